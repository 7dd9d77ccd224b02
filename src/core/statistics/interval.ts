/** From low to high, in the unit of what it belongs to. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The interval with both limits multiplied by a positive factor; nothing where there is none. */
export function scaledInterval(interval: Interval | null, factor: number | null): Interval | null {
  if (interval === null || factor === null) return null
  return { low: interval.low * factor, high: interval.high * factor }
}
