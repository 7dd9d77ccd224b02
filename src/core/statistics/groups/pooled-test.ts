import { tEstimates } from '../t-estimate.js'
import type { Sample } from './sample.js'
import type { MeanDifference } from './welch-test.js'

/** With the spread that both groups are taken to share. */
export interface PooledDifference extends MeanDifference {
  readonly sdPooled: number
}

/**
 * The difference of two means when both groups have the same spread: sd² = ((n₁ − 1) s₁² + (n₂ − 1) s₂²) / df with df = n₁ + n₂ − 2,
 * se = sd √(1/n₁ + 1/n₂). What Cohen's d rests on; to decide about a difference prefer Welch (welch-test.ts), which does not
 * need equal spread. Null when a group has fewer than two people or neither has any spread.
 *
 * Student, Biometrika 6 (1908) 1–25; R. A. Fisher, Metron 5 (1925) 90–104.
 */
export function pooledTest(first: Sample, second: Sample, confidence: number): PooledDifference | null {
  if (first.mean === null || first.sd === null || second.mean === null || second.sd === null) return null
  const df = first.n + second.n - 2
  const sdPooled = Math.sqrt(((first.n - 1) * first.sd ** 2 + (second.n - 1) * second.sd ** 2) / df)
  if (sdPooled === 0) return null
  const se = sdPooled * Math.sqrt(1 / first.n + 1 / second.n)
  return { sdPooled, df, ...tEstimates(df, confidence)(first.mean - second.mean, se) }
}
