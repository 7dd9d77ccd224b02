/** The averages of all pairs of some numbers, each number with itself included, from the lowest (rank 1) to the highest. */
export interface PairAverages {
  readonly count: number
  readonly atRank: (rank: number) => number
}

/**
 * 100,000 numbers have five thousand million pair averages. They are never written down: how many lie at or below a value can
 * be counted in one walk along the sorted numbers, so the average of a given rank is closed in by halving. At the end each halving
 * is followed by a step to the next average, which ends on one that occurs, to the last digit, and soon even where one number
 * lies a million times farther out than the rest. Equal numbers are kept once, with how often they occur.
 *
 * Time is the sorting and about 40 walks a rank. Throws RangeError for a rank that does not exist.
 *
 * Counting in sorted rows and columns: D. B. Johnson, T. Mizoguchi, SIAM Journal on Computing 7 (1978) 147–153.
 */
export function pairAverages(values: readonly number[]): PairAverages {
  const column = tallied(values)
  const count = (values.length * (values.length + 1)) / 2
  return { count, atRank: (rank) => averageAtRank(column, rank, count) }
}

/** Distinct values, rising, how often each occurs, and how many numbers come before each. */
interface Tally {
  readonly values: Float64Array
  readonly counts: Float64Array
  readonly before: Float64Array
}

function tallied(numbers: readonly number[]): Tally {
  const sorted = Float64Array.from(numbers).sort()
  const starts: number[] = []
  for (let index = 0; index < sorted.length; index++) {
    if (index === 0 || sorted[index] !== sorted[index - 1]) starts.push(index)
  }
  return {
    values: Float64Array.from(starts, (start) => sorted[start] ?? 0),
    counts: Float64Array.from(starts, (start, index) => (starts[index + 1] ?? sorted.length) - start),
    before: Float64Array.from([...starts, sorted.length])
  }
}

function averageAtRank(tally: Tally, rank: number, count: number): number {
  if (!(Number.isInteger(rank) && rank >= 1 && rank <= count)) {
    throw new RangeError(`Expected a rank from 1 to ${count}, got ${rank}.`)
  }
  const { values } = tally
  const lowest = values[0] ?? 0
  const highest = values.at(-1) ?? 0
  let below = lowest - 1 - Math.abs(lowest) // fewer than `rank` averages lie at or below it
  let reached = highest // at least `rank` do
  const near = 1e-12 * (highest - lowest)
  for (;;) {
    const middle = below + (reached - below) / 2
    const between = middle > below && middle < reached
    if (between && countUpTo(tally, middle) >= rank) reached = middle
    else if (between) below = middle
    if (between && reached - below > near) continue
    const next = nextAverage(tally, below)
    if (next >= reached || countUpTo(tally, next) >= rank) return next
    below = next
  }
}

/** How many averages are at most `limit`: as the lower value of a pair rises, the highest partner falls. */
function countUpTo({ values, counts, before }: Tally, limit: number): number {
  let total = 0
  let partner = values.length - 1
  for (let index = 0; index <= partner; index++) {
    const value = values[index] ?? 0
    while (partner >= index && average(value, values[partner] ?? 0) > limit) partner--
    if (partner < index) break
    const own = counts[index] ?? 0
    const others = (before[partner + 1] ?? 0) - (before[index + 1] ?? 0)
    total += own * others + (own * (own + 1)) / 2
  }
  return total
}

/** The lowest average above `limit`. */
function nextAverage({ values }: Tally, limit: number): number {
  let lowest = Infinity
  let partner = values.length - 1
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0
    while (partner >= 0 && average(value, values[partner] ?? 0) > limit) partner--
    const above = values[Math.max(partner + 1, index)]
    if (above !== undefined) lowest = Math.min(lowest, average(value, above))
    if (partner < index) break // all later averages are higher
  }
  return lowest
}

function average(a: number, b: number): number {
  return (a + b) / 2
}
