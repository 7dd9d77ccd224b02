import type { Chance } from '../../statistics/chance.js'
import { gaussianCopula } from '../../statistics/distributions/gaussian-copula.js'
import type { WhyImpossible } from '../../statistics/distributions/method-of-moments.js'
import { normalLower, normalQuantile } from '../../statistics/distributions/normal.js'
import { distributionOf, type Distribution, type Uncertainty } from '../../statistics/distributions/uncertainty.js'

/** A number that a calculation uses and nobody knows exactly. */
export interface UncertainInput {
  readonly id: string
  readonly uncertainty: Uncertainty
}

/** That two inputs tend to be high together, or one high and the other low: Spearman's rank correlation. */
export interface InputCorrelation {
  readonly between: readonly [string, string]
  readonly rank: number // strictly between −1 and 1
}

/** A value for each input, by its id. */
export type Values = Readonly<Record<string, number>>

export type InputFault =
  Readonly<{ kind: 'impossible'; id: string; why: WhyImpossible }> | Readonly<{ kind: 'contradictory-correlations' }>

export type JointDraws =
  Readonly<{ kind: 'draws'; next: () => Values }> | Readonly<{ kind: 'refused'; faults: readonly InputFault[] }>

/**
 * Values for all uncertain inputs at once, drawn by chance: each time `next` is called, one number of the chance for each input,
 * read through the inverse of its distribution. An input that several lines use is drawn once and shared by them; inputs that
 * move together are drawn through a Gaussian copula. Without both, errors would cancel that do not, and ranges come out too
 * narrow.
 *
 * Inputs are drawn in the order of their ids, so the order in which they are listed changes nothing. Refused: distributions
 * that do not exist, all of them by id, and correlations that no quantities can have. Throws RangeError for an id that stands
 * twice, and for correlations of an input that is not there.
 */
export function jointDraws(
  inputs: readonly UncertainInput[],
  correlations: readonly InputCorrelation[],
  chance: Chance
): JointDraws {
  const ids = inputs.map(({ id }) => id).toSorted()
  const twice = ids.find((id, index) => ids[index + 1] === id)
  if (twice !== undefined) throw new RangeError(`Expected each input once, got ${twice} twice.`)

  const sorted = ids.flatMap((id) => inputs.filter((input) => input.id === id))
  const read = sorted.map(({ id, uncertainty }) => ({ id, distribution: distributionOf(uncertainty) }))
  const faults = read.flatMap(({ id, distribution }): InputFault[] => {
    return distribution.kind === 'impossible' ? [{ kind: 'impossible', id, why: distribution.why }] : []
  })
  const related = [...new Set(correlations.flatMap(({ between }) => between))].toSorted()
  const unknown = related.find((id) => !ids.includes(id))
  if (unknown !== undefined) throw new RangeError(`Expected correlations of inputs, got one of ${unknown}.`)
  const copula = gaussianCopula(
    related.length,
    correlations.map(({ between: [one, other], rank }) => {
      return { between: [related.indexOf(one), related.indexOf(other)] as const, rank }
    })
  )
  if (copula.kind === 'contradiction') faults.push({ kind: 'contradictory-correlations' })
  if (copula.kind === 'contradiction' || faults.length > 0) return { kind: 'refused', faults }

  const possible = read.flatMap(({ id, distribution }) => {
    return distribution.kind === 'distribution' ? [{ id, distribution, place: related.indexOf(id) }] : []
  })
  return {
    kind: 'draws',
    next: () => {
      const shares = possible.map(() => Math.max(chance.next(), 2 ** -54)) // 0 has no quantile
      const normals = related.map((id) => normalQuantile(shares[ids.indexOf(id)] ?? NaN))
      const together = copula.together(normals)
      const values: Record<string, number> = {}
      for (const [index, { id, distribution, place }] of possible.entries()) {
        const z = together[place]
        values[id] = z === undefined ? distribution.quantile(shares[index] ?? NaN) : atNormal(distribution, z)
      }
      return values
    }
  }
}

/** The value as far out in its distribution as z is in the standard normal; the smaller tail, for its digits. */
function atNormal(distribution: Distribution, z: number): number {
  return distribution.quantile(normalLower(-Math.abs(z)), z < 0 ? 'lower' : 'upper')
}
