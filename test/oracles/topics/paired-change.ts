import { z } from 'zod'
import { completePairs } from '../../../src/core/statistics/paired/complete-pairs.js'
import { hodgesLehmann, type HodgesLehmann } from '../../../src/core/statistics/paired/hodges-lehmann.js'
import type { Interval } from '../../../src/core/statistics/interval.js'
import { pairedChange as engine, type PairedChange } from '../../../src/core/statistics/paired/paired-change.js'
import { snapped } from '../../../src/core/statistics/snap.js'
import { wilcoxonSignedRank, type WilcoxonSignedRank } from '../../../src/core/statistics/paired/wilcoxon-signed-rank.js'
import { shape, type Adapter } from '../adapter.js'
import { likertData, LikertRecipe } from './recipe-likert.js'

const Column = z.array(z.number().nullable())
const Pairs = z.object({ pre: Column, post: Column, conf: z.number().default(0.95) })

export const pairedChange: Adapter = [
  shape(Pairs, pairs),
  shape(z.object({ cases: z.array(Pairs) }), ({ cases }) => ({ cases: cases.map(pairs) })),
  shape(LikertRecipe.extend({ conf: z.number().default(0.95) }), (recipe) => {
    return pairs({ ...likertData(recipe), conf: recipe.conf })
  }),
  shape(z.object({ differences: z.array(z.array(z.number())) }), ({ differences }) => {
    return { cases: differences.map(ranks) }
  })
]

interface PairsInput {
  readonly pre: readonly (number | null)[]
  readonly post: readonly (number | null)[]
  readonly conf: number
}

function pairs({ pre, post, conf }: PairsInput): unknown {
  const change = engine(pre, post, { confidence: conf })
  const ranked = change.mean.nPairs === 0 ? null : ranks(completePairs(pre, post).change)
  return { ...pairFields(change), wilcoxon: ranked }
}

/** Everything but the rank test, by the oracles' names. */
export function pairFields({ status, mean, standardised, sign }: PairedChange) {
  return {
    status,
    n_total: mean.nTotal,
    n_pre: mean.nPre,
    n_post: mean.nPost,
    n_pairs: mean.nPairs,
    mean_pre: mean.meanPre,
    mean_post: mean.meanPost,
    sd_pre: mean.sdPre,
    sd_post: mean.sdPost,
    r: mean.correlation,
    mean_diff: mean.meanChange,
    sd_diff: mean.sdChange,
    se_diff: mean.seChange,
    df: mean.df,
    t: mean.t,
    p: mean.p,
    ci: limits(mean.interval),
    median_diff: mean.medianChange,
    d_z: standardised.dZ,
    d_z_ci: limits(standardised.dZInterval),
    d_av: standardised.dAv,
    d_av_ci: limits(standardised.dAvInterval),
    d_av_lakens: standardised.dAvLakens,
    d_rm: standardised.dRm,
    hedges_j: standardised.hedgesJ,
    g_z: standardised.gZ,
    g_av: standardised.gAv,
    g_av_ci: limits(standardised.gAvInterval),
    ncp_ci: limits(standardised.noncentrality),
    smcr: standardised.smcr && { yi: standardised.smcr.estimate, vi: standardised.smcr.variance },
    prob_improve: sign.probabilityOfImprovement,
    sign: { n_pos: sign.nPositive, n_neg: sign.nNegative, n_zero: sign.nZero, p: sign.p }
  }
}

/** Hodges-Lehmann limits at 95% whatever `conf`: the definition takes k from qsignrank(.025, n). */
function ranks(changes: readonly number[]): unknown {
  const fields = rankFields(wilcoxonSignedRank(changes), hodgesLehmann(changes, { confidence: 0.95 }))
  return { ...fields, hl_nonzero: hodgesLehmann(changes.filter((change) => snapped(change) !== 0)).estimate }
}

export function rankFields(test: WilcoxonSignedRank, typical: HodgesLehmann) {
  return {
    n_nonzero: test.nNonzero,
    n_zero: test.nZero,
    w_plus: test.wPlus,
    w_minus: test.wMinus,
    p_exact: test.pExact,
    z_normal_cc: test.normalCorrected?.z,
    p_normal_cc: test.normalCorrected?.p,
    z_normal: test.normal?.z,
    p_normal: test.normal?.p,
    z_pratt: test.pratt?.z,
    p_pratt: test.pratt?.p,
    p_reported: test.p,
    rank_biserial: test.rankBiserial,
    hl: typical.estimate,
    hl_ci: limits(typical.interval),
    k: typical.k
  }
}

function limits(interval: Interval | null): readonly (number | null)[] {
  return [interval?.low ?? null, interval?.high ?? null]
}
