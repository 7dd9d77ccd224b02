import { noncentralityInterval } from '../distributions/noncentral-t.js'
import { hedgesCorrection } from '../hedges-correction.js'
import { scaledInterval, type Interval } from '../interval.js'
import type { PairedMeanChange } from './paired-mean-change.js'

/** Changes in standard deviations, without a unit. Null is "not defined": the status is that of the mean change. */
export interface StandardisedChange {
  readonly status: PairedMeanChange['status']
  readonly dZ: number | null
  readonly dZInterval: Interval | null
  readonly dAv: number | null
  readonly dAvInterval: Interval | null
  readonly dAvLakens: number | null
  readonly dRm: number | null
  readonly hedgesJ: number | null
  readonly gZ: number | null
  readonly gAv: number | null
  readonly gAvInterval: Interval | null
  readonly noncentrality: Interval | null
  readonly smcr: Readonly<{ estimate: number; variance: number | null }> | null
}

/**
 * How large is the change beside the differences between people? With s₁ and s₂ the standard deviations before and after,
 * s of the change, r their correlation, n pairs:
 *
 * - d_av = mean / √((s₁² + s₂²)/2), G. Cumming, Understanding The New Statistics (2012); d_av (Lakens) divides by
 *   (s₁ + s₂)/2, D. Lakens, Frontiers in Psychology 4 (2013) 863. Three quantities go by this name: print the divisor.
 * - g_av = J(n − 1) d_av, freed of the overstatement by few people (hedges-correction.ts): the figure to lead with.
 * - d_z = mean / s, which grows with r alone; d_rm = d_z √(2(1 − r)), Lakens; g_z = J d_z.
 * - smcr = J mean / s₁ with variance 2(1 − r)/n + smcr²/2n, for pooling: B. J. Becker, British Journal of Mathematical and
 *   Statistical Psychology 41 (1988) 257–278.
 *
 * Intervals: limits of the noncentrality of t (noncentral-t.ts), over √n for d_z, times √(2s² / n(s₁² + s₂²)) for d_av:
 * J. Algina, H. J. Keselman, Educational and Psychological Measurement 63 (2003) 537–553.
 *
 * Two pairs: J, g and smcr are null. All changed alike: d_av and g_av without interval, no d_z. Nobody differs before:
 * no smcr and no d_rm. Nobody differs after: no r, and so smcr without variance and no d_rm.
 */
export function standardisedChange(change: PairedMeanChange): StandardisedChange {
  const { status, nPairs: n, meanChange: mean, sdPre, sdPost, sdChange, df } = change
  if (mean === null || sdPre === null || sdPost === null || sdChange === null || df === null)
    return { ...nothing, status }

  const hedgesJ = hedgesCorrection(df)
  const averageSd = Math.sqrt((sdPre ** 2 + sdPost ** 2) / 2)
  const dAv = averageSd > 0 ? mean / averageSd : null
  const dZ = sdChange > 0 ? mean / sdChange : null
  const noncentrality = change.t === null ? null : noncentralityInterval(change.t, df, change.confidence)
  const dAvInterval = averageSd > 0 ? scaledInterval(noncentrality, sdChange / (Math.sqrt(n) * averageSd)) : null
  return {
    status,
    dZ,
    dZInterval: scaledInterval(noncentrality, 1 / Math.sqrt(n)),
    dAv,
    dAvInterval,
    dAvLakens: averageSd > 0 ? mean / ((sdPre + sdPost) / 2) : null,
    dRm: dZ === null || change.correlation === null ? null : dZ * Math.sqrt(2 * (1 - change.correlation)),
    hedgesJ,
    gZ: product(dZ, hedgesJ),
    gAv: product(dAv, hedgesJ),
    gAvInterval: scaledInterval(dAvInterval, hedgesJ),
    noncentrality,
    smcr: smcrOf(change, mean, hedgesJ)
  }
}

function product(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a * b
}

function smcrOf({ t, nPairs: n, sdPre, correlation }: PairedMeanChange, mean: number, j: number | null) {
  if (t === null || j === null || sdPre === null || sdPre === 0) return null
  const estimate = (j * mean) / sdPre
  const variance = correlation === null ? null : (2 * (1 - correlation)) / n + estimate ** 2 / (2 * n)
  return { estimate, variance }
}

const nothing = {
  dZ: null,
  dZInterval: null,
  dAv: null,
  dAvInterval: null,
  dAvLakens: null,
  dRm: null,
  hedgesJ: null,
  gZ: null,
  gAv: null,
  gAvInterval: null,
  noncentrality: null,
  smcr: null
}
