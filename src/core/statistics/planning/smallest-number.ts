/**
 * The smallest whole number from `from` on that is enough, where every number above an enough one is enough too. Doubling finds
 * a number that is, halving the smallest. Null when none up to 2^50 is: more than there are people by far.
 */
export function smallestNumber(from: number, isEnough: (number: number) => boolean): number | null {
  if (isEnough(from)) return from
  let tooFew = from
  let enough = 2 * from
  while (!isEnough(enough)) {
    if (enough > 2 ** 50) return null
    tooFew = enough
    enough *= 2
  }
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2)
    if (isEnough(middle)) enough = middle
    else tooFew = middle
  }
  return enough
}
