// The worked example of our economics: a Band 7 nurse, five days, four benefits. Tests of money start from it.
import { readFileSync } from 'node:fs'
import { readRegister, type Register } from '../../../src/core/economics/assumptions/assumptions.js'
import type { BenefitLine } from '../../../src/core/economics/benefits/benefit-line.js'
import type { CaseEntries } from '../../../src/core/economics/appraisal/case-appraisal.js'
import { ratesOf, type Rates } from '../../../src/core/economics/assumptions/rates.js'
import type {
  ReleaseRecord,
  ReleaseStatement,
  ReleaseValues
} from '../../../src/core/economics/costs/release-record.js'

export const shippedDocument: unknown = JSON.parse(
  readFileSync(new URL('../../../framework/assumptions.json', import.meta.url), 'utf8')
)

export function shippedRegister(): Register {
  const reading = readRegister(shippedDocument)
  if (reading.kind === 'faults') throw new Error(reading.faults.join('\n'))
  return reading.register
}

export function shippedRates(): Rates {
  const reading = ratesOf(shippedRegister(), '2026-06-15')
  if (reading.kind === 'not-enough') throw new Error(reading.faults.join('\n'))
  return reading.rates
}

/** What the trust entered after the exchange. */
export const trustValues: ReleaseValues = {
  payPencePerYear: 4_938_773,
  days: 5,
  hoursPerDay: 7.5,
  coveredShare: 0.6,
  coverRatePencePerHour: 3500,
  miles: 240,
  subsistencePencePerDay: 500,
  feeNetPence: 30_000,
  vatIrrecoverable: true,
  adminHours: 6,
  adminRatePencePerHour: 2400,
  surveyHours: 1.5,
  hostHours: 10,
  hostRatePencePerHour: 4700
}

/** The same values, with some of them never said. */
export function without(values: ReleaseValues, ...keys: readonly (keyof ReleaseValues)[]): ReleaseValues {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !keys.some((one) => one === key)))
}

export function statement(values: ReleaseValues, change: Partial<ReleaseStatement> = {}): ReleaseStatement {
  return {
    status: 'actual',
    origin: 'sponsor',
    source: 'rota and claims, June 2026',
    by: 'Ward manager',
    on: '2026-07-06',
    released: false,
    values,
    ...change
  }
}

export function release(change: Partial<ReleaseRecord> = {}): ReleaseRecord {
  return {
    exchangeRef: 'EX-0412',
    label: 'Band 7 nurse, Whitehall policy team',
    startsOn: '2026-06-15',
    endsOn: '2026-06-19',
    statements: [statement(trustValues)],
    ...change
  }
}

/** Time saved, as the nurse reports and releases it. */
export function benefit(change: Partial<BenefitLine> = {}): BenefitLine {
  return {
    id: 'time-saved',
    exchangeRef: 'EX-0412',
    description: 'Time saved',
    kind: 'time-saved',
    class: 'NCRB',
    who: 'sponsor',
    quantity: 21,
    unit: 'hours',
    unitValuePence: null,
    unitValueSource: null,
    averageCost: false,
    marginalShare: null,
    method: 'estimate',
    isolation: 0.6,
    confidence: 0.7,
    grade: 5,
    deadweight: 0,
    displacement: null,
    leakage: null,
    status: 'implemented',
    firstYear: 0,
    durationYears: 1,
    dropOff: null,
    budgetLine: null,
    effect: null,
    extreme: false,
    origin: 'participant',
    source: 'survey at 6 months',
    by: 'participant',
    on: '2026-12-21',
    released: true,
    ...change
  }
}

export const benefits: readonly BenefitLine[] = [
  benefit(),
  benefit({
    id: 'shifts',
    description: 'Agency shifts avoided',
    kind: 'shifts-avoided',
    class: 'CRB',
    quantity: 2,
    unit: 'shifts',
    unitValuePence: 42_000,
    unitValueSource: 'agency invoices, May 2026',
    method: 'trend',
    isolation: null,
    confidence: 0.9,
    grade: 3,
    deadweight: null,
    status: 'sponsor-confirmed',
    budgetLine: 'Agency nursing, ward 12, agreed by the finance partner',
    origin: 'record',
    source: 'rota, July to December 2026',
    by: 'Ward manager',
    on: '2027-01-11',
    released: false
  }),
  benefit({
    id: 'visits',
    description: 'Fewer district nurse visits',
    kind: 'activity-avoided',
    who: 'wider-nhs',
    quantity: 12,
    unit: 'visits',
    unitValuePence: 5965,
    unitValueSource: 'ACT-06',
    averageCost: true,
    isolation: 0.5,
    confidence: 0.8,
    grade: 4,
    deadweight: 0.1
  }),
  benefit({
    id: 'pathway',
    description: 'Pathway change',
    kind: 'service-change',
    quantity: 40,
    isolation: 0.5,
    confidence: 0.6,
    grade: 6,
    status: 'committed'
  })
]

export const workedEntries: CaseEntries = { releases: [release()], otherCosts: [], benefits }
