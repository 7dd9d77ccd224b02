import { isHours, type BenefitLine } from './benefit-line.js'
import { standing, type Standing } from './benefit-status.js'
import { benefitValue, certainty, type Attribution, type BenefitTerms, type BenefitValue } from './benefit-value.js'
import { mayStand } from '../assumptions/provenance.js'
import { numberRows, tableRows, type RateName, type Rates } from '../assumptions/rates.js'

export type WhyNotCounted =
  | 'unmonetised' // has no price: listed with the same space
  | 'no-isolation' // nobody said which share is due to the exchange: no data, no improvement
  | 'no-value' // hours without a known rate, or nothing to multiply
  | 'extreme' // left out of the headline by the author
  | 'lower-stands' // the same effect was reported lower by someone else
  | 'exchange-left-out' // the costs of its exchange are not known, so its benefits would stand alone

/** A line that counts, with the terms it was valued by and the rows of the register among them. */
export interface CountedBenefit {
  readonly kind: 'counted'
  readonly line: BenefitLine
  readonly standing: Standing
  readonly terms: BenefitTerms
  readonly rows: readonly string[]
  readonly realisationRow: string
  readonly value: BenefitValue
}

export type ValuedBenefit = CountedBenefit | Readonly<{ kind: 'not-counted'; line: BenefitLine; why: WhyNotCounted }>

/**
 * What each benefit line is worth in the headline, or why it does not count.
 *
 * Only the first year of each benefit counts (the register's horizon; longer is a sensitivity with drop-off). Of lines that
 * describe one effect of one exchange, the one worth least stands: participant and sponsor who both report, or an hour
 * saved that is also a shift avoided, are one benefit. A participant's line that was not released is not here at all:
 * neither counted nor listed.
 *
 * `staffRatePence` gives the hourly rate of an exchange's person; undefined where it is not known.
 * Source: J. J. Phillips, guiding principles (first year, most conservative alternative, extreme items, no data).
 */
export function valuedBenefits(
  lines: readonly BenefitLine[],
  staffRatePence: (exchangeRef: string) => number | undefined,
  rates: Rates
): readonly ValuedBenefit[] {
  const valued = lines.filter(mayStand).map((line) => valuedBenefit(line, staffRatePence, rates))
  return valued.map((one) =>
    isHigherOfTwins(one, valued) ? { kind: 'not-counted', line: one.line, why: 'lower-stands' } : one
  )
}

function valuedBenefit(
  line: BenefitLine,
  staffRatePence: (exchangeRef: string) => number | undefined,
  rates: Rates
): ValuedBenefit {
  const notCounted = (why: WhyNotCounted): ValuedBenefit => ({ kind: 'not-counted', line, why })
  if (line.class === 'UB') return notCounted('unmonetised')
  if (line.extreme) return notCounted('extreme')

  const unitValuePence = line.unitValuePence ?? ownRate(line, staffRatePence)
  const attribution = attributionOf(line, rates)
  if (line.quantity === null || unitValuePence === undefined) return notCounted('no-value')
  if (attribution === undefined) return notCounted('no-isolation')

  const terms = {
    quantity: line.quantity,
    unitValuePence,
    marginalShare: line.marginalShare ?? (line.averageCost ? rates.marginalShare : 1),
    attribution,
    displacement: line.displacement ?? rates.displacement,
    leakage: line.leakage ?? rates.leakage,
    realisation: rates.realisation[line.status].share,
    firstYear: line.firstYear,
    durationYears: Math.min(line.durationYears, rates.horizonYears),
    dropOff: line.dropOff ?? rates.dropOff
  }
  const realisationRow = rates.realisation[line.status].row
  const value = benefitValue(terms, rates.discount)
  return {
    kind: 'counted',
    line,
    standing: standing(line.status, line.grade),
    terms,
    rows: rowsOf(line, rates),
    realisationRow,
    value
  }
}

function ownRate(line: BenefitLine, staffRatePence: (exchangeRef: string) => number | undefined): number | undefined {
  return isHours(line.unit) && line.exchangeRef !== null ? staffRatePence(line.exchangeRef) : undefined
}

function attributionOf(line: BenefitLine, { gradeCorrection }: Rates): Attribution | undefined {
  const believed = certainty(line.confidence, line.grade, gradeCorrection)
  if (line.method !== 'estimate') return { method: line.method, certainty: believed }
  if (line.isolation === null) return undefined
  return { method: 'estimate', certainty: believed, isolation: line.isolation, deadweight: line.deadweight ?? 0 }
}

function rowsOf(line: BenefitLine, { realisation }: Rates): readonly string[] {
  const defaults: readonly (readonly [RateName, boolean])[] = [
    ['marginalShare', line.marginalShare === null && line.averageCost],
    ['displacement', line.displacement === null],
    ['leakage', line.leakage === null],
    ['horizonYears', true]
  ]
  const used = defaults.filter(([, isUsed]) => isUsed).map(([name]) => numberRows[name].row)
  return [tableRows.gradeCorrection.row, realisation[line.status].row, ...used]
}

function isHigherOfTwins(one: ValuedBenefit, all: readonly ValuedBenefit[]): boolean {
  if (one.kind !== 'counted' || one.line.effect === null) return false
  const twins = all.filter((other) => other.kind === 'counted' && sameEffect(other, one))
  const lowest = twins.reduce((least, twin) => (worth(twin) < worth(least) ? twin : least))
  return one !== lowest
}

function sameEffect(a: ValuedBenefit, b: ValuedBenefit): boolean {
  return a.line.effect === b.line.effect && a.line.exchangeRef === b.line.exchangeRef
}

function worth(one: ValuedBenefit): number {
  return one.kind === 'counted' ? one.value.presentValuePence : 0
}
