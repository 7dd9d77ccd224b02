import { leastSquares } from '../algebra/least-squares.js'
import { dot, transposed, type Vector } from '../algebra/matrix.js'
import { quadraticForm } from '../algebra/symmetric.js'
import { requireMeasurements, requireProbability } from '../caller-mistakes.js'
import { deviationsOf } from '../deviations.js'
import { roundingOf } from '../rounding.js'
import { tEstimates, type TEstimate } from '../t-estimate.js'
import { residualSdOf } from './residual-sd.js'

/** In the units of the outcome, a slope by one unit of its predictor. Null is "not defined": `status` says why. */
export interface LinearRegression {
  readonly status: 'ok' | 'insufficient_data' | 'singular'
  readonly n: number
  readonly df: number | null
  readonly intercept: TEstimate | null
  readonly slopes: readonly TEstimate[] | null
  readonly residualSd: number | null
  readonly rSquared: number | null
}

/**
 * How does an outcome move with several things measured beside it? The plane outcome = intercept + Σ slope × predictor from which
 * squared distances are smallest, and how sure each slope is.
 *
 * `predictors` holds one column each, the same person at the same place as in `outcome`. All columns are taken from their means
 * before the search (least-squares.ts), so years around 1950 or amounts in the hundred thousands lose no digits. Standard errors are
 * √(s² (XᵀX)⁻¹) with s² = residual sum of squares / (n − columns − 1). Assumes people who are independent, straight lines, and
 * residuals of like spread.
 *
 * `insufficient_data`: as many people as coefficients (estimates only), or fewer (nothing). `singular`: some predictor does not
 * vary, or follows from the others. A perfect fit has residual sd 0 and no t, p or interval; an outcome that does not vary has
 * no R². Throws RangeError for columns of different lengths and numbers that are not finite.
 *
 * C. F. Gauss, Theoria combinationis observationum (1823); checked against NIST's Longley and Norris.
 */
export function linearRegression(
  predictors: readonly Vector[],
  outcome: Vector,
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): LinearRegression {
  requireProbability('confidence', confidence)
  requireColumns(predictors, outcome)
  const n = outcome.length
  const df = n - predictors.length - 1
  if (df < 0) return { ...nothing, status: 'insufficient_data', n }

  const y = deviationsOf(outcome)
  const columns = predictors.map(deviationsOf)
  const fit = leastSquares(transposed(columns.map(({ deviations }) => deviations)), y.deviations)
  if (fit.status !== 'ok') return { ...nothing, status: 'singular', n }

  const residualSd = df === 0 ? null : residualSdOf(fit.residualSumOfSquares, df, y.sumOfSquares, roundingOf(outcome))
  const variances = fit.inverseCrossProduct
  const means = columns.map(({ mean }) => mean)
  const withSpread = tEstimates(df, confidence)
  const coefficient = (estimate: number, variance: number) => {
    return withSpread(estimate, (residualSd ?? 0) * Math.sqrt(variance))
  }
  return {
    status: df === 0 ? 'insufficient_data' : 'ok',
    n,
    df,
    intercept: coefficient(y.mean - dot(fit.coefficients, means), 1 / n + quadraticForm(variances, means)),
    slopes: fit.coefficients.map((slope, index) => coefficient(slope, variances[index]?.[index] ?? 0)),
    residualSd,
    rSquared: y.sumOfSquares === 0 ? null : 1 - fit.residualSumOfSquares / y.sumOfSquares
  }
}

function requireColumns(predictors: readonly Vector[], outcome: Vector): void {
  if (predictors.length === 0) throw new RangeError('Expected at least one predictor.')
  requireMeasurements('outcome', outcome)
  for (const column of predictors) {
    requireMeasurements('predictors', column)
    if (column.length !== outcome.length)
      throw new RangeError(`Expected ${outcome.length} numbers in each predictor, got ${column.length}.`)
  }
}

const nothing = { df: null, intercept: null, slopes: null, residualSd: null, rSquared: null }
