import type { Indicator, Measure } from '../framework/framework-document.js'
import { pointsOf, type Scales } from '../framework/scale.js'
import { type Answer, isWithheld } from '../responses/answers.js'
import type { Flag, Score } from './score.js'

/**
 * One question that was shown to a person. "Does not apply" is left out of what was asked; "prefer not to say", a blank and
 * a code that the scale does not have are missing. Where a blank counts 0 (commitments), so does "prefer not to say":
 * somebody who made a commitment and does not say what became of it has not said that they kept it; the flag lists it.
 */
export function scoreItem(
  { blank }: Indicator,
  measure: Measure,
  id: string,
  scales: Scales,
  answer: Answer | undefined
): Score {
  const score = (value: number | null, nAsked: number, nAnswered: number, ...flags: Flag[]): Score => ({
    level: 'item',
    code: id,
    value,
    nAsked,
    nAnswered,
    flags
  })
  if (isWithheld(answer) && answer.withheld === 'na') return score(null, 0, 0, 'does not apply')

  const value = valueOf(measure, scales, answer)
  if (value !== undefined) return score(value, 1, 1)
  const why: Flag = isWithheld(answer) ? 'prefer not to say' : 'not answered'
  return blank === 'zero' ? score(0, 1, 0, why, 'blank counts 0') : score(null, 1, 0, why)
}

/** A code or a figure is worth what its scale says; without a scale, nothing is known. */
function valueOf({ scale: name, reversed }: Measure, scales: Scales, answer: Answer | undefined): number | undefined {
  if (typeof answer !== 'string' && typeof answer !== 'number') return undefined
  const scale = Object.hasOwn(scales, name) ? scales[name] : undefined
  return scale && pointsOf(scale, String(answer), reversed)
}
