/**
 * Numbers as words on a page, the same on every machine: no Intl, whose output depends on the ICU data of a build.
 *
 * **Rounding** is half away from zero on the decimal value, as people and spreadsheets round. A double holds no decimal
 * fraction exactly: 1.005 is stored as 1.00499999999999989…, and `toFixed(2)` says 1.00. So a number is first written to 15
 * significant digits, all that a double carries for certain, and what a spreadsheet keeps: that gives back the 1.005 that was
 * meant, also after 0.5 × 2.01 or 16.7 × 3 left a speck in the last digits. Then it is rounded exactly. The price: a true
 * value within 15 digits of a half counts as the half.
 *
 * The minus sign is U+2212, thousands are parted by commas, and nothing that prints as zero has a sign. `NaN`, an infinity,
 * or a number of decimals that is not whole, is the caller's mistake: RangeError.
 *
 * decimal(1306.9, 2): 1,306.90 · decimal(−0.04, 1): 0.0
 */
export function decimal(value: number, decimals: number): string {
  const { negative, digits } = rounded(value, decimals)
  return negative ? `−${digits}` : digits
}

/** A change: +12.4, −3.0, and 0.0 without a sign. */
export function signed(value: number, decimals: number): string {
  const { negative, digits } = rounded(value, decimals)
  if (negative) return `−${digits}`
  return /[1-9]/.test(digits) ? `+${digits}` : digits
}

/** For quantities with a unit: 22.5, 15, 1.25. Rounded to at most so many decimals, zeros at the end left out. */
export function shortDecimal(value: number, mostDecimals: number): string {
  const text = decimal(value, mostDecimals)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** A share from 0 to 1 as 46%. */
export function percentage(share: number, decimals = 0): string {
  return `${decimal(share * 100, decimals)}%`
}

export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** 5.2 (3.1 to 7.3); "to", because a dash between negative numbers cannot be read. */
export function withInterval({ value, low, high }: Estimate, decimals: number): string {
  return `${decimal(value, decimals)} (${decimal(low, decimals)} to ${decimal(high, decimals)})`
}

/** A change with its interval: +12.4 (8.5 to 16.3). The limits carry a sign only when negative. */
export function changeWithInterval({ value, low, high }: Estimate, decimals: number): string {
  return `${signed(value, decimals)} (${decimal(low, decimals)} to ${decimal(high, decimals)})`
}

/** 46% (38 to 53), of shares from 0 to 1. */
export function percentageWithInterval({ value, low, high }: Estimate): string {
  return `${percentage(value)} (${decimal(low * 100, 0)} to ${decimal(high * 100, 0)})`
}

/** Three decimals, and never 0 or 1 for what is only close to it: <0.001, 0.043, >0.999. */
export function pValue(p: number): string {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`Expected a probability from 0 to 1, got ${p}.`)
  if (p < 0.001) return '<0.001'
  return p < 1 && decimal(p, 3) === '1.000' ? '>0.999' : decimal(p, 3)
}

function rounded(value: number, decimals: number): { negative: boolean; digits: string } {
  if (!Number.isFinite(value)) throw new RangeError(`Expected a number to print, got ${value}.`)
  if (!Number.isInteger(decimals) || decimals < 0) throw new RangeError(`Expected 0 or more decimals, got ${decimals}.`)

  const units = unitsHalfAwayFromZero(Math.abs(value), decimals)
    .toString()
    .padStart(decimals + 1, '0')
  const whole = units.slice(0, units.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',')
  const digits = decimals === 0 ? whole : `${whole}.${units.slice(-decimals)}`
  return { negative: value < 0 && /[1-9]/.test(digits), digits }
}

/** How many units of the last decimal. The value is `coefficient` × 10^(`exponent` − 14), in whole numbers without loss. */
function unitsHalfAwayFromZero(value: number, decimals: number): bigint {
  const [mantissa = '', exponent = ''] = value.toExponential(14).split('e')
  const coefficient = BigInt(mantissa.replace('.', ''))
  const shift = Number(exponent) - 14 + decimals
  if (shift >= 0) return coefficient * 10n ** BigInt(shift)

  const divisor = 10n ** BigInt(-shift)
  return (2n * coefficient + divisor) / (2n * divisor)
}
