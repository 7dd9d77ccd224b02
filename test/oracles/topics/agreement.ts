import { z } from 'zod'
import { blandAltman } from '../../../src/core/statistics/agreement/bland-altman.js'
import { cohensKappa, type KappaWeights } from '../../../src/core/statistics/agreement/cohens-kappa.js'
import {
  intraclassCorrelation,
  type IntraclassEstimate
} from '../../../src/core/statistics/agreement/intraclass-correlation.js'
import { linsConcordance } from '../../../src/core/statistics/agreement/lins-concordance.js'
import type { Interval } from '../../../src/core/statistics/interval.js'
import { shape, type Adapter } from '../adapter.js'

const Column = z.array(z.number().nullable())
const conf = z.number().default(0.95)
const TwoRaters = z.object({ rater1: Column, rater2: Column, conf })
const Ratings = z.object({ ratings: z.array(Column), conf })
const Table = z.object({ table: z.array(z.array(z.number())), conf })

export const agreement: Adapter = [
  shape(TwoRaters, twoRaters),
  shape(Ratings, ratings),
  shape(Table, table),
  shape(z.object({ cases: z.array(TwoRaters) }), ({ cases }) => ({ cases: cases.map(twoRaters) })),
  shape(z.object({ cases: z.array(Ratings) }), ({ cases }) => ({ cases: cases.map(ratings) })),
  shape(z.object({ cases: z.array(Table) }), ({ cases }) => ({ cases: cases.map(table) }))
]

function twoRaters({ rater1, rater2, conf }: z.output<typeof TwoRaters>): unknown {
  const apart = blandAltman(rater1, rater2, { confidence: conf })
  const lin = linsConcordance(rater1, rater2, { confidence: conf })
  return {
    icc: icc(
      rater1.map((rating, pair) => [rating, rater2[pair] ?? null]),
      conf
    ),
    bland_altman: {
      status: apart.status,
      n: apart.n,
      bias: apart.bias,
      sd_diff: apart.sdDifference,
      bias_ci: limits(apart.biasInterval),
      loa: limits(apart.limitsOfAgreement),
      loa_lower_ci: limits(apart.lowerLimitInterval),
      loa_upper_ci: limits(apart.upperLimitInterval),
      proportional_bias: apart.proportionalBias && {
        slope: apart.proportionalBias.slope,
        se: apart.proportionalBias.standardError,
        p: apart.proportionalBias.p
      },
      pearson_r: lin.correlation,
      ccc: lin.concordance,
      ccc_ci: limits(lin.interval)
    }
  }
}

function ratings({ ratings, conf }: z.output<typeof Ratings>): unknown {
  return { icc: icc(ratings, conf) }
}

function icc(ratings: readonly (readonly (number | null)[])[], confidence: number): unknown {
  const got = intraclassCorrelation(ratings, { confidence })
  return {
    status: got.status,
    n: got.n,
    k: got.k,
    ms_rows: got.meanSquares?.people,
    ms_cols: got.meanSquares?.raters,
    ms_error: got.meanSquares?.error,
    ms_within: got.meanSquares?.within,
    icc1: estimate(got.oneWay),
    icc2_agreement: estimate(got.agreement),
    icc3_consistency: estimate(got.consistency),
    icc2k: got.meanAgreement,
    icc3k: got.meanConsistency
  }
}

function estimate({ estimate, interval }: IntraclassEstimate): unknown {
  return { estimate, ci: limits(interval) }
}

function table({ table, conf }: z.output<typeof Table>): unknown {
  const { status, n } = cohensKappa(table)
  const by = (weights: KappaWeights) => {
    const got = cohensKappa(table, weights, { confidence: conf })
    return {
      kappa: got.kappa,
      se: got.standardError,
      ci: limits(got.interval),
      p_observed: got.observedAgreement,
      p_expected: got.expectedAgreement
    }
  }
  return { status, n, unweighted: by('unweighted'), linear: by('linear'), quadratic: by('quadratic') }
}

function limits(interval: Interval | null): readonly (number | null)[] {
  return [interval?.low ?? null, interval?.high ?? null]
}
