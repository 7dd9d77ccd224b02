import { completeColumns } from '../complete-columns.js'
import { snapped } from '../snap.js'
import { pairedChange, type PairedChange } from './paired-change.js'

/** Three changes of the same people, in the unit of the answers. Null is "not defined". */
export interface ResponseShift {
  readonly status: 'ok' | 'no_pairs' | 'insufficient_data'
  readonly n: number
  readonly observed: PairedChange
  readonly adjusted: PairedChange
  readonly shift: PairedChange
  readonly shareOfChange: number | null
}

/**
 * "Before the exchange I thought I knew a lot. Now I see how little I knew." Real change, or a moved yardstick? People are asked
 * before (pre), afterwards (post), and afterwards how they now think they were before (then).
 *
 * - `observed`, post − pre: what the two answers say. It stays the primary result.
 * - `adjusted`, post − then: both given with today's yardstick.
 * - `shift`, then − pre: by how much the yardstick moved. Below 0: people now think that they had rated themselves too high.
 *   observed = adjusted + shift.
 *
 * `shareOfChange` = −shift / adjusted: how much of the adjusted change the observed one does not show (below 0: it shows more). The
 * then-answer is a memory, and people like to see their effort rewarded: show both changes, and never choose after having seen
 * them. Self-reported, all three.
 *
 * Only people with all three answers count. Statuses: `no_pairs` (nobody); `insufficient_data` (one person); `ok`; each change has
 * its own besides. No adjusted change (to 8 decimals): no share. Throws RangeError for columns of different lengths and a confidence outside 0 to 1.
 *
 * Sources: G. S. Howard, Evaluation Review 4 (1980) 93–106; M. A. G. Sprangers, C. E. Schwartz, Social Science & Medicine 48 (1999)
 * 1507–1515.
 */
export function responseShift(
  pre: readonly (number | null)[],
  then: readonly (number | null)[],
  post: readonly (number | null)[],
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): ResponseShift {
  const [before = [], recalled = [], after = []] = completeColumns([pre, then, post])
  const adjusted = pairedChange(recalled, after, { confidence })
  const shift = pairedChange(before, recalled, { confidence })
  const [change, moved] = [adjusted.mean.meanChange, shift.mean.meanChange]
  const n = before.length
  return {
    status: n === 0 ? 'no_pairs' : n === 1 ? 'insufficient_data' : 'ok',
    n,
    observed: pairedChange(before, after, { confidence }),
    adjusted,
    shift,
    shareOfChange: change === null || moved === null || snapped(change) === 0 ? null : (0 - moved) / change
  }
}
