import { completePairs } from './complete-pairs.js'
import { hodgesLehmann, type HodgesLehmann } from './hodges-lehmann.js'
import { meanChangeOf, type PairedMeanChange } from './paired-mean-change.js'
import { signTest, type SignTest } from './sign-test.js'
import { standardisedChange, type StandardisedChange } from './standardised-change.js'
import { wilcoxonSignedRank, type WilcoxonSignedRank } from './wilcoxon-signed-rank.js'

/** One question, answered in five ways; each part says in its own file what it assumes and when it is not defined. */
export interface PairedChange {
  readonly status: PairedMeanChange['status']
  readonly mean: PairedMeanChange
  readonly standardised: StandardisedChange
  readonly sign: SignTest
  readonly wilcoxon: WilcoxonSignedRank
  readonly hodgesLehmann: HodgesLehmann
}

/**
 * Did people change, and by how much? Everything that is said of one measurement before and after: the mean change, the change
 * in standard deviations, how many went up or down, the rank test, and the median of pair averages.
 *
 * `pre` and `post` hold the same person at the same place, null for "not measured"; people measured once are counted and
 * left out. A page that shows only means needs `pairedMeanChange` and `standardisedChange`: the ranks take most of the time.
 * For people's own answers, before and after, nothing here says why they changed.
 */
export function pairedChange(
  pre: readonly (number | null)[],
  post: readonly (number | null)[],
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): PairedChange {
  const pairs = completePairs(pre, post)
  const mean = meanChangeOf(pairs, confidence)
  return {
    status: mean.status,
    mean,
    standardised: standardisedChange(mean),
    sign: signTest(pairs.change),
    wilcoxon: wilcoxonSignedRank(pairs.change),
    hodgesLehmann: hodgesLehmann(pairs.change, { confidence })
  }
}
