import { snapped } from '../snap.js'
import { sum } from '../sum.js'
import { oneFactorLoadings } from './one-factor-loadings.js'

/** Shares of the variance of the sum of standardised items, at most 1 unless `heywood`. Null is "not defined". */
export interface McDonaldOmega {
  readonly status: 'ok' | 'insufficient_data' | 'not_converged'
  readonly loadings: readonly number[] | null
  readonly omega: number | null
  readonly omegaObserved: number | null
  readonly averageVarianceExtracted: number | null
  readonly heywood: boolean
}

/**
 * How much of the differences between people's scores is the one thing that all items share? Like Cronbach's alpha, but items
 * may follow that one thing more or less closely: prefer it where the loadings differ.
 *
 * The loadings l come from one-factor-loadings.ts. `omega` = (Σl)² / ((Σl)² + Σ(1 − l²)), what the model says of the sum;
 * `omegaObserved` divides by the sum of all correlations as they are. `averageVarianceExtracted` is the mean of l²: what an
 * item shares with the factor. Both omegas rest on there being one factor: look at the loadings.
 *
 * `heywood`: a loading above 1 explains more of an item than there is. The figures are given, and are not to be trusted: the sample
 * is small, or there is more than one factor. Fewer than three items: `insufficient_data` (for two take the
 * standardised alpha). No loadings found: `not_converged`.
 *
 * Source: R. P. McDonald, Test Theory (1999), chapter 6; H. B. Heywood, Proceedings of the Royal Society A 134 (1931) 486–501.
 */
export function mcDonaldOmega(correlations: readonly (readonly number[])[]): McDonaldOmega {
  if (correlations.length < 3) return { ...nothing, status: 'insufficient_data' }
  const found = oneFactorLoadings(correlations)
  if (found.kind === 'not-converged') return { ...nothing, status: 'not_converged' }

  const { loadings } = found
  const shared = sum(loadings) ** 2
  const unique = sum(loadings.map((loading) => 1 - loading * loading))
  return {
    status: 'ok',
    loadings,
    omega: shareOf(shared, shared + unique),
    omegaObserved: shareOf(shared, sum(correlations.flat())),
    averageVarianceExtracted: sum(loadings.map((loading) => loading * loading)) / loadings.length,
    heywood: loadings.some((loading) => snapped(Math.abs(loading)) > 1)
  }
}

/** Loadings far above 1, or items that cancel, leave no variance to take a share of. */
function shareOf(part: number, whole: number): number | null {
  return whole > 1e-12 ? part / whole : null
}

const nothing = { loadings: null, omega: null, omegaObserved: null, averageVarianceExtracted: null, heywood: false }
