/**
 * A number rounded to 8 decimals, for deciding whether two are equal, which is larger, and what is 0. In doubles
 * 12.3 − 12.2 is 0.10000000000000142, and a tie with 0.1 would be missed. What is computed from the numbers is computed
 * from the numbers themselves.
 */
export function snapped(value: number): number {
  return Math.abs(value) < 1e7 ? Math.round(value * 1e8) / 1e8 + 0 : value // + 0 turns −0 into 0
}
