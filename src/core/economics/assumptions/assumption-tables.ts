import { z } from 'zod'
import { benefitStatuses } from '../benefits/benefit-status.js'

/**
 * The assumptions that are more than three numbers, each by its `kind`. Amounts are in the unit the row names (pounds, pence
 * a mile, %): that is how people read and replace them. `rates.ts` turns them into what the engine computes with.
 */
const AfcPayTable = z.strictObject({
  kind: z.literal('afc-pay'),
  rows: z
    .array(
      z
        .strictObject({
          band: z.string().min(1),
          year: z.string().regex(/^\d{4}\/\d\d$/, 'Write the pay year as 2026/27'),
          entry: z.number().positive(),
          middle: z.number().positive(),
          top: z.number().positive()
        })
        .refine(({ entry, middle, top }) => entry <= middle && middle <= top, 'Entry, middle and top must rise')
    )
    .min(1)
})

const DoctorsPayTable = z.strictObject({
  kind: z.literal('doctors-pay'),
  rows: z.array(z.strictObject({ grade: z.string(), year: z.string(), entry: z.number(), top: z.number().nullable() }))
})

/** A supplement on basic pay, in percent, no less than `floor` and no more than `cap` pounds a year. */
const HighCostAreaTable = z.strictObject({
  kind: z.literal('high-cost-area'),
  areas: z.record(
    z.enum(['inner', 'outer', 'fringe']),
    z
      .strictObject({ percent: z.number().min(0), floor: z.number().min(0), cap: z.number().min(0) })
      .refine(({ floor, cap }) => floor <= cap, 'The floor is above the cap')
  )
})

/** The last tier has no end: `upToMiles` null. */
const MileageTable = z.strictObject({
  kind: z.literal('mileage'),
  reset: z.enum(['year', 'journey']),
  tiers: z
    .array(z.strictObject({ upToMiles: z.number().positive().nullable(), pencePerMile: z.number().min(0) }))
    .min(1)
    .refine((tiers) => endsRise(tiers.map(({ upToMiles }) => upToMiles)), 'Tiers must rise, and the last has no end')
})

const PlaceTable = z.strictObject({
  kind: z.literal('by-place'),
  places: z.record(
    z.enum(['london', 'elsewhere']),
    z.strictObject({ low: z.number(), central: z.number(), high: z.number() })
  )
})

/** What is taken off a benefit (and added to a cost) for each evidence grade, as shares. */
const GradeCorrectionTable = z.strictObject({
  kind: z.literal('grade-correction'),
  shares: z
    .strictObject({ 1: share(), 2: share(), 3: share(), 4: share(), 5: share(), 6: share() })
    .refine((shares) => rises(Object.values(shares)), 'A weaker grade cannot have a smaller correction')
})

/** For each status a share, or the id of the row that holds it. */
const RealisationTable = z.strictObject({
  kind: z.literal('realisation'),
  shares: z.record(z.enum(benefitStatuses), z.union([share(), z.string().regex(/^[A-Z]+-\d\d$/)]))
})

/** Rates by year from the day a schedule came into force; the last band has no end: `lastYear` null. */
const DiscountTable = z.strictObject({
  kind: z.literal('discount-schedules'),
  schedules: z
    .array(
      z.strictObject({
        inForceFrom: z.iso.date(),
        bands: z
          .array(z.strictObject({ lastYear: z.number().int().min(0).nullable(), ratePercent: z.number().min(0) }))
          .min(1)
          .refine(
            (bands) => endsRise(bands.map(({ lastYear }) => lastYear)),
            'Bands must rise, and the last has no end'
          )
      })
    )
    .min(1)
})

const lowerMessage = 'The lower bound is above the upper'

/** What past projects overran their estimates by, at least and at most, in percent; no duration for what has no works. */
const OptimismTable = z.strictObject({
  kind: z.literal('optimism-bias'),
  types: z
    .array(
      z.strictObject({
        type: z.string().min(1),
        capital: z
          .strictObject({ lower: z.number().min(0), upper: z.number().min(0) })
          .refine(lowerFirst, lowerMessage),
        duration: z
          .strictObject({ lower: z.number().min(0), upper: z.number().min(0) })
          .refine(lowerFirst, lowerMessage)
          .nullable()
      })
    )
    .min(1)
})

/** The level of prices by calendar year, and which issue it was read from. */
const PriceIndexTable = z.strictObject({
  kind: z.literal('price-index'),
  issue: z.string().min(1),
  levels: z.record(z.string().regex(/^\d{4}$/, 'Write the year as 2024'), z.number().positive())
})

export const AssumptionTable = z.discriminatedUnion('kind', [
  AfcPayTable,
  DoctorsPayTable,
  HighCostAreaTable,
  MileageTable,
  PlaceTable,
  GradeCorrectionTable,
  RealisationTable,
  DiscountTable,
  OptimismTable,
  PriceIndexTable
])

export type AssumptionTable = Readonly<z.output<typeof AssumptionTable>>

function share() {
  return z.number().min(0).max(1)
}

function lowerFirst({ lower, upper }: Readonly<{ lower: number; upper: number }>): boolean {
  return lower <= upper
}

function rises(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value >= (values[index - 1] ?? value))
}

function endsRise(ends: readonly (number | null)[]): boolean {
  const given = ends.slice(0, -1)
  const rising = given.every((end, index) => end !== null && (index === 0 || end > (given[index - 1] ?? end)))
  return rising && ends.at(-1) === null
}
