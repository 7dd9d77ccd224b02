import type { Interval } from '../statistics/interval.js'
import { optionBands, type OptionBands } from './option-bands.js'
import type { ReleaseLimit } from './release-limit.js'
import { roundedTo } from './rounding.js'

/**
 * All there is about one group and one item. `mean`: of the level or the change. `further`: standard deviation, standardised
 * change, percentiles, by name. `optionCounts`: how many chose each answer, where it is a question.
 */
export interface Figures {
  readonly n: number
  readonly mean: number | null
  readonly interval: Interval | null
  readonly further: Readonly<Record<string, number | null>>
  readonly optionCounts: readonly number[] | null
}

/** The part of it that may leave, rounded. */
export interface ShownFigures {
  readonly n: number
  readonly mean: number | null
  readonly interval: Interval | null
  readonly further: Readonly<Record<string, number | null>>
  readonly options: OptionBands | null
}

/**
 * From 11 to 29 people: n, mean and interval, in whole points, and nothing else. From 30: one decimal, and the rest too, with
 * options in bands of 11 people or more and in whole per cent. Null when nothing may be shown.
 */
export function shownFigures(figures: Figures, limit: ReleaseLimit): ShownFigures | null {
  if (limit === 'nothing' || limit === 'unanimous') return null
  const decimals = decimalsShown(limit)
  const isFull = limit === 'all'
  const further = Object.entries(figures.further).map(([name, value]) => [name, rounded(value, decimals)] as const)
  return {
    n: figures.n,
    mean: rounded(figures.mean, decimals),
    interval: figures.interval && {
      low: roundedTo(figures.interval.low, decimals),
      high: roundedTo(figures.interval.high, decimals)
    },
    further: isFull ? Object.fromEntries(further) : {},
    options: isFull && figures.optionCounts !== null ? optionBands(figures.optionCounts) : null
  }
}

function decimalsShown(limit: 'change' | 'all'): 0 | 1 {
  return limit === 'all' ? 1 : 0
}

function rounded(value: number | null, decimals: number): number | null {
  return value === null ? null : roundedTo(value, decimals)
}
