import { releaseThreshold } from '../disclosure/release-limit.js'
import { holm } from '../statistics/multiplicity/holm.js'
import type { ChangeRow } from './change-table.js'

/** Whether people rate themselves higher or lower than before, or that has not become clear, or they are too few to say. */
export type Verdict = 'higher' | 'lower' | 'unclear' | 'too-few'

export interface Judged {
  readonly row: ChangeRow
  readonly verdict: Verdict
  readonly adjustedP: number | null
}

/**
 * What a heading may say of each domain. A change is clear when its p, adjusted by Holm over the domains read together, is
 * below 0.05; or when everybody changed alike, which no test can judge. Fewer than 11 people: too few to say.
 *
 * The change is that of self-ratings. It says nothing of why.
 */
export function verdicts(rows: readonly ChangeRow[]): readonly Judged[] {
  const adjusted = holm(rows.map(({ change }) => change.p))
  return rows.map((row, at) => {
    const adjustedP = adjusted[at] ?? null
    return { row, adjustedP, verdict: verdictOf(row, adjustedP) }
  })
}

function verdictOf({ units, change: { meanChange, status } }: ChangeRow, p: number | null): Verdict {
  if (units < releaseThreshold || meanChange === null) return 'too-few'
  const clear = status === 'zero_variance' ? meanChange !== 0 : p !== null && p < 0.05
  if (!clear) return 'unclear'
  return meanChange > 0 ? 'higher' : 'lower'
}
