import { pointsOf } from '../framework/scale.js'
import { type Answer, codeOf } from '../responses/answers.js'
import type { Instrument, Item } from './instrument-document.js'

/**
 * What an answer is worth, 0 to 100, reversed questions counted from the other end. Undefined for a question that is not
 * scored, and for an answer that is blank, "does not apply" or "prefer not to say": what that means is for scoring to say.
 */
export function itemPoints(
  instrument: Pick<Instrument, 'scales'>,
  item: Item,
  answer: Answer | undefined
): number | undefined {
  const scale = item.scale === undefined ? undefined : instrument.scales[item.scale]
  const code = codeOf(answer)
  if (!item.scored || scale === undefined || code === undefined) return undefined
  return pointsOf(scale, code, item.reversed)
}
