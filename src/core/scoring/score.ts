/**
 * Why a score is what it is, in words that can be printed. `variant …`: which of several wordings this person saw. `light`:
 * from a short form. `single item`: a sub-score that rests on one indicator.
 */
export type Flag =
  | 'does not apply'
  | 'prefer not to say'
  | 'not answered'
  | 'blank counts 0'
  | 'single item'
  | 'light'
  | `variant ${string}`

/**
 * What one person's answers come to, on one level. `code`: the id of the question; `K1`; `knowledge/capability`;
 * `knowledge`. `value`: null where it does not apply or too little was answered. `nAsked`: what was shown to this person
 * and applies to them: questions of an indicator, indicators of a sub-score, the two sub-scores of a domain. `nAnswered`:
 * how many of those have a value.
 */
export interface Score {
  readonly level: 'item' | 'indicator' | 'sub-score' | 'domain'
  readonly code: string
  readonly value: number | null
  readonly nAsked: number
  readonly nAnswered: number
  readonly flags: readonly Flag[]
}

/** Whether a score counts as asked, and as answered: what the share of "at least half" is taken of. */
export function standingOf({ value, flags }: Pick<Score, 'value' | 'flags'>): 'scored' | 'missing' | 'does not apply' {
  if (flags.includes('does not apply')) return 'does not apply'
  return value === null ? 'missing' : 'scored'
}

/**
 * The mean of what has a value, if that is enough of what was asked; null otherwise, and where nothing was. Shares of 0.5
 * and the like are exact; for one such as 1/3 a speck is allowed.
 */
export function meanOfEnough(scores: readonly Pick<Score, 'value' | 'flags'>[], share: number): number | null {
  const applicable = scores.filter((score) => standingOf(score) !== 'does not apply')
  const values = applicable.flatMap(({ value }) => value ?? [])
  if (values.length === 0 || values.length < share * applicable.length - 1e-9) return null
  return meanOf(values)
}

/** Of one value or more. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
