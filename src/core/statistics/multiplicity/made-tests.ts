/** A test that could be made: its p value and its place in the list. */
export interface MadeTest {
  readonly p: number
  readonly index: number
}

/** The tests that could be made, smallest p first; null stands for one that could not. Throws RangeError for a p outside 0 to 1. */
export function madeTests(pValues: readonly (number | null)[]): readonly MadeTest[] {
  const odd = pValues.find((p) => p !== null && !(p >= 0 && p <= 1))
  if (odd !== undefined) throw new RangeError(`Expected p values from 0 to 1, got ${odd}.`)
  return pValues.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((a, b) => a.p - b.p)
}
