import { answerTo, codesOf } from './answers.js'
import { type Instrument, type Item, itemsOf } from '../instruments/instrument-document.js'
import type { Journey } from '../instruments/journey.js'
import type { Scale } from '../framework/scale.js'
import type { ShownItem } from '../instruments/shown-item.js'

/**
 * What a person allowed with these answers, by the id of the line: every box of permission that is ticked, a plan that may be
 * shown as it stands, and of the costs each line by itself (`rel_costs.days`). "Yes, but only after I have edited it" is not
 * yet a yes, and neither is silence.
 */
export function releasesIn({ pages, answers }: Journey): readonly string[] {
  return pages.flatMap(({ items }) => items.flatMap((shown) => releasesOf(shown, answerTo(answers, shown.item.id))))
}

/** Whether a form asks for permissions at all, and whether one of them may wait until the person has edited a line. */
export function permissionsAskedIn(instrument: Instrument): 'none' | 'some' | 'some-after-editing' {
  const items = itemsOf(instrument)
  if (items.some(({ scale }) => scale === 'CTC-SHARE')) return 'some-after-editing'
  const asks = (item: Item): boolean =>
    item.scale === 'RELEASE-COSTS' || asksPermission(item, instrument.scales[item.scale ?? ''])
  return items.some(asks) ? 'some' : 'none'
}

function releasesOf({ item, scale }: ShownItem, answer: ReturnType<typeof answerTo>): readonly string[] {
  if (item.scale === 'RELEASE-COSTS') return (codesOf(answer) ?? []).map((code) => `${item.id}.${code}`)
  return asksPermission(item, scale) && answer === 'yes' ? [item.id] : []
}

function asksPermission(item: Item, scale: Scale | undefined): boolean {
  return scale?.tick === true || item.scale === 'CTC-SHARE'
}
