import { z } from 'zod'
import { LocalTextSchema } from '../framework/local-text.js'
import { ScalesSchema } from '../framework/scale.js'
import { WaveSchema } from '../framework/wave.js'

/** The modules a programme may switch on. */
export const ModuleSchema = z.enum(['network', 'facts'])

export type Module = z.infer<typeof ModuleSchema>

export const questionTypes = [
  'single',
  'multiple',
  'scale',
  'banded-count',
  'number',
  'money',
  'date',
  'short-text',
  'long-text',
  'goal',
  'commitment',
  'severity-list',
  'alias-list',
  'information'
] as const

export type QuestionType = (typeof questionTypes)[number]

/**
 * What a typed figure counts, and what it may be. `prefix` and `suffix` stand beside the box ("£", "hours a day").
 * Months: from January of the year `from` until `yearsAhead` years after the day of answering; a day may be given too.
 */
const UnitSchema = z.discriminatedUnion('kind', [
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

const UnitsSchema = z.record(z.string().regex(/^[a-z][a-z-]*$/), UnitSchema)

/**
 * One question, or one text to read (`information`).
 *
 * `required`: the page cannot be passed without an answer; a way out is one. `waysOut`: `na` "Does not apply to my role",
 * `pns` "Prefer not to say". `showIf`: see condition.ts. `variant`: one of several wordings under one id, whose conditions
 * exclude each other. `indicator`, `domain`, `subscore`, `scored`, `feeds`: what becomes of the answer. `seconds`: how long a
 * person takes, estimated.
 *
 * `repeatFor`: asked once for each nickname given to that question. `optionsFrom`: its rows (severity list) or options
 * (choices) are those chosen there. `skipIfKnown`: not asked when already known, `person` from the register or an
 * earlier exchange of this programme, `host` from what this contact answered for the same host. `slot`: to be filled by the
 * programme; never shown as it stands.
 */
const ItemSchema = z.strictObject({
  id: z.string(),
  type: z.enum(questionTypes),
  scale: z.string().exactOptional(),
  unit: z.string().exactOptional(),
  maxLength: z.int().positive().exactOptional(),
  maxRows: z.int().positive().exactOptional(),
  text: LocalTextSchema,
  hint: LocalTextSchema.exactOptional(),
  required: z.boolean().default(false),
  waysOut: z
    .array(z.enum(['na', 'pns']))
    .readonly()
    .default([]),
  showIf: z.string().exactOptional(),
  variant: z.string().exactOptional(),
  repeatFor: z.string().exactOptional(),
  optionsFrom: z.string().exactOptional(),
  skipIfKnown: z.enum(['person', 'host']).exactOptional(),
  slot: z.literal(true).exactOptional(),
  indicator: z.string().exactOptional(),
  domain: z.string().exactOptional(),
  subscore: z.enum(['capability', 'enactment']).exactOptional(),
  scored: z.boolean().default(false),
  reversed: z.boolean().default(false),
  feeds: z
    .array(z.enum(['descriptor', 'score', 'personal record', 'report', 'cost line', 'benefit line', 'flow']))
    .readonly(),
  seconds: z.number().nonnegative()
})

export type Item = Readonly<z.infer<typeof ItemSchema>>

/** What is shown at once, under one heading. Nothing on a page may depend on another answer of that page. */
const PageSchema = z.strictObject({ section: LocalTextSchema, items: z.array(ItemSchema).min(1).readonly() })

export type Page = Readonly<z.infer<typeof PageSchema>>

/**
 * `respondent`: `comparison` is the group without an exchange; `refusal` is whoever said no. `asked`: `exchange`, once for
 * each; `contact`, once for each sponsor contact, programme and wave, whatever number of people they released.
 */
const instrumentFields = {
  code: z.string().regex(/^[A-Z][A-Z0-9]*r?$/),
  version: z.string().min(1),
  languages: z
    .array(z.enum(['en', 'cy']))
    .min(1)
    .readonly(),
  title: LocalTextSchema,
  purpose: LocalTextSchema,
  respondent: z.enum(['participant', 'sponsor', 'comparison', 'refusal']),
  asked: z.enum(['exchange', 'contact']),
  wave: WaveSchema,
  light: z.boolean(),
  pages: z.array(PageSchema).min(1).readonly()
}

/** As people edit it: scales and units by name only. */
export const InstrumentSourceSchema = z.strictObject(instrumentFields)

/** As it is published: with the scales and units it uses, so that its hash covers every word shown. */
export const InstrumentSchema = z.strictObject({ ...instrumentFields, scales: ScalesSchema, units: UnitsSchema })

export type Instrument = Readonly<z.infer<typeof InstrumentSchema>>

/** Every question and text, in the order asked. */
export function itemsOf(instrument: Pick<Instrument, 'pages'>): readonly Item[] {
  return instrument.pages.flatMap((page) => page.items)
}
