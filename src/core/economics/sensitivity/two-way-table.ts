import type { NetOf } from './tornado.js'

/** One input and the values it is put at, in the order in which they are shown. */
export interface TableAxis {
  readonly id: string
  readonly values: readonly number[]
}

export interface TwoWayTable {
  readonly down: TableAxis
  readonly across: TableAxis
  readonly nets: readonly (readonly number[])[] // one row for each value of `down`
}

/**
 * The two inputs that matter most, both at once: for which pairs of values does it pay?
 *
 * The net for each value of one input with each value of the other, all other inputs staying where they are. Take the first two
 * rows of the tornado. Throws RangeError where both axes are one input, or one of them is not among the central values.
 */
export function twoWayTable(
  down: TableAxis,
  across: TableAxis,
  central: Readonly<Record<string, number>>,
  netOf: NetOf
): TwoWayTable {
  if (down.id === across.id) throw new RangeError(`Expected two inputs, got ${down.id} twice.`)
  for (const { id } of [down, across]) {
    if (!Object.hasOwn(central, id)) throw new RangeError(`Expected inputs with a central value, got ${id}.`)
  }
  const nets = down.values.map((one) => {
    return across.values.map((other) => netOf({ ...central, [down.id]: one, [across.id]: other }))
  })
  return { down, across, nets }
}
