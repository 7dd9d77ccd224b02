import { requirePositive, requireWhole } from '../caller-mistakes.js'
import { snapped } from '../snap.js'

/**
 * How many times more people does a study need whose people come in groups (sites, sponsors, cohorts) and are alike within them?
 * 1 + ((1 + cv²) m − 1) ρ for groups of m people on average, whose sizes have the coefficient of variation cv (standard
 * deviation over mean; 0 when all are as large), and an intraclass correlation ρ: the share of all variance that lies between
 * groups.
 *
 * With ρ = 0, or groups of one, it is 1. Throws RangeError unless m ≥ 1, 0 ≤ ρ ≤ 1 and cv ≥ 0, all finite.
 *
 * Source: S. M. Eldridge, D. Ashby, S. Kerry, International Journal of Epidemiology 35 (2006) 1292–1300.
 */
export function designEffect(clusterSize: number, intraclassCorrelation: number, variationOfSize = 0): number {
  requirePositive('cluster size', clusterSize)
  if (clusterSize < 1) throw new RangeError(`Expected clusters of at least 1 person, got ${clusterSize}.`)
  requireFrom0To('intraclass correlation', intraclassCorrelation, 1)
  requireFrom0To('coefficient of variation of sizes', variationOfSize, Number.MAX_VALUE)
  return 1 + ((1 + variationOfSize ** 2) * clusterSize - 1) * intraclassCorrelation
}

/**
 * How many to ask, when `people` would do if they came singly and all of them answered: people × design effect / (1 − attrition),
 * and then up to a whole number, once, at the end. `attrition` is the share who will not answer at the end.
 *
 * Throws RangeError for a design effect below 0 and an attrition outside 0 to below 1.
 */
export function enlargedSample(
  people: number,
  { designEffect = 1, attrition = 0 }: Readonly<{ designEffect?: number; attrition?: number }>
): number {
  requireWhole('people', people, 1)
  requirePositive('design effect', designEffect)
  requireFrom0To('attrition', attrition, 1)
  if (attrition === 1) throw new RangeError('Expected somebody to stay, got an attrition of 1.')
  return Math.ceil(snapped((people * designEffect) / (1 - attrition))) // 70 / 0.7 is 100 people, not 101
}

function requireFrom0To(name: string, value: number, high: number): void {
  if (value >= 0 && value <= high) return
  throw new RangeError(`Expected ${name} from 0 to ${high}, got ${value}.`)
}
