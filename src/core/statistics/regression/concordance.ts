import { midranks } from '../midranks.js'

/**
 * Draw somebody to whom it happened and somebody to whom it did not: how often has the first the higher score? Ties count half.
 * 0.5 says that the scores tell nothing, 1 that they tell the two apart; the area under the ROC curve.
 *
 * Null where there is nobody of one kind. Throws RangeError for a score too many or too few.
 *
 * D. Bamber, Journal of Mathematical Psychology 12 (1975) 387–415.
 */
export function concordance(scores: readonly number[], happened: readonly boolean[]): number | null {
  if (scores.length !== happened.length)
    throw new RangeError(`Expected a score for each of ${happened.length} people, got ${scores.length}.`)
  const nYes = happened.filter(Boolean).length
  const nNo = happened.length - nYes
  if (nYes === 0 || nNo === 0) return null

  const rankSum = midranks(scores).ranks.reduce((total, rank, person) => total + (happened[person] ? rank : 0), 0)
  return (rankSum - (nYes * (nYes + 1)) / 2) / (nYes * nNo)
}
