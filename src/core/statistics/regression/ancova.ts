import { requireProbability } from '../caller-mistakes.js'
import type { FTest } from '../groups/f-test.js'
import { cohortPairs } from './cohort-pairs.js'
import { cohortTest, slopeHomogeneity, type CohortTest } from './cohort-tests.js'
import { combinations, type Combination, type RobustCoefficient } from './line-combination.js'
import { parallelLines, type NoParallelLines, type ParallelLines } from './parallel-lines.js'

/** In the unit of the follow-up. Null is "not defined": `status` says why. */
export interface Ancova {
  readonly status: 'ok' | NoParallelLines['status']
  readonly n: number
  readonly reference: string | null
  readonly df: number | null
  readonly residualSd: number | null
  readonly rSquared: number | null
  readonly intercept: RobustCoefficient | null
  readonly baseline: RobustCoefficient | null
  readonly differences: readonly CohortEstimate[] | null
  readonly adjustedMeans: readonly CohortEstimate[] | null
  readonly atBaseline: number | null
  readonly cohortTest: CohortTest | null
  readonly slopeHomogeneity: FTest | null
}

export interface CohortEstimate extends RobustCoefficient {
  readonly cohort: string
  readonly n: number
}

/**
 * Where would each cohort have ended, had all started alike? Follow-up is explained by baseline, with one slope, and by cohort:
 * cohorts that started low are not praised for the room they had, nor blamed for it.
 *
 * - `differences` from the reference cohort (the first in the data, unless named), in order of first appearance;
 * - `adjustedMeans` at `atBaseline`, the mean baseline of everyone analysed;
 * - `cohortTest`: do cohorts differ at all; `slopeHomogeneity`: may one slope be used (cohort-tests.ts);
 * - `baseline` is the slope, `intercept` the reference cohort at baseline 0; each with usual and robust standard error.
 *
 * Assumes independent people and straight, parallel lines. Cohorts that were not drawn by lot may differ in more than baseline:
 * show the change scores beside it (F. M. Lord, Psychological Bulletin 68 (1967) 304–305).
 *
 * People lacking a measurement or a cohort are left out. Statuses as in parallel-lines.ts. A perfect fit has no t, p, interval
 * or F. Time grows with people, not with cohorts times people. Throws RangeError for lists of different lengths, numbers that are
 * not finite, and a reference cohort that nobody is in.
 *
 * A. J. Vickers, D. G. Altman, BMJ 323 (2001) 1123–1124; S. Senn, Statistics in Medicine 25 (2006) 4334–4344.
 */
export function ancova(
  pre: readonly (number | null)[],
  post: readonly (number | null)[],
  cohorts: readonly (string | null)[],
  { confidence = 0.95, reference }: Readonly<{ confidence?: number; reference?: string }> = {}
): Ancova {
  requireProbability('confidence', confidence)
  const pairs = cohortPairs(pre, post, cohorts)
  const place = reference === undefined ? 0 : pairs.findIndex(({ cohort }) => cohort === reference)
  if (place < 0) throw new RangeError(`Expected a cohort as reference that somebody is in, got ${reference ?? ''}.`)

  const n = pairs.reduce((people, cohort) => people + cohort.pre.length, 0)
  const fit = parallelLines(pairs)
  if (fit.status !== 'ok') return { ...nothing, status: fit.status, n, reference: pairs[place]?.cohort ?? null }
  const estimate = combinations(fit, confidence)
  const each = (combinationAt: (cohort: number) => Combination): readonly CohortEstimate[] => {
    return fit.lines.map((line, at) => ({ cohort: line.cohort, n: line.n, ...estimate(combinationAt(at)) }))
  }
  return {
    status: 'ok',
    n,
    reference: fit.lines[place]?.cohort ?? null,
    df: fit.df,
    residualSd: fit.residualSd,
    rSquared: fit.totalSquares === 0 ? null : 1 - fit.residualSquares / fit.totalSquares,
    intercept: estimate(heightAt(fit, place, 0)),
    baseline: estimate({ shares: [], slope: 1 }),
    differences: each((cohort) => distance(fit, cohort, place)).filter((_, cohort) => cohort !== place),
    adjustedMeans: each((cohort) => heightAt(fit, cohort, fit.meanPre)),
    atBaseline: fit.meanPre,
    cohortTest: cohortTest(fit),
    slopeHomogeneity: slopeHomogeneity(fit)
  }
}

/** The line of a cohort at some baseline. */
function heightAt({ lines }: ParallelLines, cohort: number, baseline: number): Combination {
  return { shares: [{ cohort, share: 1 }], slope: baseline - (lines[cohort]?.meanPre ?? 0) }
}

/** How far the line of one cohort lies above that of another. */
function distance({ lines }: ParallelLines, cohort: number, other: number): Combination {
  const shares = [
    { cohort, share: 1 },
    { cohort: other, share: -1 }
  ]
  return { shares, slope: (lines[other]?.meanPre ?? 0) - (lines[cohort]?.meanPre ?? 0) }
}

const nothing = {
  df: null,
  residualSd: null,
  rSquared: null,
  intercept: null,
  baseline: null,
  differences: null,
  adjustedMeans: null,
  atBaseline: null,
  cohortTest: null,
  slopeHomogeneity: null
}
