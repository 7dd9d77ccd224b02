import { requireMeasurements } from '../caller-mistakes.js'

/** The measurements of one group, in the order of its people. */
export interface Group {
  readonly name: string
  readonly values: readonly number[]
}

/**
 * Measurements by group, groups in the order in which they first appear among people who were measured. Null is "not measured" or
 * "in no group", and leaves the person out. Throws RangeError when the two lists are not of one length.
 */
export function grouped(values: readonly (number | null)[], names: readonly (string | null)[]): readonly Group[] {
  if (values.length !== names.length)
    throw new RangeError(`Expected a group for each person, got ${names.length} for ${values.length}.`)
  requireMeasurements('values', values)

  const found = new Map<string, { name: string; values: number[] }>()
  for (const [person, value] of values.entries()) {
    const name = names[person] ?? null
    if (value === null || name === null) continue
    const group = found.get(name) ?? { name, values: [] }
    found.set(name, group)
    group.values.push(value)
  }
  return [...found.values()]
}
