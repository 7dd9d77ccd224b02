/** So many of so many: whole numbers, and never more than there were. Anything else is the mistake of the caller. */
export function requireCounts(yes: number, n: number): void {
  if (Number.isSafeInteger(yes) && Number.isSafeInteger(n) && 0 <= yes && yes <= n) return
  throw new RangeError(`Expected whole numbers with 0 ≤ yes ≤ n, got ${yes} of ${n}.`)
}
