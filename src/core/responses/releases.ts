import { answerTo, codesOf } from './answers.js'
import type { Journey } from '../instruments/journey.js'
import type { ShownItem } from '../instruments/shown-item.js'

/**
 * What a person allowed with these answers, by the id of the line: every box of permission that is ticked, a plan that may be
 * shown as it stands, and of the costs each line by itself (`rel_costs.days`). "Yes, but only after I have edited it" is not
 * yet a yes, and neither is silence.
 */
export function releasesIn({ pages, answers }: Journey): readonly string[] {
  return pages.flatMap(({ items }) => items.flatMap((shown) => releasesOf(shown, answerTo(answers, shown.item.id))))
}

function releasesOf({ item, scale }: ShownItem, answer: ReturnType<typeof answerTo>): readonly string[] {
  if (item.scale === 'RELEASE-COSTS') return (codesOf(answer) ?? []).map((code) => `${item.id}.${code}`)
  const asksPermission = scale?.tick === true || item.scale === 'CTC-SHARE'
  return asksPermission && answer === 'yes' ? [item.id] : []
}
