import { findAssumption, type Register } from './assumptions.js'
import type { AssumptionTable } from './assumption-tables.js'
import type { BenefitStatus, EvidenceGrade } from '../benefits/benefit-status.js'
import type { MileageTier } from '../costs/mileage.js'
import { scheduleInForce, type DiscountSchedule } from '../discounting/discount-schedule.js'

/** Which row of the register each number comes from, and how the row's unit becomes the engine's. */
export const numberRows = {
  niShare: { row: 'ONC-01', unit: 'percent' },
  niThresholdPence: { row: 'ONC-02', unit: 'pounds' },
  pensionShare: { row: 'ONC-03', unit: 'percent' },
  levyShare: { row: 'ONC-04', unit: 'percent' },
  productiveHours: { row: 'HRS-01', unit: 'plain' },
  hoursPerDay: { row: 'HRS-02', unit: 'plain' },
  workingWeeks: { row: 'HRS-03', unit: 'plain' },
  bankRatio: { row: 'COV-02', unit: 'plain' },
  agencyRatio: { row: 'COV-03', unit: 'plain' },
  coverEffectiveness: { row: 'COV-04', unit: 'plain' },
  subsistencePencePerDay: { row: 'TRV-04', unit: 'pounds' },
  adminHoursExistingAgreement: { row: 'ADM-01', unit: 'plain' },
  adminHoursNewAgreement: { row: 'ADM-02', unit: 'plain' },
  surveyHours: { row: 'ADM-03', unit: 'plain' },
  hostHoursPerDay: { row: 'ADM-04', unit: 'plain' },
  adminRatePencePerHour: { row: 'ADM-05', unit: 'pounds' },
  hostRatePencePerHour: { row: 'ADM-06', unit: 'pounds' },
  vatShare: { row: 'FEE-01', unit: 'percent' },
  upliftShare: { row: 'OB-01', unit: 'percent' },
  mitigationShare: { row: 'OB-02', unit: 'percent' },
  ownTimeValueShare: { row: 'OWN-01', unit: 'plain' },
  displacement: { row: 'BEN-10', unit: 'plain' },
  dropOff: { row: 'BEN-11', unit: 'plain' },
  marginalShare: { row: 'BEN-12', unit: 'plain' },
  leakage: { row: 'BEN-14', unit: 'plain' },
  horizonYears: { row: 'DIS-03', unit: 'plain' }
} as const

/** Which row holds each table. */
export const tableRows = {
  afcPay: { row: 'PAY-01', kind: 'afc-pay' },
  highCostArea: { row: 'HCA-01', kind: 'high-cost-area' },
  amapMileage: { row: 'TRV-01', kind: 'mileage' },
  afcMileage: { row: 'TRV-02', kind: 'mileage' },
  hotels: { row: 'TRV-03', kind: 'by-place' },
  gradeCorrection: { row: 'BEN-08', kind: 'grade-correction' },
  realisation: { row: 'BEN-13', kind: 'realisation' },
  discount: { row: 'DIS-01', kind: 'discount-schedules' }
} as const

export type RateName = keyof typeof numberRows
type HighCostArea = 'inner' | 'outer' | 'fringe'

/** What the engine computes with: shares are 0 to 1, money is pence, all at their central values. */
export interface Rates extends Readonly<Record<RateName, number>> {
  readonly afcPay: readonly Readonly<{ band: string; year: string; middlePence: number }>[]
  readonly highCostArea: Readonly<
    Record<HighCostArea, Readonly<{ share: number; floorPence: number; capPence: number }>>
  >
  readonly mileage: Readonly<Record<'afc' | 'amap', readonly MileageTier[]>>
  readonly hotelPencePerNight: Readonly<Record<'london' | 'elsewhere', number>>
  readonly gradeCorrection: Readonly<Record<EvidenceGrade, number>>
  readonly realisation: Readonly<Record<BenefitStatus, Readonly<{ share: number; row: string }>>>
  readonly discount: DiscountSchedule
}

export type RatesReading =
  Readonly<{ kind: 'rates'; rates: Rates }> | Readonly<{ kind: 'not-enough'; faults: readonly string[] }>

/**
 * The register's central values as the engine takes them, with the discount schedule in force on a day.
 *
 * A register may hold more rows than the engine uses, and a site may have emptied one that it does: `not-enough` then names
 * every row that is wanting, and how.
 */
export function ratesOf(register: Register, on: string): RatesReading {
  const faults = [...numberFaults(register), ...tableFaults(register)]
  if (faults.length > 0) return { kind: 'not-enough', faults }

  const hotels = table(register, 'hotels', 'by-place').places
  const rates = {
    ...numbers(register),
    afcPay: table(register, 'afcPay', 'afc-pay').rows.map(({ band, year, middle }) => {
      return { band, year, middlePence: middle * 100 }
    }),
    highCostArea: highCostArea(register),
    mileage: {
      afc: table(register, 'afcMileage', 'mileage').tiers,
      amap: table(register, 'amapMileage', 'mileage').tiers
    },
    hotelPencePerNight: { london: hotels.london.central * 100, elsewhere: hotels.elsewhere.central * 100 },
    gradeCorrection: table(register, 'gradeCorrection', 'grade-correction').shares,
    realisation: realisation(register),
    discount: scheduleInForce(on, table(register, 'discount', 'discount-schedules').schedules)
  }
  return { kind: 'rates', rates }
}

function numberFaults(register: Register): readonly string[] {
  return Object.values(numberRows).flatMap(({ row }) => {
    const found = findAssumption(register, row)
    if (found === undefined) return [`${row}: the engine needs this row`]
    return found.central === null ? [`${row}: the engine needs a central value`] : []
  })
}

function tableFaults(register: Register): readonly string[] {
  return Object.values(tableRows).flatMap(({ row, kind }) => {
    const found = findAssumption(register, row)
    if (found === undefined) return [`${row}: the engine needs this row`]
    if (found.table?.kind !== kind) return [`${row}: the engine needs a table of kind ${kind}`]
    return found.table.kind === 'realisation' ? danglingRows(register, found.table) : []
  })
}

function danglingRows(register: Register, { shares }: Extract<AssumptionTable, { kind: 'realisation' }>): string[] {
  const ids = Object.values(shares).filter((share) => typeof share === 'string')
  return ids.flatMap((id) => {
    return findAssumption(register, id)?.central == null ? [`${tableRows.realisation.row}: no value in row ${id}`] : []
  })
}

function numbers(register: Register): Readonly<Record<RateName, number>> {
  const entries = Object.entries(numberRows).map(([name, { row, unit }]) => [name, inEngineUnits(register, row, unit)])
  return Object.fromEntries(entries) as Record<RateName, number> // fromEntries forgets its keys
}

function inEngineUnits(register: Register, row: string, unit: 'percent' | 'pounds' | 'plain'): number {
  const central = centralOf(register, row)
  if (unit === 'percent') return central / 100
  return unit === 'pounds' ? central * 100 : central
}

function highCostArea(register: Register): Rates['highCostArea'] {
  const { areas } = table(register, 'highCostArea', 'high-cost-area')
  const area = (name: HighCostArea) => {
    const { percent, floor, cap } = areas[name]
    return { share: percent / 100, floorPence: floor * 100, capPence: cap * 100 }
  }
  return { inner: area('inner'), outer: area('outer'), fringe: area('fringe') }
}

/** With the row that holds each share: the table's own, or the one it names. */
function realisation(register: Register): Rates['realisation'] {
  const { row } = tableRows.realisation
  const { shares } = table(register, 'realisation', 'realisation')
  const entries = Object.entries(shares).map(([status, share]) => {
    return [status, typeof share === 'number' ? { share, row } : { share: centralOf(register, share), row: share }]
  })
  return Object.fromEntries(entries) as Rates['realisation'] // fromEntries forgets its keys
}

function table<Kind extends AssumptionTable['kind']>(
  register: Register,
  name: keyof typeof tableRows,
  kind: Kind
): Extract<AssumptionTable, { kind: Kind }> {
  const found = findAssumption(register, tableRows[name].row)?.table
  if (found === undefined || !isOfKind(found, kind)) throw new RangeError(`No table of kind ${kind} for ${name}.`)
  return found
}

function isOfKind<Kind extends AssumptionTable['kind']>(
  table: AssumptionTable,
  kind: Kind
): table is Extract<AssumptionTable, { kind: Kind }> {
  return table.kind === kind
}

function centralOf(register: Register, row: string): number {
  const central = findAssumption(register, row)?.central
  if (central == null) throw new RangeError(`No central value in ${row}.`)
  return central
}
