/**
 * How many pairs of a row stand in the wrong order, the earlier above the later: 3 in 3, 1, 2, 1 … counted without looking at
 * each pair. Equal numbers are in order. While two sorted halves are merged, a number of the right half that goes first
 * passes all that are left of the left half. Time n log n.
 *
 * Source: W. R. Knight, JASA 61 (1966) 436–439.
 */
export function inversions(values: readonly number[]): number {
  let from = Float64Array.from(values)
  let into = new Float64Array(from.length)
  let count = 0
  for (let width = 1; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width) count += merge(from, into, start, width)
    ;[from, into] = [into, from]
  }
  return count
}

/** Merges the two sorted runs of `width` that begin at `start`; returns how many pairs were exchanged. */
function merge(from: Float64Array, into: Float64Array, start: number, width: number): number {
  const middle = Math.min(start + width, from.length)
  const end = Math.min(middle + width, from.length)
  let [left, right, passed] = [start, middle, 0]
  for (let at = start; at < end; at++) {
    const leftFirst = right >= end || (left < middle && (from[left] ?? 0) <= (from[right] ?? 0))
    if (!leftFirst) passed += middle - left
    into[at] = from[leftFirst ? left++ : right++] ?? 0
  }
  return passed
}
