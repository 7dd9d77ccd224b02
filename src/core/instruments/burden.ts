import { z } from 'zod'
import { LocalTextSchema } from '../framework/local-text.js'
import { AnswersSchema, newestAnswers, noAnswers } from '../responses/answers.js'
import { conditionOf } from './condition.js'
import { type Instrument, itemsOf, ModuleSchema } from './instrument-document.js'
import { journey } from './journey.js'

/**
 * The person for whom lengths are estimated: in each instrument, only the answers that decide which questions come next.
 * `after`: the instruments answered before it, oldest first.
 */
export const TypicalPersonSchema = z.strictObject({
  about: LocalTextSchema,
  modules: z.array(ModuleSchema).readonly(),
  held: z.boolean(),
  forms: z
    .array(z.strictObject({ instrument: z.string(), after: z.array(z.string()).readonly(), answers: AnswersSchema }))
    .readonly()
})

export type TypicalPerson = Readonly<z.infer<typeof TypicalPersonSchema>>

/**
 * What an instrument asks of the typical person. `rows`: questions and texts in the document; `questions`, `pages`: what that
 * person sees; `seconds`: how long it takes, without the start page and the page to check the answers; `longestSeconds`: with
 * every branch open and no optional module.
 */
export interface Burden {
  readonly rows: number
  readonly questions: number
  readonly pages: number
  readonly seconds: number
  readonly longestSeconds: number
}

export function burdenOf(instrument: Instrument, person: TypicalPerson): Burden {
  const form = person.forms.find((one) => one.instrument === instrument.code)
  const before = person.forms.filter((one) => form?.after.includes(one.instrument) === true)
  const walk = journey(instrument, form?.answers ?? noAnswers, {
    earlier: newestAnswers(before.map(({ answers }) => answers)),
    known: noAnswers,
    modules: person.modules,
    held: person.held
  })
  const shown = walk.pages.flatMap(({ items }) => items)
  return {
    rows: itemsOf(instrument).length,
    questions: walk.questions,
    pages: walk.pages.length,
    seconds: shown.reduce((sum, { item }) => sum + item.seconds, 0),
    longestSeconds: longestSeconds(instrument)
  }
}

/** Of several wordings under one id a person sees one. */
function longestSeconds(instrument: Instrument): number {
  const longest = new Map<string, number>()
  for (const item of itemsOf(instrument)) {
    const needsModule = conditionOf(item)?.anyOf.every((allOf) => allOf.some(({ kind }) => kind === 'module'))
    if (needsModule === true) continue
    longest.set(item.id, Math.max(item.seconds, longest.get(item.id) ?? 0))
  }
  return [...longest.values()].reduce((sum, seconds) => sum + seconds, 0)
}
