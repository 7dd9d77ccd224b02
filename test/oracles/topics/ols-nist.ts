import { z } from 'zod'
import { linearRegression } from '../../../src/core/statistics/regression/linear-regression.js'
import { shape, type Adapter } from '../adapter.js'

const Column = z.array(z.number())

export const olsNist: Adapter = [
  shape(z.object({ x: z.array(Column), y: Column }), ({ x, y }) => {
    const { status, n, df, intercept, slopes, residualSd, rSquared } = linearRegression(x, y)
    const all = intercept === null || slopes === null ? null : [intercept, ...slopes]
    const coefficients = all?.map(({ estimate }) => estimate)
    const se = all?.map((coefficient) => coefficient.se)
    return { status, n, df_residual: df, coefficients, se, residual_sd: residualSd, r_squared: rSquared }
  })
]
