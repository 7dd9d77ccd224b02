import { tEstimates, type TEstimate } from '../t-estimate.js'
import type { Sample } from './sample.js'

/** `estimate` is the first mean − the second, in the unit of the measurements. */
export interface MeanDifference extends TEstimate {
  readonly df: number
}

/**
 * How far apart are two groups, when they may differ in spread as well? The difference of means, its standard error from each
 * group's own spread, and degrees of freedom that fit: between those of the smaller group and those of both.
 *
 * se² = s₁²/n₁ + s₂²/n₂; with c the first part's share of it, df = 1 / (c²/(n₁ − 1) + (1 − c)²/(n₂ − 1)). Assumes independent
 * people, and means that are roughly normal. One group without spread is no obstacle. Null when a group has fewer than two
 * people or neither has any spread.
 *
 * B. L. Welch, Biometrika 34 (1947) 28–35; F. E. Satterthwaite, Biometrics Bulletin 2 (1946) 110–114.
 */
export function welchTest(first: Sample, second: Sample, confidence: number): MeanDifference | null {
  if (first.mean === null || first.sd === null || second.mean === null || second.sd === null) return null
  const variance1 = first.sd ** 2 / first.n
  const variance2 = second.sd ** 2 / second.n
  const variance = variance1 + variance2
  if (variance === 0) return null

  const df = 1 / ((variance1 / variance) ** 2 / (first.n - 1) + (variance2 / variance) ** 2 / (second.n - 1))
  return { df, ...tEstimates(df, confidence)(first.mean - second.mean, Math.sqrt(variance)) }
}
