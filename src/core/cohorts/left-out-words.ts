import { count } from '../format/words.js'
import type { ChangeTable, Counted, LeftOut } from './change-table.js'
import type { NotCompared } from './match-domain.js'
import type { Unmatched } from './match-indicator.js'
import { waveWords } from './wave-words.js'

/** Each reason with its number, for the people of one table. */
export function peopleLeftOut({ from, to, leftOut }: Pick<ChangeTable, 'from' | 'to' | 'leftOut'>): readonly string[] {
  const words: Readonly<Record<LeftOut, string>> = {
    'comparison-group': 'in a comparison group',
    'answered-neither': `answered neither ${waveWords[from].when} nor ${waveWords[to].when}`,
    'not-answered-before': `did not answer ${waveWords[from].when}`,
    'not-answered-after': `did not answer ${waveWords[to].when}, or not yet`,
    'answered-late': 'answered late',
    'mixed-forms': 'answered one full and one short form'
  }
  return leftOut.map(({ why, n }) => `${n} ${words[why]}`)
}

/** Why people who answered both times are missing from one line. */
export function missingFromRow(leftOut: readonly Counted<NotCompared>[]): string {
  return leftOut.map(({ why, n }) => `${count(n, 'person', 'people')}: ${notComparedWords[why]}`).join('; ')
}

const notComparedWords: Readonly<Record<NotCompared, string>> = {
  'does-not-apply': 'does not apply to them',
  'not-comparable': 'not asked alike both times',
  'too-little-answered': 'fewer than half answered both times'
}

/** The columns of a table of questions. */
export const unmatchedWords: Readonly<Record<Unmatched, string>> = {
  'not-asked': 'Not asked both times',
  'asked-differently': 'Asked in other words',
  'does-not-apply': 'Does not apply',
  'not-answered': 'Not answered both times'
}
