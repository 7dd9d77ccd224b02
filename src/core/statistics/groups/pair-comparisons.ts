import { normalLower } from '../distributions/normal.js'
import { benjaminiHochberg } from '../multiplicity/benjamini-hochberg.js'
import { holm } from '../multiplicity/holm.js'
import type { Group } from './grouped.js'
import type { RankedGroups } from './ranked-groups.js'
import { sampleOf } from './sample.js'
import { welchTest, type MeanDifference } from './welch-test.js'

/** Two groups, the first minus the second; adjusted p values count all pairs of which a p is known. */
export interface PairComparison {
  readonly first: string
  readonly second: string
  readonly difference: number
  readonly welch: MeanDifference | null
  readonly pHolm: number | null
  readonly pBenjaminiHochberg: number | null
  readonly dunn: Readonly<{ z: number; p: number }> | null
  readonly dunnPHolm: number | null
}

/**
 * Which groups differ? Every pair by Welch's t test and by Dunn's test of mean ranks, whose ranks are those over all groups:
 * z = difference of mean ranks / √(variance of a rank × (1/n₁ + 1/n₂)). p values are then adjusted for the number of pairs: Holm
 * for "is any of these true", Benjamini and Hochberg for looking through many.
 *
 * No Welch test where either group has fewer than two people or neither has spread; no Dunn test when all people are equal. Every
 * group has somebody in it, in the same order in both arguments. Intervals are not adjusted: say so beside them.
 *
 * O. J. Dunn, Technometrics 6 (1964) 241–252.
 */
export function pairComparisons(
  groups: readonly Group[],
  ranked: RankedGroups,
  confidence: number
): readonly PairComparison[] {
  const samples = groups.map(({ name, values }, index) => {
    return { name, sample: sampleOf(values), ...(ranked.groups[index] ?? { n: 0, meanRank: 0 }) }
  })
  const pairs = samples.flatMap((first, index) => {
    return samples.slice(index + 1).map((second) => ({
      first: first.name,
      second: second.name,
      difference: (first.sample.mean ?? 0) - (second.sample.mean ?? 0),
      welch: welchTest(first.sample, second.sample, confidence),
      dunn: dunnTest(first, second, ranked.variance)
    }))
  })
  const pHolm = holm(pairs.map(({ welch }) => welch?.p ?? null))
  const pBenjaminiHochberg = benjaminiHochberg(pairs.map(({ welch }) => welch?.p ?? null))
  const dunnPHolm = holm(pairs.map(({ dunn }) => dunn?.p ?? null))
  return pairs.map((pair, index) => ({
    ...pair,
    pHolm: pHolm[index] ?? null,
    pBenjaminiHochberg: pBenjaminiHochberg[index] ?? null,
    dunnPHolm: dunnPHolm[index] ?? null
  }))
}

type Ranked = RankedGroups['groups'][number]

function dunnTest(first: Ranked, second: Ranked, variance: number): PairComparison['dunn'] {
  if (variance === 0) return null
  const z = (first.meanRank - second.meanRank) / Math.sqrt(variance * (1 / first.n + 1 / second.n))
  return { z, p: 2 * normalLower(-Math.abs(z)) }
}
