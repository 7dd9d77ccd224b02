import { noncentralityInterval } from '../distributions/noncentral-t.js'
import { hedgesCorrection } from '../hedges-correction.js'
import { scaledInterval, type Interval } from '../interval.js'
import type { PooledDifference } from './pooled-test.js'
import type { Sample } from './sample.js'

/** Differences in standard deviations, without a unit. `variance` is that of Hedges' g, for pooling. */
export interface StandardisedDifference {
  readonly cohenD: number
  readonly cohenDInterval: Interval | null
  readonly hedgesJ: number | null
  readonly hedgesG: number | null
  readonly hedgesGInterval: Interval | null
  readonly variance: number | null
  readonly glassDelta: number | null
}

/**
 * How large is the difference beside the differences between people of one group?
 *
 * - Cohen's d = difference / pooled sd; its interval holds the noncentralities of t that do not make the observed t surprising,
 *   times √(1/n₁ + 1/n₂) (noncentral-t.ts);
 * - Hedges' g = J d, freed of the overstatement by few people (hedges-correction.ts): the figure to lead with. Its variance is
 *   1/n₁ + 1/n₂ + g²/2(n₁ + n₂);
 * - Glass's Δ = difference / sd of the second group, for a comparison group whose spread nothing has touched; null where it has none.
 *
 * J. Cohen, Statistical Power Analysis for the Behavioral Sciences (1969); L. V. Hedges, Journal of Educational Statistics 6
 * (1981) 107–128; G. V. Glass, Educational Researcher 5 (1976) 3–8.
 */
export function standardisedDifference(
  { n: n1 }: Sample,
  { n: n2, sd: sd2 }: Sample,
  pooled: PooledDifference,
  confidence: number
): StandardisedDifference {
  const { estimate, sdPooled, df, t } = pooled
  const cohenD = estimate / sdPooled
  const perPerson = 1 / n1 + 1 / n2
  const limits = t === null ? null : noncentralityInterval(t, df, confidence)
  const cohenDInterval = scaledInterval(limits, Math.sqrt(perPerson))
  const hedgesJ = hedgesCorrection(df)
  const hedgesG = hedgesJ === null ? null : hedgesJ * cohenD
  return {
    cohenD,
    cohenDInterval,
    hedgesJ,
    hedgesG,
    hedgesGInterval: scaledInterval(cohenDInterval, hedgesJ),
    variance: hedgesG === null ? null : perPerson + hedgesG ** 2 / (2 * (n1 + n2)),
    glassDelta: sd2 === null || sd2 === 0 ? null : estimate / sd2
  }
}
