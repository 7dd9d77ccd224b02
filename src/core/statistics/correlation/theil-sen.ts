import { completeColumns } from '../complete-columns.js'
import { snapped } from '../snap.js'
import { sum } from '../sum.js'
import { inversions } from './inversions.js'

/** In units of y for each unit of x. Null is "not defined": `status` says why. */
export interface TheilSen {
  readonly status: 'ok' | 'no_pairs' | 'insufficient_data' | 'zero_variance'
  readonly n: number
  readonly slope: number | null
}

/**
 * By how much does y usually rise when x rises by one? The median of the slopes between all pairs of people: up to 29% of
 * them may be far out without spoiling it, where a least-squares line follows a single one.
 *
 * 100,000 people have five thousand million slopes, which are never listed. A slope between two people is below s exactly when
 * y − s x puts them in the opposite order of x; so how many slopes are below s can be counted (inversions.ts), and the
 * median is closed in by halving. There the two people whose slope it is stand side by side. What is rounding beside the
 * range of y cannot be told apart.
 *
 * People with the same x (to 8 decimals, snap.ts) have no slope between them. Statuses: `no_pairs`; `insufficient_data` (one
 * person); `zero_variance` (all have the same x); `ok`. Throws RangeError for columns of different lengths.
 *
 * Sources: H. Theil, Indagationes Mathematicae 12 (1950) 85–91; P. K. Sen, JASA 63 (1968) 1379–1389.
 */
export function theilSen(x: readonly (number | null)[], y: readonly (number | null)[]): TheilSen {
  const [first = [], second = []] = completeColumns([x, y])
  const n = first.length
  if (n < 2) return { status: n === 0 ? 'no_pairs' : 'insufficient_data', n, slope: null }

  const { points, slopes } = sorted(first, second)
  if (slopes === 0) return { status: 'zero_variance', n, slope: null }
  const lower = slopeAtRank(points, Math.ceil(slopes / 2))
  const upper = slopes % 2 === 1 ? lower : slopeAtRank(points, slopes / 2 + 1)
  return { status: 'ok', n, slope: lower + (upper - lower) / 2 }
}

interface Point {
  readonly x: number
  readonly y: number
}

/** From left to right, and where x is the same from low to high; and how many pairs have a slope. */
function sorted(x: readonly number[], y: readonly number[]) {
  const scattered = x.map((value, person) => ({ x: value, y: y[person] ?? 0 }))
  const inOrder = scattered.sort((a, b) => snapped(a.x) - snapped(b.x) || a.y - b.y)
  const points: Point[] = []
  let [first, slopes] = [0, 0] // where the people with this x begin: all before them lie to the left
  for (const [at, { x, y }] of inOrder.entries()) {
    if (snapped(points[first]?.x ?? NaN) !== snapped(x)) first = at
    points.push({ x: points[first]?.x ?? x, y })
    slopes += first
  }
  return { points, slopes }
}

/** The slope with `rank` − 1 slopes before it when all are sorted. */
function slopeAtRank(points: readonly Point[], rank: number): number {
  const { steepest, typical } = slopeSizes(points)
  let [low, high] = [-2 * steepest, 2 * steepest]
  while (high - low > 1e-15 * Math.max(typical, Math.abs(low), Math.abs(high))) {
    const middle = low + (high - low) / 2
    if (middle <= low || middle >= high) break // heights next to 0 leave no number between
    if (inversions(heightsOver(points, middle)) < rank) low = middle
    else high = middle
  }
  return slopeNear(points, low)
}

/** No slope is larger than the whole height over the least distance; the whole height over the whole width is a typical one. */
function slopeSizes(points: readonly Point[]) {
  const heights = Float64Array.from(points, ({ y }) => y).sort()
  const height = (heights.at(-1) ?? 0) - (heights[0] ?? 0)
  const steps = points.slice(1).map(({ x }, at) => x - (points[at]?.x ?? x))
  const least = steps.reduce((least, step) => (step > 0 ? Math.min(least, step) : least), Infinity)
  return { steepest: height / least, typical: height / sum(steps) }
}

/** How far each point lies first the line of this slope through the first point. */
function heightsOver([first, ...others]: readonly Point[], slope: number): readonly number[] {
  if (first === undefined) return []
  return [0, ...others.map(({ x, y }) => y - first.y - slope * (x - first.x))]
}

/** Seen along this direction, people whose line has the slope stand side by side: the slope itself, free of rounding. */
function slopeNear(points: readonly Point[], direction: number): number {
  const heights = heightsOver(points, direction)
  const order = points.map((_, person) => person).sort((i, j) => (heights[i] ?? 0) - (heights[j] ?? 0))
  const slopes = order.slice(1).flatMap((person, at) => slopeBetween(points[order[at] ?? 0], points[person]) ?? [])
  const distance = (slope: number) => Math.abs(slope - direction)
  return slopes.reduce((nearest, slope) => (distance(slope) < distance(nearest) ? slope : nearest), Infinity)
}

function slopeBetween(a: Point | undefined, b: Point | undefined): number | null {
  return a === undefined || b === undefined || a.x === b.x ? null : (b.y - a.y) / (b.x - a.x)
}
