import { z } from 'zod'
import { LocalTextSchema } from '../framework/local-text.js'
import { AnswersSchema } from '../responses/answers.js'
import { ModuleSchema } from './instrument-document.js'

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
