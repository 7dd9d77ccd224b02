import { requireWhole } from '../../statistics/caller-mistakes.js'

export interface CommitmentCounts {
  readonly attended: number
  readonly completed: number // of those who attended
  readonly respondents: number // to the follow-up, of those who completed
  readonly commitments: number
  readonly followedUp: number // commitments whose maker answered
  readonly implemented: number // fully
}

/** Shares 0 to 1; null where there was nobody, or nothing, to take a share of. */
export interface RealisationRates {
  readonly completion: number | null
  readonly response: number | null
  readonly ofFollowedUp: number | null
  readonly ofAll: number | null
}

/**
 * Of what people said they would do, how much have they done? Two answers, always together: of the commitments that were
 * followed up, and of all that were made, where no answer counts as not done.
 *
 * The first overstates, because those who did something answer more readily: 602 of 905 followed up is 66.5%, 602 of all 1,635
 * is 36.8%. Values are computed with the second.
 *
 * Source: J. M. Lockyer and others, Journal of Continuing Education in the Health Professions 21 (2001) 82–89; J. J. Phillips,
 * guiding principle 6: no data is no improvement.
 */
export function realisationRates(counts: CommitmentCounts): RealisationRates {
  requireWhole('attended', counts.attended, 0)
  requireWhole('completed', counts.completed, 0, counts.attended)
  requireWhole('respondents', counts.respondents, 0, counts.completed)
  requireWhole('commitments', counts.commitments, 0)
  requireWhole('followed up', counts.followedUp, 0, counts.commitments)
  requireWhole('implemented', counts.implemented, 0, counts.followedUp)
  return {
    completion: share(counts.completed, counts.attended),
    response: share(counts.respondents, counts.completed),
    ofFollowedUp: share(counts.implemented, counts.followedUp),
    ofAll: share(counts.implemented, counts.commitments)
  }
}

/**
 * How much of a change in what people intend becomes a change in what they do: the ratio of the two standardised effects,
 * 0.36 ÷ 0.66 = 0.545 over 47 experiments. Null where intention did not change.
 *
 * Source: T. L. Webb and P. Sheeran, Psychological Bulletin 132 (2006) 249–268.
 */
export function intentionDiscount(effectOnIntention: number, effectOnBehaviour: number): number | null {
  return effectOnIntention === 0 ? null : effectOnBehaviour / effectOnIntention
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
