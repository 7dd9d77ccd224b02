import { z } from 'zod'
import { LocalTextSchema } from './local-text.js'
import { ScalesSchema } from './scale.js'
import { WaveSchema } from './wave.js'

/** Who gives an answer. The comparison group rates itself, as participants do. */
const RaterSchema = z.enum(['participant', 'sponsor'])

export type Rater = z.infer<typeof RaterSchema>

/** What someone can do, and what someone does. */
export type Subscore = 'capability' | 'enactment'

/** A question that an indicator rests on. `then`: the id under which the look back (T1r) asks the same. */
const MeasureSchema = z.strictObject({
  id: z.string(),
  then: z.string().exactOptional(),
  scale: z.string(),
  reversed: z.literal(true).exactOptional()
})

export type Measure = Readonly<z.infer<typeof MeasureSchema>>

/**
 * One thing that is measured, by one rater.
 *
 * `use`: the sub-score it enters, or `level`: reported beside, in no sub-score, domain or change of those. `waves`: where it
 * is asked. `changes`: a change over time means something (what is caused by the exchange is 0 before it by definition).
 * `gate`: the question that decides whether the indicator applies; with the code `absent` it does not apply, unanswered
 * it is missing. `blank: 'zero'`: a question shown and left out counts 0 instead of missing. `separately`: its questions
 * are reported one by one, never averaged. `variants`: three wordings for three kinds of job, compared within each only.
 */
const IndicatorSchema = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9-]*$/),
  rater: RaterSchema,
  name: LocalTextSchema,
  use: z.enum(['capability', 'enactment', 'level']),
  waves: z.array(WaveSchema).min(1).readonly(),
  changes: z.boolean(),
  items: z.array(MeasureSchema).readonly(),
  gate: z.strictObject({ item: z.string(), absent: z.string() }).exactOptional(),
  blank: z.literal('zero').exactOptional(),
  separately: z.literal(true).exactOptional(),
  variants: z.literal(true).exactOptional()
})

export type Indicator = Readonly<z.infer<typeof IndicatorSchema>>

const DomainSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z-]*$/),
  name: LocalTextSchema,
  indicators: z.array(IndicatorSchema).readonly()
})

export type Domain = Readonly<z.infer<typeof DomainSchema>>

/** Somebody published that two wordings ask the same. `from` and `to` are item identities (SHA-256, hexadecimal). */
const BridgeSchema = z.strictObject({
  from: z.string().regex(/^[0-9a-f]{64}$/),
  to: z.string().regex(/^[0-9a-f]{64}$/),
  reason: LocalTextSchema
})

export type Bridge = Readonly<z.infer<typeof BridgeSchema>>

/**
 * What is measured and how it is scored: domains, their indicators, and the questions each rests on.
 *
 * `subscores`: the waves of each. A domain has a score in the waves that both have. `missing`: the share of questions
 * (of an indicator) and of indicators (of a sub-score) that must be answered, out of those shown to the person, less "does
 * not apply". `acrossDomains`: reported beside the four domains.
 */
const frameworkFields = {
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.string().min(1),
  languages: z
    .array(z.enum(['en', 'cy']))
    .min(1)
    .readonly(),
  title: LocalTextSchema,
  status: LocalTextSchema,
  subscores: z.strictObject({
    capability: z.strictObject({ name: LocalTextSchema, waves: z.array(WaveSchema).min(1).readonly() }),
    enactment: z.strictObject({ name: LocalTextSchema, waves: z.array(WaveSchema).min(1).readonly() })
  }),
  missing: z.strictObject({
    itemShare: z.number().gt(0).max(1),
    indicatorShare: z.number().gt(0).max(1)
  }),
  lightNote: LocalTextSchema,
  domains: z.array(DomainSchema).min(1).readonly(),
  acrossDomains: z.array(IndicatorSchema).readonly(),
  bridges: z.array(BridgeSchema).readonly()
}

/** As people edit it: scales by name only. */
export const FrameworkSourceSchema = z.strictObject(frameworkFields)

/** As it is published: with the scales it uses, so that its hash covers what every answer is worth. */
export const FrameworkSchema = z.strictObject({ ...frameworkFields, scales: ScalesSchema })

export type Framework = Readonly<z.infer<typeof FrameworkSchema>>
