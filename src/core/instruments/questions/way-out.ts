import type { WayOut } from '../../responses/answers.js'
import { valuesOf } from '../form.js'
import { type Entry, wayOutLabels } from './question.js'

/** The checkbox under a box to type in: its name, and whether it is ticked. */
export function wayOutField(name: string): string {
  return `${name}-way`
}

export function tickedWayOut({ form, name, item }: Entry): WayOut | undefined {
  const ticked = valuesOf(form, wayOutField(name))
  return item.waysOut.find((way) => ticked.includes(way))
}

/** For a person who both typed something and ticked a way out: we cannot know which of the two is meant. */
export function notBoth(typed: string, way: WayOut): string {
  return `Enter ${typed} or tick ‘${wayOutLabels[way].en}’, not both`
}
