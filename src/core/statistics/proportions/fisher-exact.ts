import { sum } from '../sum.js'
import type { Count } from './newcombe-difference.js'
import { requireCounts } from './require-counts.js'

/**
 * 9 of 10 said yes in one group, 3 of 10 in the other. How often would chance alone set them so far apart?
 *
 * Twelve yeses fall on twenty people; had the group made no difference, every way of dealing them out would be as likely. p is
 * the chance of all divisions that are no more likely than the one seen, to either side. No approximation, so it holds
 * for a handful of people; it is cautious, as only whole people can be dealt.
 *
 * Assumes different, independent people. From one division to the next the chance changes by a simple ratio, so all are
 * computed from the most likely one outwards and divided by their sum; divisions as likely as the one seen but for rounding
 * count as equally likely (within 1e-7, as R does). Nobody in a group: null. All, or none, said yes: 1. Throws RangeError for
 * counts that cannot be.
 *
 * Source: R. A. Fisher, Journal of the Royal Statistical Society 98 (1935) 39–82; two sides by likelihood as in G. H. Freeman,
 * J. H. Halton, Biometrika 38 (1951) 141–149.
 */
export function fisherExact(first: Count, second: Count): number | null {
  requireCounts(first.yes, first.n)
  requireCounts(second.yes, second.n)
  if (first.n === 0 || second.n === 0) return null

  const chances = relativeChances(first.n, second.n, first.yes + second.yes)
  const seen = chances.get(first.yes) ?? 0
  const asUnlikely = [...chances.values()].filter((chance) => chance <= seen * (1 + 1e-7))
  return sum(asUnlikely) / sum(chances.values())
}

/**
 * How likely it is that the first group holds k of the yeses, beside the most likely k, for every k whose chance is above 1e-300
 * of that. The ratio of k + 1 to k is (n₁ − k)(yeses − k) / ((k + 1)(n₂ − yeses + k + 1)).
 */
function relativeChances(n1: number, n2: number, yeses: number): ReadonlyMap<number, number> {
  const least = Math.max(0, yeses - n2)
  const most = Math.min(n1, yeses)
  const ratio = (k: number) => ((n1 - k) / (k + 1)) * ((yeses - k) / (n2 - yeses + k + 1))
  const likeliest = Math.min(most, Math.max(least, Math.floor(((n1 + 1) / (n1 + n2 + 2)) * (yeses + 1))))

  const chances = new Map([[likeliest, 1]])
  for (let k = likeliest, chance = 1; k < most && chance > 1e-300; k++) chances.set(k + 1, (chance *= ratio(k)))
  for (let k = likeliest, chance = 1; k > least && chance > 1e-300; k--) chances.set(k - 1, (chance /= ratio(k - 1)))
  return chances
}
