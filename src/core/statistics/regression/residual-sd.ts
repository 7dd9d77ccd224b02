/**
 * √(sum of squared residuals / df), and 0 where the fit is perfect but for rounding: a residual spread 1e13 times smaller than that
 * of the outcome, or no larger than the rounding of its numbers (rounding.ts). `totalSquares` are those around the mean.
 */
export function residualSdOf(residualSquares: number, df: number, totalSquares: number, rounding: number): number {
  const sd = Math.sqrt(residualSquares / df)
  return sd <= rounding || residualSquares <= 1e-26 * totalSquares ? 0 : sd
}
