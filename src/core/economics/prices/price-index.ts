/** What the same things cost, by calendar year, against some year's 1 or 100. */
export type PriceIndex = Readonly<Record<number, number>>

export type Rebased =
  | Readonly<{ kind: 'rebased'; factor: number; amount: number }>
  | Readonly<{ kind: 'no-index'; years: readonly number[] }> // the index has no, or no positive, level there

/**
 * An amount of one year in the prices of another: amount × index of `to` ÷ index of `from`. £13,000 of 2019 are £16,028 of
 * 2024 (index 81.1085 and 100).
 *
 * Amounts of different years are brought to one price year before they are added or discounted: discount rates are real.
 * A year that the index does not hold is never guessed: `no-index` names it. From a year to itself nothing is converted, and
 * no index needed.
 *
 * Source: HM Treasury, The Green Book (2018), chapter 5; GDP deflators at market prices.
 */
export function rebased(amount: number, from: number, to: number, index: PriceIndex): Rebased {
  if (from === to) return { kind: 'rebased', factor: 1, amount }
  const levels = [from, to].map((year) => ({ year, level: index[year] ?? 0 }))
  const years = levels.filter(({ level }) => !(level > 0)).map(({ year }) => year)
  if (years.length > 0) return { kind: 'no-index', years }
  const factor = (index[to] ?? NaN) / (index[from] ?? NaN)
  return { kind: 'rebased', factor, amount: amount * factor }
}
