import { requireMeasurements } from '../caller-mistakes.js'
import { cohortScatter, type CohortMember, type CohortScatter } from './cohort-scatter.js'
import { likeliestRatio, type AtRatio } from './variance-ratio.js'

export type RandomIntercept =
  | Readonly<{
      status: 'no_data' | 'single_cohort' | 'insufficient_data' | 'baseline_constant' | 'zero_variance'
      n: number
      nLeftOut: number
      nCohorts: number
    }>
  | Readonly<{
      status: 'ok'
      n: number
      nLeftOut: number
      nCohorts: number
      withinVariance: number
      betweenVariance: number
      /** The share of all variance that lies between cohorts, 0 to 1. */
      icc: number
      minusTwoLogLikelihood: number
      intercept: Coefficient
      /** Null without baselines. */
      baselineSlope: Coefficient | null
      cohorts: readonly CohortEffect[]
    }>

interface Coefficient {
  readonly estimate: number
  readonly standardError: number
}

/** In order of first appearance. `effect` is how far the cohort lies from what its people's baselines predict. */
interface CohortEffect {
  readonly cohort: string
  readonly n: number
  readonly effect: number
  readonly shrinkage: number
  readonly predictionError: number
}

/**
 * "Does it matter in which cohort one was, for people who began alike?"
 *
 * outcome = intercept + slope × baseline + cohort effect + rest, with cohort effects of variance τ² and the rest of
 * variance σ², both by restricted maximum likelihood. The effect of a cohort is its mean residual times `shrinkage` = n
 * τ² / (n τ² + σ²): small cohorts are drawn towards 0 the most, so that luck does not put them first or last.
 * `predictionError` is √(τ² (1 − shrinkage)), the coefficients taken as known. τ² may be exactly 0: cohorts then differ
 * no more than their people explain, and all effects are 0.
 *
 * People without an outcome (or baseline, where baselines are given) are left out and counted. Assumes independent
 * people within cohorts, and a baseline that means the same in each. In this order: `no_data`; `single_cohort`;
 * `baseline_constant`; `insufficient_data`, no cohort with people to spare for a variance within, or no cohorts to
 * spare for one between; `zero_variance`, people of a cohort do not differ from what baselines predict. Throws
 * RangeError for lists of different lengths.
 *
 * D. A. Harville, JASA 72 (1977) 320–338; H. Goldstein, D. J. Spiegelhalter, Journal of the Royal Statistical Society A
 * 159 (1996) 385–443.
 */
export function randomIntercept(
  outcomes: readonly (number | null)[],
  cohorts: readonly string[],
  { baselines }: Readonly<{ baselines?: readonly (number | null)[] }> = {}
): RandomIntercept {
  const members = membersOf(outcomes, cohorts, baselines)
  const scatter = cohortScatter(members)
  const counts = { n: members.length, nLeftOut: outcomes.length - members.length, nCohorts: scatter.cohorts.length }
  if (counts.n === 0) return { status: 'no_data', ...counts }
  if (counts.nCohorts === 1) return { status: 'single_cohort', ...counts }
  if (baselines !== undefined && isConstant(members.map(({ baseline }) => baseline))) {
    return { status: 'baseline_constant', ...counts }
  }
  if (!hasPeopleToSpare(scatter, baselines !== undefined)) return { status: 'insufficient_data', ...counts }

  const fit = isRounding(scatter, members) ? null : likeliestRatio(scatter, baselines === undefined ? 1 : 2)
  if (fit === null) return { status: 'zero_variance', ...counts }

  const betweenVariance = fit.ratio * fit.withinVariance
  return {
    status: 'ok',
    ...counts,
    withinVariance: fit.withinVariance,
    betweenVariance,
    icc: fit.ratio / (1 + fit.ratio),
    minusTwoLogLikelihood: fit.minusTwoLogLikelihood,
    ...coefficientsOf(fit, baselines !== undefined),
    cohorts: scatter.cohorts.map(({ cohort, n, outcome, baseline }) => {
      const shrinkage = (n * fit.ratio) / (1 + n * fit.ratio)
      const residual = outcome - fit.outcome - fit.baselineSlope * (baseline - fit.baseline)
      const predictionError = Math.sqrt(betweenVariance / (1 + n * fit.ratio))
      return { cohort, n, effect: shrinkage * residual, shrinkage, predictionError }
    })
  }
}

function membersOf(
  outcomes: readonly (number | null)[],
  cohorts: readonly string[],
  baselines: readonly (number | null)[] = outcomes.map(() => 0)
): readonly CohortMember[] {
  if (cohorts.length !== outcomes.length || baselines.length !== outcomes.length) {
    throw new RangeError(`Expected one cohort and one baseline for each of ${outcomes.length} outcomes.`)
  }
  requireMeasurements('outcomes', outcomes)
  requireMeasurements('baselines', baselines)
  return outcomes.flatMap((outcome, person) => {
    const [cohort, baseline] = [cohorts[person], baselines[person] ?? null]
    return outcome === null || baseline === null || cohort === undefined ? [] : [{ cohort, outcome, baseline }]
  })
}

function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0])
}

/** A slope is paid for within cohorts where baselines vary there, and by the means of cohorts where they do not. */
function hasPeopleToSpare({ n, cohorts, baselineWithin }: CohortScatter, withBaseline: boolean): boolean {
  const slopeWithin = withBaseline && baselineWithin > 0 ? 1 : 0
  const slopeBetween = withBaseline ? 1 - slopeWithin : 0
  return n - cohorts.length - slopeWithin >= 1 && cohorts.length - 1 - slopeBetween >= 1
}

/** A residual standard deviation below 1e-12 of the largest outcome, or of 1, is rounding. */
function isRounding({ n, residualWithin }: CohortScatter, members: readonly CohortMember[]): boolean {
  const largest = members.reduce((size, { outcome }) => Math.max(size, Math.abs(outcome)), 1)
  return Math.sqrt(residualWithin / n) < 1e-12 * largest
}

function coefficientsOf(fit: AtRatio, withBaseline: boolean) {
  const { withinVariance, weight, baselineSquares, baselineSlope, outcome, baseline } = fit
  if (!withBaseline) {
    return { intercept: { estimate: outcome, standardError: Math.sqrt(withinVariance / weight) }, baselineSlope: null }
  }
  const interceptVariance = withinVariance * (1 / weight + baseline ** 2 / baselineSquares)
  return {
    intercept: { estimate: outcome - baselineSlope * baseline, standardError: Math.sqrt(interceptVariance) },
    baselineSlope: { estimate: baselineSlope, standardError: Math.sqrt(withinVariance / baselineSquares) }
  }
}
