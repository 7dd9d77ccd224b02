/**
 * Below this a standard deviation of these numbers is their rounding, and counts as 0: 1e-12 of the largest of them, or of 1.
 * 0.1 + 0.2 and 0.3 differ by 6e-17; scores do not.
 */
export function roundingSpread(...columns: readonly (readonly number[])[]): number {
  let largest = 1
  for (const column of columns) for (const value of column) largest = Math.max(largest, Math.abs(value))
  return 1e-12 * largest
}
