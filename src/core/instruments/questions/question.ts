import type { Language } from '../../framework/local-text.js'
import type { Option } from '../../framework/scale.js'
import type { Answer, WayOut } from '../../responses/answers.js'
import type { Form } from '../form.js'
import type { ShownItem } from '../shown-item.js'

/**
 * One thing to read from a form. `name`: that of its field (`k1a`; `b1_arrange_sev.cover` for a row). `options`: those of the
 * row, where the question is asked about several things. `asOf`: the day of answering, for example 2027-03-14.
 */
export interface Entry extends Pick<ShownItem, 'item' | 'scale' | 'unit'> {
  readonly name: string
  readonly options: readonly Option[]
  readonly form: Form
  readonly asOf: string
}

export type Reading<Kind extends Answer = Answer> =
  | Readonly<{ kind: 'answer'; answer: Kind }>
  | Readonly<{ kind: 'blank' }>
  | Readonly<{ kind: 'fault'; message: string; field?: string }>

/**
 * What one type of question knows. `names`: the fields it reads. `ask`: what to do, for a person who left it out. `words`:
 * an answer as the person reads it back; never asked for ways out, rows or blanks, which are the same for all types.
 */
export interface Question {
  readonly names: (name: string, shown: ShownItem) => readonly string[]
  readonly ask: (entry: Entry) => string
  readonly read: (entry: Entry) => Reading
  readonly words: (
    answer: Answer,
    shown: Pick<ShownItem, 'scale' | 'unit' | 'options'>,
    language: Language
  ) => readonly string[]
}

/** "Does not apply to my role" and "Prefer not to say": shown last and apart. */
export const wayOutLabels = {
  na: { en: 'Does not apply to my role' },
  pns: { en: 'Prefer not to say' }
} as const

/** ", ‘Does not apply to my role’ or ‘Prefer not to say’", as far as the question offers them. */
export function orWaysOut(waysOut: readonly WayOut[]): string {
  const quoted = waysOut.map((way) => `‘${wayOutLabels[way].en}’`)
  if (quoted.length === 0) return ''
  return quoted.length === 1 ? `, or ${quoted.join('')}` : `, ${quoted.join(' or ')}`
}
