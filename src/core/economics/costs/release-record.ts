import { z } from 'zod'
import { payers, type Payer } from './cost-line.js'
import { provenanceFields, type Provenance } from '../assumptions/provenance.js'
import {
  needed,
  stated,
  typedAmount,
  typedCode,
  typedFlag,
  typedPounds,
  typedRate,
  typedShare,
  typedText
} from '../typed-figures.js'

export const coverKinds = ['bank', 'agency', 'absorbed', 'swap', 'notneeded'] as const

/** What can be said about releasing one person for one exchange. A blank is taken from the register or is 0, but for days, pay and cover (`release-figures.ts`). */
export interface ReleaseValues {
  readonly days?: number
  readonly hoursPerDay?: number
  readonly ownTimeShare?: number // of the hours, given from the person's own time or leave
  readonly band?: string // Agenda for Change: the middle of its scale stands for the pay
  readonly payPencePerYear?: number // full-time, also for part-timers
  readonly highCostArea?: 'none' | 'inner' | 'outer' | 'fringe'
  readonly staffRatePencePerHour?: number // direct cost of an hour, where it is known
  readonly coveredShare?: number // of the working hours released
  readonly coverKind?: (typeof coverKinds)[number]
  readonly coverRatePencePerHour?: number
  readonly coverCostPence?: number // in one sum, where it was invoiced; wins over the rate
  readonly coverEffectiveness?: number // of the work, the part that cover got done
  readonly miles?: number
  readonly mileageScheme?: 'afc' | 'amap'
  readonly faresPence?: number
  readonly nights?: number
  readonly nightPlace?: 'london' | 'elsewhere'
  readonly nightRatePence?: number
  readonly subsistencePencePerDay?: number
  readonly travelCostPence?: number // travel, nights and meals in one sum; wins over their details
  readonly feeNetPence?: number
  readonly vatIrrecoverable?: boolean
  readonly agreement?: 'existing' | 'new'
  readonly adminHours?: number
  readonly adminRatePencePerHour?: number
  readonly surveyHours?: number // nominal minutes of the forms × people invited, never from who answered
  readonly salaryRecoveredPence?: number
  readonly hostHours?: number
  readonly hostRatePencePerHour?: number
  readonly hostIsSponsor?: boolean
  readonly coverPaidBy?: Payer
  readonly travelPaidBy?: Payer
  readonly feePaidBy?: Payer
}

/** What one source said on one day. `forecast` is a plan; `actual` is what rotas, invoices and claims say afterwards. */
export interface ReleaseStatement extends Provenance {
  readonly status: 'forecast' | 'actual'
  readonly values: ReleaseValues
}

/**
 * All that is known about releasing one person: plan beside actual, sponsor beside participant. Where two statements give
 * the same figure, actual stands before forecast, then the later day, then the later in the list.
 */
export interface ReleaseRecord {
  readonly exchangeRef: string
  readonly label: string // "Band 7 nurse, Whitehall policy team": how the exchange is called in the document
  readonly startsOn: string
  readonly endsOn: string
  readonly statements: readonly ReleaseStatement[]
}

/** One row of a form or a CSV: one statement about one exchange. Strings in, values out. */
export const ReleaseRecordSchema = z
  .object({
    exchange_ref: needed(typedText, 'Say which exchange: its exchange_ref'),
    status: needed(typedCode(['forecast', 'actual']), 'Say forecast (a plan) or actual (what it came to)'),
    ...provenanceFields,
    days: typedAmount,
    hours_per_day: typedAmount,
    own_time_share: typedShare,
    band: typedText,
    pay: typedPounds,
    high_cost_area: typedCode(['none', 'inner', 'outer', 'fringe']),
    staff_rate: typedRate,
    covered_share: typedShare,
    cover_kind: typedCode(coverKinds),
    cover_rate: typedRate,
    cover_cost: typedPounds,
    cover_effectiveness: typedShare,
    miles: typedAmount,
    mileage_scheme: typedCode(['afc', 'amap']),
    fares: typedPounds,
    nights: typedAmount,
    night_place: typedCode(['london', 'elsewhere']),
    night_rate: typedPounds,
    subsistence_per_day: typedPounds,
    travel_cost: typedPounds,
    fee: typedPounds,
    vat_irrecoverable: typedFlag,
    agreement: typedCode(['existing', 'new']),
    admin_hours: typedAmount,
    admin_rate: typedRate,
    survey_hours: typedAmount,
    salary_recovered: typedPounds,
    host_hours: typedAmount,
    host_rate: typedRate,
    host_is_sponsor: typedFlag,
    cover_paid_by: typedCode(payers),
    travel_paid_by: typedCode(payers),
    fee_paid_by: typedCode(payers)
  })
  .transform(({ exchange_ref, status, origin, source, by, on, released, ...row }) => {
    const values: ReleaseValues = stated({
      days: row.days,
      hoursPerDay: row.hours_per_day,
      ownTimeShare: row.own_time_share,
      band: row.band === undefined ? undefined : bandCode(row.band),
      payPencePerYear: row.pay,
      highCostArea: row.high_cost_area,
      staffRatePencePerHour: row.staff_rate,
      coveredShare: row.covered_share,
      coverKind: row.cover_kind,
      coverRatePencePerHour: row.cover_rate,
      coverCostPence: row.cover_cost,
      coverEffectiveness: row.cover_effectiveness,
      miles: row.miles,
      mileageScheme: row.mileage_scheme,
      faresPence: row.fares,
      nights: row.nights,
      nightPlace: row.night_place,
      nightRatePence: row.night_rate,
      subsistencePencePerDay: row.subsistence_per_day,
      travelCostPence: row.travel_cost,
      feeNetPence: row.fee,
      vatIrrecoverable: row.vat_irrecoverable,
      agreement: row.agreement,
      adminHours: row.admin_hours,
      adminRatePencePerHour: row.admin_rate,
      surveyHours: row.survey_hours,
      salaryRecoveredPence: row.salary_recovered,
      hostHours: row.host_hours,
      hostRatePencePerHour: row.host_rate,
      hostIsSponsor: row.host_is_sponsor,
      coverPaidBy: row.cover_paid_by,
      travelPaidBy: row.travel_paid_by,
      feePaidBy: row.fee_paid_by
    })
    return { exchangeRef: exchange_ref, statement: { status, origin, source, by, on, released, values } }
  })

/** Band 8A → 8a, as the register writes it. */
export function bandCode(typed: string): string {
  return typed
    .trim()
    .replace(/^band\s*/i, '')
    .toLowerCase()
}

/** The columns of a release CSV, in the order of the form: for the template and the documentation. */
export const releaseColumns: readonly string[] = Object.keys(ReleaseRecordSchema.in.shape)
