import { decimal, shortDecimal } from './numbers.js'

/** What stands where a value is absent. Never a dash, a 0 or "N/A": the reason is part of the answer. */
export const absent = {
  notAsked: 'not asked',
  notAnswered: 'not answered',
  doesNotApply: 'does not apply',
  tooFew: 'too few to show',
  notDefined: 'not defined'
} as const

/** too few to show (fewer than 11) */
export function tooFewToShow(threshold: number): string {
  return `${absent.tooFew} (fewer than ${decimal(threshold, 0)})`
}

/** 1 person, 2 people, 0 people, 1,200 people. */
export function count(n: number, one: string, many: string): string {
  return `${decimal(n, 0)} ${n === 1 ? one : many}`
}

/** a · a and b · a, b and c. Nothing: ''. */
export function list(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

/** 1 h 40 min, 2 h, 40 min; to the nearest minute, half up. Negative time is the caller's mistake: RangeError. */
export function duration(minutes: number): string {
  if (!(minutes >= 0)) throw new RangeError(`Expected minutes from 0, got ${minutes}.`)
  const whole = Math.round(minutes)
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${decimal(hours, 0)} h` : `${decimal(hours, 0)} h ${rest} min`
}

/** An amount of work: 22.5 h, 15 h. */
export function workHours(hours: number): string {
  return `${shortDecimal(hours, 2)} h`
}
