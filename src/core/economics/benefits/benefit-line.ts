import { z } from 'zod'
import { benefitStatuses, evidenceGrades, type BenefitStatus, type EvidenceGrade } from './benefit-status.js'
import { provenanceFields, type Provenance } from '../assumptions/provenance.js'
import {
  needed,
  typedCode,
  typedFlag,
  typedQuantity,
  typedRate,
  typedShare,
  typedText,
  typedWhole
} from '../typed-figures.js'

/** Cash-releasing, non-cash-releasing, societal, unmonetised: the classes of NHS business cases. */
export const benefitClasses = ['CRB', 'NCRB', 'SB', 'UB'] as const
type BenefitClass = (typeof benefitClasses)[number]

export const beneficiaries = ['sponsor', 'participant', 'patient', 'host', 'wider-nhs'] as const
type Beneficiary = (typeof beneficiaries)[number]

export const benefitKinds = [
  'time-saved',
  'shifts-avoided',
  'activity-avoided',
  'money-saved',
  'income',
  'service-change',
  'quality',
  'skills',
  'network',
  'other'
] as const
type BenefitKind = (typeof benefitKinds)[number]

export const benefitMethods = ['control', 'trend', 'estimate'] as const

/** One outcome of an exchange, as someone reports or expects it. Shares are 0 to 1; null is "not asked" or "not answered". */
export interface BenefitLine extends Provenance {
  readonly id: string
  readonly exchangeRef: string | null // null: of the whole cohort
  readonly description: string // "Agency shifts avoided"
  readonly kind: BenefitKind
  readonly class: BenefitClass
  readonly who: Beneficiary
  readonly quantity: number | null // a year; null where it has no price
  readonly unit: string // "hours", "shifts", "visits"
  readonly unitValuePence: number | null // null with unit hours: the person's own hourly rate
  readonly unitValueSource: string | null
  readonly averageCost: boolean // valued at a national average: an upper limit, "up to"
  readonly marginalShare: number | null // null: the register's for an average cost, otherwise 1
  readonly method: (typeof benefitMethods)[number]
  readonly isolation: number | null // share due to this exchange, of what would not have happened anyway
  readonly confidence: number | null
  readonly grade: EvidenceGrade
  readonly deadweight: number | null // share that would have happened anyway
  readonly displacement: number | null // null: the register's
  readonly leakage: number | null
  readonly status: BenefitStatus
  readonly firstYear: number
  readonly durationYears: number
  readonly dropOff: number | null
  readonly budgetLine: string | null // cash-releasing: the budget that falls, and who agreed
  readonly effect: string | null // lines of one exchange with the same word describe one effect: the lower counts
  readonly extreme: boolean // left out of the headline, and listed
}

/** One row of a form or a CSV. Strings in, values out; the id is the store's. */
export const BenefitLineSchema = z
  .object({
    exchange_ref: typedText,
    description: needed(typedText, 'Say what was gained'),
    kind: typedCode(benefitKinds),
    class: needed(code(benefitClasses), 'Say which class: CRB, NCRB, SB or UB'),
    who: needed(typedCode(beneficiaries), `Say who gains: ${beneficiaries.join(', ')}`),
    quantity: typedQuantity,
    unit: typedText,
    unit_value: typedRate,
    unit_value_source: typedText,
    average_cost: typedFlag,
    marginal_share: typedShare,
    method: typedCode(benefitMethods),
    isolation: typedShare,
    confidence: typedShare,
    grade: needed(typedWhole, 'Give the evidence grade, 1 to 6').refine(isGrade, 'Give the evidence grade, 1 to 6'),
    deadweight: typedShare,
    displacement: typedShare,
    leakage: typedShare,
    status: needed(typedCode(benefitStatuses), `Say how far it has come: ${benefitStatuses.join(', ')}`),
    first_year: typedWhole,
    duration: typedWhole,
    drop_off: typedShare,
    budget_line: typedText,
    effect: typedText,
    extreme: typedFlag,
    ...provenanceFields
  })
  .superRefine((row, context) => {
    for (const { field, message } of faultsOf(row)) context.addIssue({ code: 'custom', path: [field], message })
  })
  .transform(({ origin, source, by, on, released, ...row }): Omit<BenefitLine, 'id'> => {
    return {
      exchangeRef: row.exchange_ref ?? null,
      description: row.description,
      kind: row.kind ?? 'other',
      class: row.class,
      who: row.who,
      quantity: row.quantity ?? null,
      unit: row.unit ?? '',
      unitValuePence: row.unit_value ?? null,
      unitValueSource: row.unit_value_source ?? null,
      averageCost: row.average_cost ?? false,
      marginalShare: row.marginal_share ?? null,
      method: row.method ?? 'estimate',
      isolation: row.isolation ?? null,
      confidence: row.confidence ?? null,
      grade: row.grade,
      deadweight: row.deadweight ?? null,
      displacement: row.displacement ?? null,
      leakage: row.leakage ?? null,
      status: row.status,
      firstYear: row.first_year ?? 0,
      durationYears: row.duration ?? 1,
      dropOff: row.drop_off ?? null,
      budgetLine: row.budget_line ?? null,
      effect: row.effect ?? null,
      extreme: row.extreme ?? false,
      ...{ origin, source, by, on, released }
    }
  })

/** The columns of a benefits CSV, in the order of the form: for the template and the documentation. */
export const benefitColumns: readonly string[] = Object.keys(BenefitLineSchema.in.shape)

interface Row {
  readonly class: BenefitClass
  readonly origin: string
  readonly quantity?: number | undefined
  readonly unit?: string | undefined
  readonly unit_value?: number | undefined
  readonly unit_value_source?: string | undefined
  readonly method?: string | undefined
  readonly isolation?: number | undefined
  readonly deadweight?: number | undefined
  readonly budget_line?: string | undefined
  readonly duration?: number | undefined
  readonly first_year?: number | undefined
}

function faultsOf(row: Row): readonly { field: string; message: string }[] {
  const compared = row.method === 'control' || row.method === 'trend'
  const priced = row.class !== 'UB'
  const checks = [
    [priced && row.quantity === undefined, 'quantity', 'Say how much in a year, or choose UB for what has no price'],
    [
      priced && row.unit_value === undefined && !isHours(row.unit),
      'unit_value',
      'Give the value of one unit; only hours are valued at the person’s own rate'
    ],
    [
      row.unit_value !== undefined && row.unit_value_source === undefined,
      'unit_value_source',
      'Say where the value of one unit is from'
    ],
    [
      row.class === 'CRB' && row.budget_line === undefined,
      'budget_line',
      'Name the budget line that falls and who agreed, or choose NCRB'
    ],
    [
      row.class === 'CRB' && row.origin === 'participant',
      'class',
      'What a participant reports is not cash: choose NCRB'
    ],
    [compared && row.isolation !== undefined, 'isolation', 'Leave this blank: the comparison already takes it out'],
    [compared && row.deadweight !== undefined, 'deadweight', 'Leave this blank: the comparison already takes it out'],
    [row.duration === 0 || (row.duration ?? 0) > 50, 'duration', 'Give 1 to 50 years'],
    [(row.first_year ?? 0) > 50, 'first_year', 'Give 0 to 50 years']
  ] as const
  return checks.filter(([wrong]) => wrong).map(([, field, message]) => ({ field, message }))
}

export function isHours(unit: string | undefined): boolean {
  return unit !== undefined && /^(h|hours?)$/i.test(unit)
}

/** Classes are written in capitals; small letters are taken too. */
function code<const Codes extends readonly string[]>(codes: Codes) {
  return typedText.transform((text, context): Codes[number] | undefined => {
    const found = codes.find((one) => one === text?.toUpperCase())
    if (text !== undefined && found === undefined)
      context.addIssue({ code: 'custom', message: `Write one of: ${codes.join(', ')}` })
    return found
  })
}

function isGrade(value: number): value is EvidenceGrade {
  return evidenceGrades.some((grade) => grade === value)
}
