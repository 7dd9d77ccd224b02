import { sum } from '../sum.js'
import type { ParallelLines } from './parallel-lines.js'

/** Sums over the people of one cohort of r², r² x and r² x²: r the corrected residual, x the distance from the cohort's baseline. */
export interface RobustSquares {
  readonly squares: number
  readonly timesBaseline: number
  readonly timesBaselineSquared: number
}

/**
 * What standard errors are made of that do not assume residuals of like spread: each person's own squared residual stands for the
 * spread at that place. Since a line is pulled towards each person by the leverage h, the residual is divided by 1 − h first (HC3).
 *
 * h = 1/n of the cohort + x² / Σ x² of all. Null where somebody has a leverage of 1, as one alone in a cohort: the line goes
 * through that person whatever the answer, and no residual is left to judge by.
 *
 * J. G. MacKinnon, H. White, Journal of Econometrics 29 (1985) 305–325; for few people: J. S. Long, L. H. Ervin, American
 * Statistician 54 (2000) 217–224.
 */
export function robustSquares({ lines, baselineSquares }: ParallelLines): readonly RobustSquares[] | null {
  const all: RobustSquares[] = []
  for (const { n, baseline, residuals } of lines) {
    const kept = baseline.map((x) => 1 - 1 / n - (x * x) / baselineSquares) // 1 − h
    if (kept.some((share) => share < 1e-12)) return null
    const squares = residuals.map((residual, person) => (residual / (kept[person] ?? 1)) ** 2)
    const timesBaseline = squares.map((square, person) => square * (baseline[person] ?? 0))
    all.push({
      squares: sum(squares),
      timesBaseline: sum(timesBaseline),
      timesBaselineSquared: sum(timesBaseline.map((value, person) => value * (baseline[person] ?? 0)))
    })
  }
  return all
}
