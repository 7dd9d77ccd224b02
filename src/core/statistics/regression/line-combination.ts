import { sum } from '../sum.js'
import { tEstimates, type TEstimate } from '../t-estimate.js'
import type { ParallelLines } from './parallel-lines.js'
import { robustSquares } from './robust-squares.js'

/** `seRobust` does not assume residuals of like spread (HC3); null where somebody alone determines a line. */
export interface RobustCoefficient extends TEstimate {
  readonly seRobust: number | null
}

/** How often the mean follow-up of which cohort (by place) counts, and how often the slope. */
export interface Combination {
  readonly shares: readonly Readonly<{ cohort: number; share: number }>[]
  readonly slope: number
}

/**
 * Everything that parallel lines can be asked is some cohorts' mean follow-up, each with a share, plus a multiple of the slope:
 * the slope itself, the height at any baseline, the distance between two lines. So one function knows the standard errors.
 *
 * Cohort means and the slope do not covary, hence the usual variance s² (Σ share²/n + multiple²/Σ x²). The robust one weighs each
 * person's squared residual with the square of that person's pull on the answer, share/n + multiple × x / Σ x².
 */
export function combinations(fit: ParallelLines, confidence: number): (combination: Combination) => RobustCoefficient {
  const coefficient = tEstimates(fit.df, confidence)
  const robust = robustSquares(fit)
  const allSquared = robust === null ? null : sum(robust.map(({ timesBaselineSquared }) => timesBaselineSquared))
  return ({ shares, slope }) => {
    const multiple = slope / fit.baselineSquares
    const terms = shares.map(({ cohort, share }) => {
      const { n = NaN, meanPost = NaN } = fit.lines[cohort] ?? {}
      const { squares = NaN, timesBaseline = NaN } = robust?.[cohort] ?? {}
      const pull = share / n
      return {
        estimate: share * meanPost,
        variance: share * pull,
        robust: pull * pull * squares + 2 * pull * multiple * timesBaseline
      }
    })
    const total = (key: keyof (typeof terms)[number]) => sum(terms.map((term) => term[key]))
    const estimate = total('estimate') + slope * fit.slope
    const se = fit.residualSd * Math.sqrt(total('variance') + slope * multiple)
    const robustVariance = allSquared === null ? null : total('robust') + multiple * multiple * allSquared
    return {
      ...coefficient(estimate, se),
      seRobust: robustVariance === null ? null : Math.sqrt(Math.max(0, robustVariance))
    }
  }
}
