import { fUpper } from '../distributions/f.js'
import { sum } from '../sum.js'
import type { FTest } from './f-test.js'
import type { Sample } from './sample.js'

/**
 * Do the means of several groups differ, when the groups may differ in spread as well? Each mean counts by how surely it is known,
 * w = n / s², and the second degrees of freedom shrink where few people carry much weight.
 *
 * With W = Σ w, m = Σ w mean / W and λ = Σ (1 − w/W)² / (n − 1) over k groups:
 * F = [Σ w (mean − m)² / (k − 1)] / [1 + 2 (k − 2) λ / (k² − 1)], df = k − 1 and (k² − 1) / 3λ. For two groups F is t² of
 * Welch's test. Assumes independent people. Null for fewer than two groups, and when a group has fewer than two people or no
 * spread, whose weight would be infinite.
 *
 * B. L. Welch, Biometrika 38 (1951) 330–336.
 */
export function welchAnova(samples: readonly Sample[]): FTest | null {
  const k = samples.length
  const weighed = samples.flatMap(({ n, mean, sd }) => {
    return mean === null || sd === null || sd === 0 ? [] : [{ n, mean, weight: n / sd ** 2 }]
  })
  if (k < 2 || weighed.length < k) return null

  const start = weighed[0]?.mean ?? 0
  const total = sum(weighed.map(({ weight }) => weight))
  const centre = sum(weighed.map(({ weight, mean }) => weight * (mean - start))) / total
  const between = sum(weighed.map(({ weight, mean }) => weight * (mean - start - centre) ** 2)) / (k - 1)
  const lambda = sum(weighed.map(({ n, weight }) => (1 - weight / total) ** 2 / (n - 1)))
  const f = between / (1 + (2 * (k - 2) * lambda) / (k ** 2 - 1))
  const [df1, df2] = [k - 1, (k ** 2 - 1) / (3 * lambda)]
  return { f, df1, df2, p: fUpper(f, df1, df2) }
}
