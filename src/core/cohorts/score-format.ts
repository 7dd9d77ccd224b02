import { changeWithInterval, decimal, signed } from '../format/numbers.js'
import type { Interval } from '../statistics/interval.js'
import type { ScoreRange } from './answer-step.js'

/** Scores from 0 to 100 have one decimal; the raw figures of a narrow scale need more to say anything. */
export function decimalsFor({ low, high }: ScoreRange): number {
  const width = high - low
  return width >= 50 ? 1 : width >= 20 ? 2 : 3
}

/** 0 to 100 */
export function rangeWords({ low, high }: ScoreRange): string {
  return `${decimal(low, 0)} to ${decimal(high, 0)}`
}

/** +12.4 (8.5 to 16.3); without an interval where there is none. */
export function changeWords(change: number, interval: Interval | null, decimals: number): string {
  return interval === null ? signed(change, decimals) : changeWithInterval({ value: change, ...interval }, decimals)
}
