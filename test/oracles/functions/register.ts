import { findAssumption } from '../../../src/core/economics/assumptions/assumptions.js'
import type { AssumptionTable } from '../../../src/core/economics/assumptions/assumption-tables.js'
import { scheduleInForce, type DiscountSchedule } from '../../../src/core/economics/discounting/discount-schedule.js'
import { shippedRegister } from '../../core/economics/worked-exchange.js'

/** What the shipped register holds in a row, for oracles that name a constant instead of giving it. */
export function registerTable<Kind extends AssumptionTable['kind']>(
  row: string,
  kind: Kind
): Extract<AssumptionTable, { kind: Kind }> {
  const table = findAssumption(shippedRegister(), row)?.table
  if (table === undefined || !isOfKind(table, kind)) throw new Error(`No table of kind ${kind} in ${row}.`)
  return table
}

function isOfKind<Kind extends AssumptionTable['kind']>(
  table: AssumptionTable,
  kind: Kind
): table is Extract<AssumptionTable, { kind: Kind }> {
  return table.kind === kind
}

/** "standard", "health", and "catastrophic", as an R package calls the one without pure time preference. */
export function scheduleNamed(name: string): DiscountSchedule {
  const row = scheduleRows.find(([pattern]) => pattern.test(name))?.[1]
  if (row === undefined) throw new Error(`No discount schedule is called ${name}.`)
  return scheduleInForce('2026-11-23', registerTable(row, 'discount-schedules').schedules)
}

const scheduleRows = [
  [/standard/i, 'DIS-01'],
  [/health|qaly/i, 'DIS-02'],
  [/catastroph/i, 'DIS-06']
] as const
