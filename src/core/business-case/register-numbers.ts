import { findAssumption, isAssumed, type Assumption, type Register } from '../economics/assumptions/assumptions.js'
import type { AssumptionTable } from '../economics/assumptions/assumption-tables.js'
import { poundsAndPence } from '../format/money.js'
import { percentage, shortDecimal } from '../format/numbers.js'
import type { NumberSource } from './document.js'
import type { Ledger } from './number-ledger.js'

/** Puts a row of the register among the numbers, once, and returns the number's id. A row it does not have: RangeError. */
export function registerNumber(ledger: Ledger, register: Register, row: string): string {
  const id = `r-${row}`
  if (ledger.has(id)) return id
  const found = findAssumption(register, row)
  if (found === undefined) throw new RangeError(`The register has no row ${row}.`)
  return ledger.add({
    id,
    label: found.item,
    value: found.central,
    unit: found.unit,
    display: assumptionInWords(found),
    priceYear: found.priceYear,
    source: sourceInRegister(register, row)
  })
}

export function sourceInRegister(register: Register, row: string): NumberSource {
  const found = findAssumption(register, row)
  return {
    kind: 'register',
    row,
    register: register.id,
    version: register.version,
    readOn: found?.readOn ?? '',
    basis: found === undefined ? '' : `${found.source}${isAssumed(found) ? ' (assumed)' : ''}`
  }
}

/** "£5,000.00 a year", "15%", "1,560 hours a year"; a table in a few words. */
export function assumptionInWords({ central, table, unit, state }: Assumption): string {
  if (state === 'ask') return 'asked of each exchange'
  if (state === 'load-locally') return 'to be loaded locally'
  if (central !== null) return inUnit(central, unit)
  return table === undefined ? '' : tableInWords(table)
}

export function inUnit(value: number, unit: string): string {
  if (unit.startsWith('pounds')) return `${poundsAndPence(value * 100)}${unit.slice('pounds'.length)}`
  if (unit.startsWith('%')) return `${shortDecimal(value, 2)}${unit}`
  if (unit === 'share' || unit === 'probability') return `${shortDecimal(value * 100, 2)}%`
  if (unit === 'ratio' || unit === 'factor') return shortDecimal(value, 4)
  return `${shortDecimal(value, 4)} ${value === 1 ? unit.replace(/^(\w+)s\b/, '$1') : unit}`
}

function tableInWords(table: AssumptionTable): string {
  switch (table.kind) {
    case 'mileage':
      return table.tiers.map(tierInWords).join(', ')
    case 'by-place':
      return `London ${poundsAndPence(table.places.london.central * 100)}, elsewhere ${poundsAndPence(table.places.elsewhere.central * 100)}`
    case 'grade-correction':
      return `grades 1 to 6: ${Object.values(table.shares)
        .map((share) => percentage(share))
        .join(', ')}`
    case 'afc-pay':
      return `middle of each band, ${[...new Set(table.rows.map(({ year }) => year))].join(' and ')}`
    case 'discount-schedules':
      return table.schedules
        .map(
          ({ inForceFrom, bands }) =>
            `${shortDecimal(bands[0]?.ratePercent ?? 0, 2)}% at first, in force from ${inForceFrom}`
        )
        .join('; ')
    case 'realisation':
      return 'by how far a benefit has come'
    case 'high-cost-area':
      return 'by area'
    case 'optimism-bias':
      return 'by type of project'
    case 'price-index':
      return `by year, as issued in ${table.issue}`
    case 'doctors-pay':
      return 'by grade'
  }
}

function tierInWords({ upToMiles, pencePerMile }: { upToMiles: number | null; pencePerMile: number }): string {
  const rate = `${shortDecimal(pencePerMile, 2)}p a mile`
  return upToMiles === null ? `${rate} after` : `${rate} to ${shortDecimal(upToMiles, 0)} miles`
}
