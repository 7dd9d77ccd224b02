/**
 * A spread no larger than this is the rounding of the numbers and counts as none: 1e-12, or eight roundings of the largest
 * number where that is more. Scores computed in two ways differ by less; NIST's 1000000000000.4, 1000000000000.3, … do not.
 */
export function roundingOf(values: readonly number[]): number {
  const largest = values.reduce((size, value) => Math.max(size, Math.abs(value)), 0)
  return Math.max(1e-12, 8 * Number.EPSILON * largest)
}
