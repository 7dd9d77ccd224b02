import { z } from 'zod'
import type { Interval } from '../../../src/core/statistics/interval.js'
import { mcNemar } from '../../../src/core/statistics/proportions/mcnemar.js'
import { proportion, type Proportion } from '../../../src/core/statistics/proportions/proportion.js'
import { twoProportions } from '../../../src/core/statistics/proportions/two-proportions.js'
import { shape, type Adapter } from '../adapter.js'

const conf = z.number().default(0.95)
const OneShare = z.object({ x: z.number(), n: z.number(), conf })
const TwoShares = z.object({ x1: z.number(), n1: z.number(), x2: z.number(), n2: z.number(), conf })
const Change = z.object({ a: z.number(), b: z.number(), c: z.number(), d: z.number() })

export const proportions: Adapter = [
  shape(OneShare, share),
  shape(TwoShares, difference),
  shape(Change, change),
  shape(z.object({ cases: z.array(OneShare) }), ({ cases }) => ({ cases: cases.map(share) })),
  shape(z.object({ cases: z.array(TwoShares) }), ({ cases }) => ({ cases: cases.map(difference) })),
  shape(z.object({ cases: z.array(Change) }), ({ cases }) => ({ cases: cases.map(change) }))
]

function share({ x, n, conf }: z.output<typeof OneShare>): unknown {
  return shareFields(proportion(x, n, { confidence: conf }))
}

export function shareFields(got: Proportion): unknown {
  return {
    status: got.status,
    n: got.n,
    x: got.yes,
    p: got.share,
    wilson: limits(got.wilson),
    clopper_pearson: limits(got.clopperPearson)
  }
}

function difference({ x1, n1, x2, n2, conf }: z.output<typeof TwoShares>): unknown {
  const got = twoProportions({ yes: x1, n: n1 }, { yes: x2, n: n2 }, { confidence: conf })
  return {
    status: got.status,
    diff: got.difference,
    newcombe_ci: limits(got.interval),
    z_pooled: got.pooledZ?.z,
    p_z: got.pooledZ?.p,
    p_fisher: got.fisherP,
    odds_ratio: got.odds?.oddsRatio,
    odds_ratio_ci: limits(got.odds?.interval ?? null),
    cohen_h: got.cohenH
  }
}

function change({ a, b, c, d }: z.output<typeof Change>): unknown {
  const got = mcNemar({ yesYes: a, yesNo: b, noYes: c, noNo: d })
  return {
    status: got.status,
    n: got.n,
    p_pre: got.shareBefore,
    p_post: got.shareAfter,
    diff: got.difference,
    p_exact: got.pExact,
    p_midp: got.pMid,
    chi2: got.chiSquare?.statistic,
    p_asymptotic: got.chiSquare?.p
  }
}

function limits(interval: Interval | null): readonly (number | null)[] {
  return [interval?.low ?? null, interval?.high ?? null]
}
