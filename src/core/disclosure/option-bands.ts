import { releaseThreshold } from './release-limit.js'
import { roundedTo } from './rounding.js'

/** Neighbouring options shown as one, from the place `from` to `to` in the order of the scale, with their share in per cent. */
interface OptionBand {
  readonly from: number
  readonly to: number
  readonly percent: number
}

/** `nearly-all`: no two bands of 11 people can be made, so that one would know what nearly everybody chose: "90% or more". */
export type OptionBands =
  Readonly<{ kind: 'bands'; bands: readonly OptionBand[] }> | Readonly<{ kind: 'nearly-all'; percentAtLeast: 90 }>

/**
 * How many chose each answer, in shares that nobody can be found in: options are joined with a neighbour until every band
 * holds at least 11 people, and that goes for a band that nobody chose as well. The smallest band is joined first, with the
 * smaller of its neighbours; of equal ones the first. Whole per cent, of people who answered.
 */
export function optionBands(counts: readonly number[]): OptionBands {
  let bands = counts.map((count, at) => ({ from: at, to: at, count }))
  while (bands.length > 1) {
    const least = Math.min(...bands.map(({ count }) => count))
    if (least >= releaseThreshold) break
    bands = joined(
      bands,
      bands.findIndex(({ count }) => count === least)
    )
  }
  if (bands.length < 2) return { kind: 'nearly-all', percentAtLeast: 90 }
  const n = counts.reduce((total, count) => total + count, 0)
  return {
    kind: 'bands',
    bands: bands.map(({ from, to, count }) => ({ from, to, percent: roundedTo((100 * count) / n, 0) }))
  }
}

interface Band {
  readonly from: number
  readonly to: number
  readonly count: number
}

function joined(bands: readonly Band[], at: number): Band[] {
  const before = bands[at - 1]?.count ?? Infinity
  const after = bands[at + 1]?.count ?? Infinity
  const first = before <= after ? at - 1 : at
  return bands.flatMap((band, index) => {
    const next = bands[index + 1]
    if (index === first && next !== undefined) return [{ from: band.from, to: next.to, count: band.count + next.count }]
    return index === first + 1 ? [] : [band]
  })
}
