import { breakEvenInput, breakEvenWithin, switchingPercent } from '../appraisal/break-even.js'
import type { NetOf, Tornado, TornadoRow } from './tornado.js'

/** Where the answer turns when this input alone moves. Null: nowhere, or nowhere within its range. */
export interface SwitchingValue {
  readonly id: string
  readonly value: number | null
  readonly percent: number | null // from the central value; null where that is 0
  readonly isWithinRange: boolean // it may well happen
}

/**
 * How wrong would we have to be about each input before the answer turned?
 *
 * For each row of a tornado the value at which the net is 0, all other inputs staying where they are. Where the net at the
 * central value lies on the straight line between its two ends (to a billionth) the line is followed, beyond the range too.
 * Otherwise the range is searched and nothing outside it is claimed: two turns within it, or none, give null.
 *
 * Source: switching values, HM Treasury, The Green Book (2018), 5.59 to 5.61.
 */
export function switchingValues({ central, rows }: Tornado, netOf: NetOf): readonly SwitchingValue[] {
  const values = Object.fromEntries(rows.map((row) => [row.id, row.central]))
  return rows.map((row) => {
    const { id, low, high } = row
    const value = isStraight(row, central)
      ? breakEvenInput(row.central, central, (row.netAtHigh - row.netAtLow) / (high - low))
      : breakEvenWithin((input) => netOf({ ...values, [id]: input }), low, high)
    return {
      id,
      value,
      percent: switchingPercent(row.central, value),
      isWithinRange: value !== null && Math.min(low, high) <= value && value <= Math.max(low, high)
    }
  })
}

function isStraight({ low, central, high, netAtLow, netAtHigh }: TornadoRow, net: number): boolean {
  const onTheLine = netAtLow + ((netAtHigh - netAtLow) * (central - low)) / (high - low)
  const size = Math.max(Math.abs(netAtLow), Math.abs(netAtHigh), Math.abs(net))
  return Math.abs(net - onTheLine) <= 1e-9 * size
}
