import { requireMeasurements } from '../caller-mistakes.js'

/** People measured at both times, and how many there were besides. `change` is after minus before. */
export interface CompletePairs {
  readonly nTotal: number
  readonly nPre: number
  readonly nPost: number
  readonly pre: readonly number[]
  readonly post: readonly number[]
  readonly change: readonly number[]
}

/**
 * The same person stands at the same place of `pre` and `post`; null is "not measured". Throws RangeError when the two are
 * not of one length.
 */
export function completePairs(pre: readonly (number | null)[], post: readonly (number | null)[]): CompletePairs {
  if (pre.length !== post.length)
    throw new RangeError(`Expected pairs, got ${pre.length} before and ${post.length} after.`)
  requireMeasurements('pre', pre)
  requireMeasurements('post', post)

  const before: number[] = []
  const after: number[] = []
  for (const [person, earlier] of pre.entries()) {
    const later = post[person] ?? null
    if (earlier === null || later === null) continue
    before.push(earlier)
    after.push(later)
  }
  return {
    nTotal: pre.length,
    nPre: pre.filter((value) => value !== null).length,
    nPost: post.filter((value) => value !== null).length,
    pre: before,
    post: after,
    change: after.map((later, pair) => later - (before[pair] ?? 0))
  }
}
