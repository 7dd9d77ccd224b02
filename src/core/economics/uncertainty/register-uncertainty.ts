import type { Uncertainty } from '../../statistics/distributions/uncertainty.js'
import type { Assumption } from '../assumptions/assumptions.js'
import type { NotDrawn } from './measured-change.js'

/**
 * How a row of the register is drawn: by the distribution that it names, from its low, central and high values, in the unit of
 * the engine (`factor`: pence for pounds, shares for percent).
 *
 * `beta-pert` and `triangular` run from low to high with the central value as their mode. `gamma`, `beta` and `lognormal` have
 * the central value as their mean, and low to high as their 95% range: sd = (high − low) / (2 × 1.96). A fixed value and a
 * choice between scenarios are not drawn, nor is a row without a range. A beta needs a share from 0 to 1.
 */
export function registerUncertainty(
  { low, central, high, distribution }: Assumption,
  factor = 1
): Uncertainty | NotDrawn {
  if (distribution === null || distribution === 'fixed') return { kind: 'not-drawn', why: 'fixed' }
  if (distribution === 'scenario') return { kind: 'not-drawn', why: 'choice' }
  if (low === null || central === null || high === null || low === high) return { kind: 'not-drawn', why: 'no-range' }
  const [min, mode, max] = [low * factor, central * factor, high * factor]
  switch (distribution) {
    case 'beta-pert':
      return { kind: 'pert', min, mode, max }
    case 'triangular':
      return { kind: 'triangular', min, mode, max }
    case 'gamma':
    case 'beta':
    case 'lognormal':
      return { kind: distribution, mean: mode, sd: (max - min) / (2 * 1.96) }
  }
}
