import { z } from 'zod'
import { AssumptionTable } from './assumption-tables.js'

/**
 * The assumptions register: every number that a business case uses and that nobody measured here, with where it is from.
 *
 * It is a document (`framework/assumptions.json`) that a site edits: a row is replaced, signed off, or filled where it says
 * `ask` (each exchange must answer) or `load-locally` (the licence of its source forbids us to ship the value). The engine
 * holds none of these numbers. AQuA Book: each assumption says what it is, where from, when, why, by whom, who signed it off.
 *
 * Marks: V read in the named source · V2 read in a secondary page · D derived here · R recalled, not checked · J judgement.
 */
const Mark = z.enum(['V', 'V2', 'D', 'R', 'J'])

const AssumptionSchema = z
  .strictObject({
    id: z.string().regex(/^[A-Z]{2,3}-\d\d$/, 'Write the id as ABC-01'),
    item: z.string().min(1),
    unit: z.string().min(1).refine(noPoundSign, 'Write the unit in words: pounds a year'),
    state: z.enum(['given', 'ask', 'load-locally']),
    low: z.number().nullable(),
    central: z.number().nullable(),
    high: z.number().nullable(),
    table: AssumptionTable.optional(),
    distribution: z.enum(['fixed', 'beta-pert', 'triangular', 'beta', 'gamma', 'lognormal', 'scenario']).nullable(),
    source: z.string().min(1).refine(noPoundSign, 'Write amounts in words: 30 pounds'),
    priceYear: z.string().nullable(),
    verified: z.array(Mark),
    rangeVerified: z.array(Mark).optional(),
    readOn: z.iso.date(),
    note: z.string().refine(noPoundSign, 'Write amounts in words: 30 pounds'),
    owner: z.string().nullable(),
    reason: z.string().nullable(),
    signedOff: z.strictObject({ by: z.string().min(1), on: z.iso.date() }).nullable()
  })
  .superRefine((row, context) => {
    const fault = faultOf(row)
    if (fault !== null) context.addIssue({ code: 'custom', path: [fault.field], message: fault.message })
  })

const RegisterSchema = z
  .strictObject({
    id: z.string().min(1),
    version: z.string().min(1),
    title: z.string().min(1),
    licence: z.string().min(1),
    rows: z.array(AssumptionSchema).min(1)
  })
  .superRefine(({ rows }, context) => {
    rows.forEach(({ id }, index) => {
      if (rows.findIndex((row) => row.id === id) === index) return
      context.addIssue({ code: 'custom', path: ['rows', index, 'id'], message: `${id} stands twice` })
    })
  })

export type Assumption = Readonly<z.output<typeof AssumptionSchema>>
export type Register = Readonly<z.output<typeof RegisterSchema>>

export type RegisterReading =
  Readonly<{ kind: 'register'; register: Register }> | Readonly<{ kind: 'faults'; faults: readonly string[] }>

/** Reads a register document, and refuses a bad one with every fault by its path: `rows[12].low (TRV-02): …`. */
export function readRegister(document: unknown): RegisterReading {
  const read = RegisterSchema.safeParse(document)
  if (read.success) return { kind: 'register', register: read.data }
  return { kind: 'faults', faults: read.error.issues.map((issue) => faultText(issue, document)) }
}

export function findAssumption(register: Register, id: string): Assumption | undefined {
  return register.rows.find((row) => row.id === id)
}

/** Nobody has read this number anywhere: the report prints "assumed" beside it, and a blank line to sign. */
export function isAssumed({ verified }: Assumption): boolean {
  return verified.includes('J') || verified.includes('R')
}

interface RowShape {
  readonly state: string
  readonly low: number | null
  readonly central: number | null
  readonly high: number | null
  readonly table?: unknown
  readonly verified: readonly string[]
}

function faultOf({ state, low, central, high, table, verified }: RowShape): { field: string; message: string } | null {
  if (state === 'given' && central === null && table === undefined)
    return { field: 'central', message: 'A given row needs a central value or a table' }
  if (state === 'given' && verified.length === 0)
    return { field: 'verified', message: 'Say how far the value was verified: V, V2, D, R or J' }
  if (state === 'load-locally' && ((low ?? central ?? high) !== null || table !== undefined))
    return { field: 'central', message: 'A row to load locally ships without values' }
  if (state === 'ask' && central !== null)
    return { field: 'central', message: 'A row to be asked has no central value' }
  if (low !== null && central !== null && low > central) return { field: 'low', message: 'Low is above central' }
  if (high !== null && central !== null && high < central) return { field: 'high', message: 'High is below central' }
  if (low !== null && high !== null && low > high) return { field: 'low', message: 'Low is above high' }
  return null
}

function faultText({ path, message }: z.core.$ZodIssue, document: unknown): string {
  const place = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
  const id = path[0] === 'rows' && typeof path[1] === 'number' ? rowId(document, path[1]) : null
  return `${place.replace(/^\./, '') || 'the document'}${id === null ? '' : ` (${id})`}: ${message}`
}

function rowId(document: unknown, index: number): string | null {
  const Ids = z.object({ rows: z.array(z.object({ id: z.string() }).catch({ id: '' })) })
  const read = Ids.safeParse(document)
  return (read.success && read.data.rows[index]?.id) || null
}

function noPoundSign(text: string): boolean {
  return !text.includes('£')
}
