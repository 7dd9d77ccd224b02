import { z } from 'zod'

/** `na`: "Does not apply to my role". `pns`: "Prefer not to say". Answers both; a question left out is neither. */
export type WayOut = 'na' | 'pns'

export type Withheld = Readonly<{ withheld: WayOut }>

/** An answer to one question about one thing. */
export type PlainAnswer = string | number | readonly string[] | Withheld

/**
 * What a person answered to one question:
 * - a string: the code of the option chosen, a text typed, or a date (`2027-03` or `2027-03-14`)
 * - a number: in the unit of the question; money is whole pence
 * - a list: the codes ticked, in the order of the list
 * - withheld: which of the two ways out they took. An object, so that the typed text "na" stays a text.
 * - rows: one answer for each thing the question is about: by option code in a severity list, by the number of the box
 *   ("1" to "10") for nicknames and what is asked about each
 */
export type Answer = PlainAnswer | Readonly<{ rows: Readonly<Record<string, PlainAnswer>> }>

/** Answers by the id of the question. Absent means not answered. Read with `answerTo`. */
export type Answers = Readonly<Record<string, Answer>>

export const noAnswers: Answers = {}

const WithheldSchema = z.strictObject({ withheld: z.enum(['na', 'pns']) })
const PlainAnswerSchema = z.union([z.string(), z.number(), z.array(z.string()).readonly(), WithheldSchema])
const rowKey = z.string().regex(/^[a-z0-9][a-z0-9-]*$/)
const AnswerSchema = z.union([PlainAnswerSchema, z.strictObject({ rows: z.record(rowKey, PlainAnswerSchema) })])

/** Answers as they are stored. The id of a question is lower-case letters, digits and "_", so `__proto__` is none. */
export const AnswersSchema: z.ZodType<Answers> = z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), AnswerSchema)

/** The answer to a question: own properties only, so that a question called `constructor` is unanswered like any other. */
export function answerTo(answers: Answers, id: string): Answer | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined
}

export function isWithheld(answer: Answer | undefined): answer is Withheld {
  return typeof answer === 'object' && 'withheld' in answer
}

/** Answers to each thing that the question is about, or undefined for a question about one thing. */
export function rowsOf(answer: Answer | undefined): Readonly<Record<string, PlainAnswer>> | undefined {
  return typeof answer === 'object' && 'rows' in answer ? answer.rows : undefined
}

/** The code chosen or the text typed; undefined for all else. */
export function codeOf(answer: Answer | undefined): string | undefined {
  return typeof answer === 'string' ? answer : undefined
}

/** The codes ticked; undefined for all else. */
export function codesOf(answer: Answer | undefined): readonly string[] | undefined {
  return Array.isArray(answer) ? (answer as readonly string[]) : undefined
}

/** The newer answers over the older ones, question by question: what a person last said in earlier waves. */
export function newestAnswers(oldestFirst: readonly Answers[]): Answers {
  return Object.fromEntries(oldestFirst.flatMap((answers) => Object.entries(answers)))
}
