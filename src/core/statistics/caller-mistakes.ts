/**
 * What no data can cause, only a mistake in the call: a RangeError, thrown at once. (What data can cause, as too few people
 * or no spread, is answered with a status.)
 */
export function requireProbability(name: string, value: number): void {
  if (value > 0 && value < 1) return
  throw new RangeError(`Expected ${name} between 0 and 1, got ${value}.`)
}

export function requirePositive(name: string, value: number): void {
  if (value > 0 && value < Infinity) return
  throw new RangeError(`Expected a positive ${name}, got ${value}.`)
}

export function requireNumber(name: string, value: number): void {
  if (!Number.isNaN(value)) return
  throw new RangeError(`Expected a number as ${name}, got ${value}.`)
}

export function requireWhole(name: string, value: number, low: number, high = Number.MAX_SAFE_INTEGER): void {
  if (Number.isInteger(value) && value >= low && value <= high) return
  throw new RangeError(`Expected a whole number of at least ${low} as ${name}, at most ${high}, got ${value}.`)
}

/** 1e75 is larger than any measurement, and its fourth power can still be computed. A change may be twice as large. */
export function requireMeasurements(name: string, values: readonly (number | null)[], largest = 1e75): void {
  const odd = values.find((value) => value !== null && !(Math.abs(value) <= largest))
  if (odd === undefined) return
  throw new RangeError(`Expected finite numbers in ${name} (null where nothing was measured), got ${odd}.`)
}
