import { z } from 'zod'
import { line, type PastScale, PastScaleSchema, words } from './past-scale.js'

/** When a past answer was given. T1r: afterwards, looking back at the time before. */
export const pastWaves = ['T0', 'T1', 'T1r', 'T2', 'T3', 'T4'] as const

const PastWaveSchema = z.enum(pastWaves)

export type PastWave = z.infer<typeof PastWaveSchema>

/**
 * A question, and where its answers stand: `columns`, one for each wave; or `column`, where each row is one wave; or
 * `label`, the name of the question in a file with one row an answer.
 */
const PastItemSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,20}$/, 'is not lower-case letters, digits and "_", at most 21, beginning with a letter'),
  text: words(1000),
  scale: z.string(),
  reversed: z.literal(true).exactOptional(),
  columns: z.partialRecord(PastWaveSchema, line).exactOptional(),
  column: line.exactOptional(),
  label: line.exactOptional()
})

export type PastItem = Readonly<z.infer<typeof PastItemSchema>>

const PastIndicatorSchema = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9-]*$/, 'is not capital letters, digits and "-", beginning with a letter'),
  name: line,
  use: z.enum(['capability', 'enactment', 'level']).default('capability'),
  items: z.array(PastItemSchema).min(1, 'is empty').readonly()
})

const PastDomainSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z-]*$/, 'is not lower-case letters and "-", beginning with a letter'),
  name: line,
  indicators: z.array(PastIndicatorSchema).min(1, 'is empty').readonly()
})

/**
 * How to read a past evaluation from a table, and what it measured (docs/import-past-evaluations.md).
 *
 * `retrospective`: the time before was rated afterwards, at the same time as the time after; it is then T1r, never T0.
 * `person`: the column of a key that is the same for the same person everywhere; null, where there is none. `cohort`: a
 * column, or one name for all rows. `wave`: where each row is one wave. `item`: where each row is one answer, the column that
 * names the question and the column of the answer. `waves`: all of an evaluation that comes in several files. `missing`:
 * cells that mean no answer, besides empty ones. `subscores`: what capability and enactment are called here.
 */
export const MappingSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/, 'is not lower-case letters, digits and "-", beginning with a letter'),
  version: line.default('1'),
  title: line,
  source: words(1000).exactOptional(),
  retrospective: z.boolean('says true or false: was the time before rated afterwards, looking back?'),
  person: line.nullable(),
  cohort: z.strictObject({ column: line.exactOptional(), name: line.exactOptional() }).exactOptional(),
  wave: z.strictObject({ column: line, labels: z.record(line, PastWaveSchema) }).exactOptional(),
  item: z.strictObject({ column: line, answer: line }).exactOptional(),
  waves: z.array(PastWaveSchema).min(1, 'is empty').readonly().exactOptional(),
  missing: z.array(line).readonly().default([]),
  subscores: z.strictObject({ capability: line.exactOptional(), enactment: line.exactOptional() }).default({}),
  scales: z.record(z.string().regex(/^[a-z][a-z-]*$/, 'is not lower-case letters and "-"'), PastScaleSchema),
  domains: z.array(PastDomainSchema).min(1, 'is empty').readonly()
})

export type Mapping = Readonly<z.infer<typeof MappingSchema>>

/** `wide`: one row a person, a column for each wave. `by-wave`: one row a person and wave. `by-answer`: one row an answer. */
export type Layout = 'wide' | 'by-wave' | 'by-answer'

export function layoutOf({ wave, item }: Pick<Mapping, 'wave' | 'item'>): Layout {
  if (item !== undefined) return 'by-answer'
  return wave === undefined ? 'wide' : 'by-wave'
}

export interface PlacedItem {
  readonly path: readonly PropertyKey[]
  readonly item: PastItem
}

/** Every question with its place in the mapping. */
export function placedItemsOf({ domains }: Pick<Mapping, 'domains'>): readonly PlacedItem[] {
  return domains.flatMap(({ indicators }, d) =>
    indicators.flatMap(({ items }, i) =>
      items.map((item, at) => ({ path: ['domains', d, 'indicators', i, 'items', at], item }))
    )
  )
}

/** The waves of the evaluation, in the order of time: those that it says, or those that its columns or labels name. */
export function wavesOf(mapping: Mapping): readonly PastWave[] {
  const named = new Set(mapping.waves ?? namedWaves(mapping))
  return pastWaves.filter((wave) => named.has(wave))
}

function namedWaves(mapping: Mapping): readonly PastWave[] {
  if (mapping.wave !== undefined) return Object.values(mapping.wave.labels)
  return placedItemsOf(mapping).flatMap(({ item }) => pastWaves.filter((wave) => item.columns?.[wave] !== undefined))
}

/** The scale of a question. Its name is one of the mapping's own, never a property that every object has. */
export function scaleOf({ scales }: Pick<Mapping, 'scales'>, name: string): PastScale | undefined {
  return Object.hasOwn(scales, name) ? scales[name] : undefined
}
