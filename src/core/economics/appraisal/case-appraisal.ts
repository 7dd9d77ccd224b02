import { appraisal, type Appraisal } from './appraisal.js'
import { isHours, type BenefitLine } from '../benefits/benefit-line.js'
import { costLineOf, upliftOf, type CostLine, type TypedCostLine } from '../costs/cost-line.js'
import { breakEvenInput } from './break-even.js'
import { countsInView, type Perspective } from './perspective.js'
import { mayStand } from '../assumptions/provenance.js'
import type { Rates } from '../assumptions/rates.js'
import { releaseCost, type ReleaseCostLine } from '../costs/release-cost.js'
import { releaseFigures, type Figures } from '../costs/release-figures.js'
import type { ReleaseRecord } from '../costs/release-record.js'
import { valuedBenefits, type CountedBenefit, type ValuedBenefit } from '../benefits/valued-benefits.js'

/** Everything that was entered for the exchanges of one case: a sponsor's, or a cohort's. */
export interface CaseEntries {
  readonly releases: readonly ReleaseRecord[]
  readonly otherCosts: readonly TypedCostLine[]
  readonly benefits: readonly BenefitLine[]
}

export interface CostedRelease {
  readonly record: ReleaseRecord
  readonly figures: Figures
  readonly lines: readonly ReleaseCostLine[]
  readonly planned: PlannedRelease | null // from the plan alone, without uplift, where there was one
}

type PlannedRelease = Pick<CostedRelease, 'figures' | 'lines'>

export interface CaseAppraisal {
  readonly releases: readonly CostedRelease[]
  readonly leftOut: readonly Readonly<{ record: ReleaseRecord; missing: readonly string[] }>[]
  readonly otherCosts: readonly Readonly<{ typed: TypedCostLine; line: CostLine }>[]
  readonly benefits: readonly ValuedBenefit[]
  readonly views: Readonly<Record<Perspective, Appraisal>>
  readonly prudent: Readonly<Record<Perspective, Appraisal>> // grades 1 to 4 alone
  readonly breakEven: BreakEven
}

/**
 * The time saved at which the sponsor's whole cost (view B) would be covered, in hours a year over all exchanges, and per
 * exchange and week. `reported`: the lines of time saved that are counted, all scaled alike, with what they say now.
 * `confirmed`: no time was reported, so hours that are certain and wholly due to the exchange, at the average rate.
 * `null` hours: no hour has a value.
 */
export interface BreakEven {
  readonly basis: 'reported' | 'confirmed'
  readonly hoursNeeded: number | null
  readonly hoursReported: number
  readonly lines: readonly CountedBenefit[]
  readonly exchanges: number
  readonly weeks: number
  readonly neededPerExchangeWeek: number | null
  readonly reportedPerExchangeWeek: number
}

/**
 * What a case over any number of exchanges comes to.
 *
 * An exchange whose days, pay or cover are not known is left out with its benefits and its other costs, and named: half a
 * cost beside a whole benefit would flatter. Costs lie in year 0.
 */
export function caseAppraisal({ releases, otherCosts, benefits }: CaseEntries, rates: Rates): CaseAppraisal {
  const read = releases.map((record) => ({ record, reading: releaseFigures(record, rates) }))
  const costed = read.flatMap(({ record, reading }): CostedRelease[] => {
    if (reading.kind === 'incomplete') return []
    const lines = releaseCost(reading.figures, reading.choices, rates)
    return [{ record, figures: reading.figures, lines, planned: plannedRelease(record, { ...rates, upliftShare: 0 }) }]
  })
  const leftOut = read.flatMap(({ record, reading }) => {
    return reading.kind === 'incomplete' ? [{ record, missing: reading.missing }] : []
  })
  const isLeftOut = (ref: string | null) => ref !== null && !costed.some(({ record }) => record.exchangeRef === ref)

  const others = otherCosts
    .filter((typed) => mayStand(typed) && !isLeftOut(typed.exchangeRef))
    .map((typed) => ({ typed, line: costLineOf(typed, upliftOf(typed.status, rates)) }))
  const valued = valuedBenefits(benefits, rateOf(costed), rates).map((one): ValuedBenefit => {
    return isLeftOut(one.line.exchangeRef) ? { kind: 'not-counted', line: one.line, why: 'exchange-left-out' } : one
  })

  const lines = [...costed.flatMap((release) => release.lines), ...others.map(({ line }) => line)]
  const counted = valued.filter((one) => one.kind === 'counted')
  const views = inEachView(lines, counted)
  return {
    releases: costed,
    leftOut,
    otherCosts: others,
    benefits: valued,
    views,
    prudent: inEachView(
      lines,
      counted.filter(({ line }) => line.grade <= 4)
    ),
    breakEven: breakEvenOf(views.B, counted, costed, rates)
  }
}

/** What the plan alone would have come to, where someone planned. */
function plannedRelease(record: ReleaseRecord, rates: Rates): PlannedRelease | null {
  const plans = record.statements.filter(({ status }) => status === 'forecast')
  const reading = releaseFigures({ ...record, statements: plans }, rates)
  if (reading.kind === 'incomplete') return null
  return { figures: reading.figures, lines: releaseCost(reading.figures, reading.choices, rates) }
}

function rateOf(costed: readonly CostedRelease[]): (exchangeRef: string) => number | undefined {
  const rates = new Map(costed.map(({ record, figures }) => [record.exchangeRef, figures.staffRatePencePerHour.value]))
  return (exchangeRef) => rates.get(exchangeRef)
}

function inEachView(costs: readonly CostLine[], benefits: readonly CountedBenefit[]): Record<Perspective, Appraisal> {
  return {
    A: appraisal('A', costs, benefits),
    B: appraisal('B', costs, benefits),
    C: appraisal('C', costs, benefits)
  }
}

function breakEvenOf(
  { netPence }: Appraisal,
  counted: readonly CountedBenefit[],
  costed: readonly CostedRelease[],
  { workingWeeks }: Rates
): BreakEven {
  const lines = counted.filter(({ line, value }) => {
    return line.kind === 'time-saved' && isHours(line.unit) && countsInView('B', line) && value.presentValuePence > 0
  })
  const hoursReported = lines.reduce((sum, { terms }) => sum + terms.quantity, 0)
  const worthPence = lines.reduce((sum, { value }) => sum + value.presentValuePence, 0)
  const ratesPence = costed.map(({ figures }) => figures.staffRatePencePerHour.value)
  const averageRate = ratesPence.reduce((sum, rate) => sum + rate, 0) / Math.max(1, ratesPence.length)
  const reported = hoursReported > 0
  const hoursNeeded = breakEvenInput(hoursReported, netPence, reported ? worthPence / hoursReported : averageRate)
  const exchangeWeeks = Math.max(1, costed.length) * workingWeeks
  return {
    basis: reported ? 'reported' : 'confirmed',
    hoursNeeded,
    hoursReported,
    lines,
    exchanges: costed.length,
    weeks: workingWeeks,
    neededPerExchangeWeek: hoursNeeded === null ? null : hoursNeeded / exchangeWeeks,
    reportedPerExchangeWeek: hoursReported / exchangeWeeks
  }
}
