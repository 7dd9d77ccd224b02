import { sum } from '../sum.js'

export type OneFactorLoadings =
  Readonly<{ kind: 'loadings'; loadings: readonly number[] }> | Readonly<{ kind: 'not-converged' }>

/** Enough for factors that are hardly there; usually some fifty rounds do. */
const MOST_ROUNDS = 100_000

/**
 * If one thing alone made the items go together, how closely would each follow it? The loadings l for which the products lᵢ lⱼ
 * come nearest, by least squares, to the correlations rᵢⱼ of different items; the diagonal is left out (unweighted least squares,
 * "minres"). Signs are such that the loadings add up to 0 or more.
 *
 * With all other loadings held, the best l of one item is Σ rᵢⱼ lⱼ / Σ lⱼ², a simple regression. One item after the other, round after
 * round, the sum of squares can only fall; the end is where a round moves nothing by more than 1e-14. Where the correlations
 * have no such end (three items of which one opposes only one of the others), the answer is `not-converged`.
 *
 * `correlations` is square, symmetric, of three items or more; with fewer the loadings are not settled by the data, and this throws
 * RangeError.
 *
 * Source: H. H. Harman, W. H. Jones, Psychometrika 31 (1966) 351–368.
 */
export function oneFactorLoadings(correlations: readonly (readonly number[])[]): OneFactorLoadings {
  const k = correlations.length
  if (k < 3) throw new RangeError(`Expected at least 3 items, got ${k}.`)

  const loadings = startOf(correlations)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let moved = 0
    for (const [item, row] of correlations.entries()) {
      const better = bestLoading(row, loadings, item)
      moved = Math.max(moved, Math.abs(better - (loadings[item] ?? 0)) / Math.max(1, Math.abs(better)))
      loadings[item] = better
    }
    if (moved < 1e-14) return { kind: 'loadings', loadings: upright(loadings) }
  }
  return { kind: 'not-converged' }
}

/** All alike, as large as the mean correlation says, and with the sign of what the item has in common with the others. */
function startOf(correlations: readonly (readonly number[])[]): number[] {
  const k = correlations.length
  const common = correlations.map((row, item) => sum(row) - (row[item] ?? 0))
  const size = Math.sqrt(Math.max(0.1, sum(common) / (k * (k - 1))))
  return common.map((total) => (total < 0 ? -size : size))
}

function bestLoading(row: readonly number[], loadings: readonly number[], item: number): number {
  let [products, squares] = [0, 0]
  for (const [other, loading] of loadings.entries()) {
    if (other === item) continue
    products += (row[other] ?? 0) * loading
    squares += loading * loading
  }
  return squares === 0 ? 0 : products / squares
}

function upright(loadings: readonly number[]): readonly number[] {
  return sum(loadings) < 0 ? loadings.map((loading) => -loading) : loadings
}
