import { z } from 'zod'
import { benefitValue, type BenefitTerms } from '../../../src/core/economics/benefits/benefit-value.js'
import { intentionDiscount, realisationRates } from '../../../src/core/economics/benefits/realisation-rate.js'
import { retentionBenefit } from '../../../src/core/economics/benefits/retention-benefit.js'
import { discountFactor, type DiscountBands } from '../../../src/core/economics/discounting/discount-schedule.js'
import { wilsonInterval } from '../../../src/core/statistics/proportions/wilson-interval.js'
import { shape, type Adapter } from '../adapter.js'
import { scheduleNamed } from './register.js'

/** One outcome at its full value for a year: what a case says changes it. */
export const plainTerms: BenefitTerms = {
  quantity: 1,
  unitValuePence: 1,
  marginalShare: 1,
  attribution: { method: 'estimate', certainty: 1, isolation: 1, deadweight: 0 },
  displacement: 0,
  leakage: 0,
  realisation: 1,
  firstYear: 0,
  durationYears: 1,
  dropOff: 0
}

export function flat(rate: number): DiscountBands {
  return { bands: [{ lastYear: null, ratePercent: rate * 100 }] }
}

const Count = z.number()

export const benefits: Readonly<Record<string, Adapter>> = {
  adjustedBenefit: [
    shape(
      z.object({
        rows: z.array(z.array(z.union([z.number(), z.string(), z.null()]))),
        columns: z.array(z.string())
      }),
      ({ rows, columns }) => {
        const adjusted = rows.map((row) => valueOf(row, columns))
        return { adjusted, total: adjusted.reduce((total, one) => total + one, 0) }
      }
    )
  ],
  benefitPV: [
    shape(
      z.object({ annual: z.number(), drop_off: z.number(), first_year: Count, duration: Count }),
      ({ annual, drop_off: dropOff, first_year: firstYear, duration: durationYears }) => {
        const schedule = scheduleNamed('standard')
        const terms = { ...plainTerms, quantity: annual, dropOff, firstYear, durationYears }
        const { flowPence, presentValuePence } = benefitValue(terms, schedule)
        const rows = flowPence.map((flow, year) => flow * discountFactor(year, schedule))
        return { rows: rows.slice(firstYear), pv: presentValuePence }
      }
    )
  ],
  sroiImpact: [
    shape(
      z.object({
        quantity: z.number(),
        proxy: z.number(),
        deadweight: z.number(),
        displacement: z.number(),
        attribution_to_others: z.number(),
        drop_off: z.number(),
        duration_years: Count,
        rate: z.number(),
        first_year: Count
      }),
      (input) => {
        const terms = {
          ...plainTerms,
          quantity: input.quantity,
          unitValuePence: input.proxy,
          attribution: {
            method: 'estimate' as const,
            certainty: 1,
            isolation: 1 - input.attribution_to_others,
            deadweight: input.deadweight
          },
          displacement: input.displacement,
          dropOff: input.drop_off,
          firstYear: input.first_year,
          durationYears: input.duration_years
        }
        const { annualPence, flowPence, presentValuePence } = benefitValue(terms, flat(input.rate))
        return { year1: annualPence, years: flowPence.slice(input.first_year), pv: presentValuePence }
      }
    )
  ],
  upperBoundValue: [
    shape(z.object({ dna_millions: z.number(), unit_cost: z.number() }), ({ dna_millions, unit_cost }) => ({
      upper_bound_m: benefitValue({ ...plainTerms, quantity: dna_millions, unitValuePence: unit_cost }, flat(0))
        .annualPence
    }))
  ],
  retentionBenefit: [
    shape(
      z.object({
        n: Count,
        intent_leave_pre: Count,
        intent_leave_post: Count,
        comparison_change: z.number(),
        conversion: z.number(),
        replacement_cost: z.number()
      }),
      (input) => {
        const { netFallOfIntent, leaversAvoided, valuePence } = retentionBenefit({
          people: input.n,
          intendingToLeaveBefore: input.intent_leave_pre,
          intendingToLeaveAfter: input.intent_leave_post,
          comparisonChange: input.comparison_change,
          conversion: input.conversion,
          replacementCostPence: input.replacement_cost * 100
        })
        return { delta_intent_net: netFallOfIntent, avoided_leavers: leaversAvoided, value: valuePence / 100 }
      }
    )
  ],
  'realisationRate(missing=zero)': [
    shape(
      z.object({
        attended: Count,
        completed: Count,
        commitments: Count,
        respondents: Count,
        followed_up: Count,
        fully_implemented: Count
      }),
      ({ followed_up: followedUp, fully_implemented: implemented, ...counts }) => {
        const { completion, response, ofFollowedUp, ofAll } = realisationRates({ ...counts, followedUp, implemented })
        return {
          completion_pct: percent(completion),
          response_pct: percent(response),
          implemented_of_followed_up_pct: percent(ofFollowedUp),
          implemented_of_all_pct: percent(ofAll)
        }
      }
    )
  ],
  intentionDiscount: [
    shape(z.object({ d_intention: z.number(), d_behaviour: z.number() }), ({ d_intention, d_behaviour }) => ({
      ratio: intentionDiscount(d_intention, d_behaviour)
    }))
  ],
  wilson: [
    shape(z.object({ cases: z.array(z.tuple([z.number(), z.number()])) }), ({ cases }) => ({
      intervals: cases.map(([yes, n]) => {
        const found = wilsonInterval(yes, n)
        return found.kind === 'interval' ? [found.low, found.high] : null
      })
    }))
  ]
}

function percent(share: number | null): number | null {
  return share === null ? null : share * 100
}

/** Columns that say whose row it is, though they hold a number: "participant", "Participant No.", "id". */
const naming = /^(participant|respondent|delegate|person|row|id|no)([^a-z]+(id|no|number|ref))?[^a-z]*$/

/** What each column is to our formula; columns that are none of these multiply, and words are labels. */
const meanings = [
  [/to.?others/, 'others'],
  [/isolation|attribution|contribution/, 'isolation'],
  [/confidence|certainty/, 'certainty'],
  [/deadweight/, 'deadweight'],
  [/displacement/, 'displacement'],
  [/leakage/, 'leakage']
] as const

function valueOf(row: readonly (number | string | null)[], columns: readonly string[]): number {
  const stated: Partial<Record<(typeof meanings)[number][1], number>> = {}
  let quantity = 1
  for (const [index, cell] of row.entries()) {
    const column = columns[index]?.toLowerCase() ?? ''
    if (typeof cell === 'string' || naming.test(column)) continue
    const meaning = meanings.find(([pattern]) => pattern.test(column))?.[1]
    if (meaning === undefined) quantity *= cell ?? 0
    else stated[meaning] = /pct|percent/.test(column) || (cell ?? 0) > 1 ? (cell ?? 0) / 100 : (cell ?? 0)
  }
  const { others = 0, isolation = 1 - others, certainty = 1, deadweight = 0, displacement = 0, leakage = 0 } = stated
  const attribution = { method: 'estimate' as const, certainty, isolation, deadweight }
  return benefitValue({ ...plainTerms, quantity, attribution, displacement, leakage }, flat(0)).annualPence
}
