import { z } from 'zod'
import { LocalTextSchema } from '../framework/local-text.js'

/**
 * What a typed figure counts, and what it may be. `prefix` and `suffix` stand beside the box ("£", "hours a day").
 * Months: from January of the year `from` until `yearsAhead` years after the day of answering; a day may be given too.
 */
export const UnitSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('number'),
    suffix: LocalTextSchema.exactOptional(),
    min: z.number(),
    max: z.number(),
    step: z.number().positive()
  }),
  z.strictObject({ kind: z.literal('money'), prefix: LocalTextSchema, minPence: z.int(), maxPence: z.int() }),
  z.strictObject({ kind: z.literal('date'), from: z.int(), yearsAhead: z.int() })
])

export type Unit = Readonly<z.infer<typeof UnitSchema>>

export const UnitsSchema = z.record(z.string().regex(/^[a-z][a-z-]*$/), UnitSchema)

export type Units = Readonly<Record<string, Unit>>
