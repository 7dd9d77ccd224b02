import { requirePositive } from '../../statistics/caller-mistakes.js'

/**
 * How much more a pound is worth to those who have less: (reference income ÷ their income)^elasticity. With the Green Book's
 * 1.3, a pound counts 2.46 times at half the median income, once at it, and 0.41 times at twice.
 *
 * Only where the incomes of those who gain and lose are known, and then beside the unweighted answer: it changes who should
 * come first, not what was gained. An elasticity of 0 weighs all alike. RangeError unless incomes are above 0.
 *
 * Source: HM Treasury, The Green Book (2018), A3.14 to A3.20.
 */
export function distributionalWeight(referenceIncome: number, income: number, elasticity = 1.3): number {
  requirePositive('reference income', referenceIncome)
  requirePositive('income', income)
  return (referenceIncome / income) ** elasticity
}
