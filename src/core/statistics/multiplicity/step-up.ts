import { madeTests } from './made-tests.js'

/**
 * p values enlarged from the largest down: each is multiplied by its factor and none may exceed the one above it. What the
 * three corrections that work this way share; `factorAt` gets the rank of a p value, 1 for the smallest, and how many there are.
 */
export function steppedUp(
  pValues: readonly (number | null)[],
  factorAt: (rank: number, tests: number) => number
): readonly (number | null)[] {
  const made = madeTests(pValues)
  const adjusted: (number | null)[] = pValues.map(() => null)
  let smallest = 1
  for (const [below, { p, index }] of made.toReversed().entries()) {
    smallest = Math.min(smallest, p * factorAt(made.length - below, made.length))
    adjusted[index] = smallest
  }
  return adjusted
}
