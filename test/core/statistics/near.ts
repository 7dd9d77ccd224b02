/** Equal but for rounding: within `rel` of the expected value, or `abs` of it where that is 0. */
export function near(got: number | null, expected: number, rel = 1e-12, abs = 1e-300): boolean {
  return got !== null && Math.abs(got - expected) <= abs + rel * Math.abs(expected)
}
