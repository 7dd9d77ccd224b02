import { kendall, type Kendall } from './kendall.js'
import { pearson, type Pearson } from './pearson.js'
import { spearman, type Spearman } from './spearman.js'
import { theilSen, type TheilSen } from './theil-sen.js'

/** One question, answered in four ways; each part says in its own file what it assumes and when it is not defined. */
export interface Correlation {
  readonly status: Pearson['status']
  readonly n: number
  readonly pearson: Pearson
  readonly spearman: Spearman
  readonly kendall: Kendall
  readonly theilSen: TheilSen
}

/**
 * Do two measures of the same people go together? Along a straight line (Pearson), along any rising curve (Spearman, Kendall),
 * and by how much the one rises with the other (Theil and Sen). `x` and `y` hold the same person at the same place, null for
 * "not measured". The status is that of Pearson's r. Going together is not causing.
 */
export function correlation(
  x: readonly (number | null)[],
  y: readonly (number | null)[],
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): Correlation {
  const straight = pearson(x, y, { confidence })
  return {
    status: straight.status,
    n: straight.n,
    pearson: straight,
    spearman: spearman(x, y),
    kendall: kendall(x, y),
    theilSen: theilSen(x, y)
  }
}
