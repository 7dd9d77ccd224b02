import { z } from 'zod'
import { provenanceFields, type Provenance } from '../assumptions/provenance.js'
import { needed, typedCode, typedFlag, typedPounds, typedText } from '../typed-figures.js'

/** Who bears a cost. */
export const payers = ['sponsor', 'participant', 'host', 'funder', 'programme', 'nhs-wide'] as const
export type Payer = (typeof payers)[number]

export type CostKind =
  | 'cover'
  | 'fee'
  | 'mileage'
  | 'fares'
  | 'accommodation'
  | 'subsistence'
  | 'travel'
  | 'recovered'
  | 'uncovered'
  | 'shortfall'
  | 'admin'
  | 'evaluation'
  | 'host'
  | 'own-time'
  | 'other'

/** One cost that one payer bears, in year 0. All amounts are pence, unrounded. */
export interface CostLine {
  readonly kind: CostKind
  readonly payer: Payer
  readonly cash: boolean
  readonly status: 'forecast' | 'actual'
  readonly pence: number // as it stands, uplift included; below 0 where money comes back
  readonly transferPence: number // the part that only changes hands within the public (VAT, salary recovered)
  readonly uplift: number // 1 for actual lines
}

/** A cost that no release record yields: a room, a taxi for a patient, the programme's share. */
export interface TypedCostLine extends Provenance {
  readonly id: string
  readonly exchangeRef: string | null // null: the whole cohort's
  readonly description: string
  readonly payer: Payer
  readonly cash: boolean
  readonly status: 'forecast' | 'actual'
  readonly amountPence: number
  readonly transfer: boolean // true: it only changes hands within the public
}

/** One row of a form or a CSV. Strings in, values out; the id is the store's. */
export const CostLineSchema = z
  .object({
    exchange_ref: typedText,
    description: needed(typedText, 'Say what was paid for'),
    payer: needed(typedCode(payers), `Say who paid: ${payers.join(', ')}`),
    cash: needed(typedFlag, 'Say whether money was paid: yes, or no for time'),
    status: needed(typedCode(['forecast', 'actual']), 'Say forecast (a plan) or actual (what it came to)'),
    amount: needed(typedPounds, 'Write the amount in pounds'),
    transfer: typedFlag,
    ...provenanceFields
  })
  .transform(({ exchange_ref, amount, transfer, ...row }): Omit<TypedCostLine, 'id'> => {
    return { ...row, exchangeRef: exchange_ref ?? null, amountPence: amount, transfer: transfer ?? false }
  })

/** Forecasts are lifted by what plans are usually overrun; what is invoiced is not. */
export function upliftOf(
  status: 'forecast' | 'actual',
  { upliftShare, mitigationShare }: Readonly<{ upliftShare: number; mitigationShare: number }>
): number {
  return status === 'actual' ? 1 : 1 + upliftShare * (1 - mitigationShare)
}

export function costLineOf(typed: TypedCostLine, uplift: number): CostLine {
  const { payer, cash, status } = typed
  const pence = typed.amountPence * uplift
  return { kind: 'other', payer, cash, status, pence, transferPence: typed.transfer ? pence : 0, uplift }
}
