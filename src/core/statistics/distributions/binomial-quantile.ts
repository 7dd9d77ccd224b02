import { requireProbability, requireWhole } from '../caller-mistakes.js'
import { binomialLower } from './binomial.js'

/** The smallest number of successes in n tries with a chance of at least p that there are no more. */
export function binomialQuantile(p: number, n: number, chance: number): number {
  requireProbability('p', p)
  requireWhole('number of tries', n, 0)
  let [low, high] = [0, n]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (binomialLower(middle, n, chance) >= p) high = middle
    else low = middle + 1
  }
  return low
}
