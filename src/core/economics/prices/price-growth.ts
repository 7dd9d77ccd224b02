/** Growth of prices as published or forecast: `growth[2025]` is the share by which 2026 is dearer than 2025. */
export interface PriceGrowth {
  readonly baseYear: number // whose level is 1
  readonly growth: Readonly<Record<number, number>>
  readonly beyond: 'flat' | 'extrapolated' // before the first and after the last year: no growth, or that year's for ever
}

export type PriceLevel =
  Readonly<{ kind: 'level'; level: number }> | Readonly<{ kind: 'gap'; years: readonly number[] }>

/**
 * The level of prices in a year, out of growth rates: from the base year's 1 the growth of every year on the way, multiplied
 * up going forward and divided out going back. Two levels make the factor between their years.
 *
 * Outside the years given, prices stand still (`flat`), or the nearest year's growth goes on (`extrapolated`): a choice to be
 * stated, because a forecast horizon ends before many appraisals do. Between the years given nothing is guessed: a missing
 * one on the way is a `gap`. No growth at all: the level is 1 everywhere.
 *
 * Source: HM Treasury, The Green Book (2018), chapter 5.
 */
export function priceLevel(year: number, { baseYear, growth, beyond }: PriceGrowth): PriceLevel {
  const given = Object.keys(growth).map(Number)
  const [first, last] = [Math.min(...given), Math.max(...given)]
  const growthIn = (at: number): number | undefined => {
    if (at >= first && at <= last) return growth[at]
    return beyond === 'flat' || given.length === 0 ? 0 : growth[at < first ? first : last]
  }
  const passed = Array.from({ length: Math.abs(year - baseYear) }, (_, step) => Math.min(year, baseYear) + step)
  const years = passed.filter((at) => growthIn(at) === undefined)
  if (years.length > 0) return { kind: 'gap', years }
  const product = passed.reduce((level, at) => level * (1 + (growthIn(at) ?? NaN)), 1)
  return { kind: 'level', level: year >= baseYear ? product : 1 / product }
}
