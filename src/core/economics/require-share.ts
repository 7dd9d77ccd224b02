/** A share is a number from 0 to 1. Anything else is a caller's mistake: a RangeError. */
export function requireShare(name: string, value: number): void {
  if (value >= 0 && value <= 1) return
  throw new RangeError(`Expected ${name} from 0 to 1, got ${value}.`)
}
