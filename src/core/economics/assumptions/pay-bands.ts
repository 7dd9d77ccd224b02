import { findAssumption, type Register } from './assumptions.js'
import { tableRows } from './rates.js'

/** The Agenda for Change bands whose pay the register knows, in its order: what may be typed as a band. */
export function payBands(register: Register): readonly string[] {
  const table = findAssumption(register, tableRows.afcPay.row)?.table
  if (table?.kind !== tableRows.afcPay.kind) return []
  return [...new Set(table.rows.map(({ band }) => band))]
}
