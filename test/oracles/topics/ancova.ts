import { z } from 'zod'
import { ancova as engine } from '../../../src/core/statistics/regression/ancova.js'
import { shape, type Adapter } from '../adapter.js'

const Column = z.array(z.number().nullable())
const Rows = z.object({ pre: Column, post: Column, cohort: z.array(z.coerce.string().nullable()), conf: z.number().default(0.95) })

export const ancova: Adapter = [
  shape(Rows, adjusted),
  shape(z.object({ cases: z.array(Rows) }), ({ cases }) => ({ cases: cases.map(adjusted) }))
]

function adjusted({ pre, post, cohort, conf }: z.output<typeof Rows>): unknown {
  const got = engine(pre, post, cohort, { confidence: conf })
  return {
    status: got.status,
    n: got.n,
    reference: got.reference,
    df_residual: got.df,
    sigma: got.residualSd,
    r_squared: got.rSquared,
    coefficients: coefficients(got),
    adjusted_means: {
      cohort: got.adjustedMeans?.map((mean) => mean.cohort),
      n: got.adjustedMeans?.map((mean) => mean.n),
      at_baseline: got.adjustedMeans?.map(() => got.atBaseline),
      mean: got.adjustedMeans?.map((mean) => mean.estimate),
      se: got.adjustedMeans?.map((mean) => mean.se),
      ci_low: got.adjustedMeans?.map((mean) => mean.interval?.low ?? null),
      ci_high: got.adjustedMeans?.map((mean) => mean.interval?.high ?? null)
    },
    cohort_test: got.cohortTest && { ...got.cohortTest, partial_eta_sq: got.cohortTest.partialEtaSquared },
    slope_homogeneity: got.slopeHomogeneity
  }
}

function coefficients({ intercept, baseline, differences }: ReturnType<typeof engine>): unknown {
  if (intercept === null || baseline === null || differences === null) return null
  const all = [intercept, baseline, ...differences]
  return {
    term: ['intercept', 'baseline', ...differences.map(({ cohort }) => `cohort:${cohort}`)],
    estimate: all.map(({ estimate }) => estimate),
    se: all.map(({ se }) => se),
    t: all.map(({ t }) => t),
    p: all.map(({ p }) => p),
    ci_low: all.map(({ interval }) => interval?.low ?? null),
    ci_high: all.map(({ interval }) => interval?.high ?? null),
    se_hc3: all.map(({ seRobust }) => seRobust)
  }
}
