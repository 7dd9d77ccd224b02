import { cholesky } from '../algebra/cholesky.js'
import { identity, type Matrix } from '../algebra/matrix.js'

/** That two of several quantities tend to be high together (up to 1), or one high and the other low (down to −1). */
export interface RankCorrelation {
  readonly between: readonly [first: number, second: number] // places in the list of quantities, from 0
  readonly rank: number // Spearman's, strictly between −1 and 1
}

export type GaussianCopula =
  | Readonly<{ kind: 'copula'; together: (independent: readonly number[]) => readonly number[] }>
  | Readonly<{ kind: 'contradiction' }>

/**
 * Those who are optimistic about one benefit are optimistic about the next. How are their shares drawn together, when each has
 * a distribution of its own?
 *
 * `together` turns independent standard normals into correlated ones, one for each quantity. The share of a normal below each
 * is then the p at which its own distribution is read: any distributions, with the rank correlations that were asked for. A
 * Spearman correlation of rank belongs to a correlation of 2 sin(π rank / 6) of the normals. Pairs not named are independent.
 *
 * `contradiction`: no quantities can be related so (the first with the second, the second with the third, but the first against
 * the third). Throws RangeError for a place outside the list, a pair named twice, and a rank of ±1: such a pair is one quantity.
 *
 * Sources: R. B. Nelsen, An Introduction to Copulas, 2nd ed. (2006); K. Pearson, On Further Methods of Determining Correlation
 * (1907), as in W. H. Kruskal, JASA 53 (1958) 814–861.
 */
export function gaussianCopula(size: number, correlations: readonly RankCorrelation[]): GaussianCopula {
  const factor = cholesky(correlationsOfNormals(size, correlations))
  if (factor.status !== 'ok') return { kind: 'contradiction' }
  return {
    kind: 'copula',
    together: (independent) => {
      return factor.lower.map((row) => row.reduce((sum, weight, index) => sum + weight * (independent[index] ?? 0), 0))
    }
  }
}

function correlationsOfNormals(size: number, correlations: readonly RankCorrelation[]): Matrix {
  const matrix = identity(size).map((row) => [...row])
  for (const { between, rank } of correlations) {
    const [later, earlier] = [Math.max(...between), Math.min(...between)]
    const row = matrix[later]
    if (row === undefined || row[earlier] !== 0)
      throw new RangeError(`Expected each pair of ${size} quantities once, got ${between.join(' and ')}.`)
    if (!(rank > -1 && rank < 1)) throw new RangeError(`Expected a rank correlation between −1 and 1, got ${rank}.`)
    row[earlier] = 2 * Math.sin((Math.PI * rank) / 6)
  }
  return matrix
}
