import type { CaseEntries } from '../appraisal/case-appraisal.js'
import type { RateName, Rates } from '../assumptions/rates.js'
import type { BenefitLine } from '../benefits/benefit-line.js'
import type { BenefitStatus } from '../benefits/benefit-status.js'
import { releaseFigures } from '../costs/release-figures.js'
import type { ReleaseValues } from '../costs/release-record.js'

/** All that an appraisal is computed from. */
export interface Case {
  readonly entries: CaseEntries
  readonly rates: Rates
}

/** One number of a case: of the register, for all lines that use it at once; or of one exchange, one benefit, one cost. */
export type CaseInput =
  | Readonly<{ kind: 'rate'; name: VariableRate }>
  | Readonly<{ kind: 'realisation'; status: BenefitStatus }> // what becomes of all benefits of that status
  | Readonly<{ kind: 'release'; exchangeRef: string; name: ReleaseNumber }>
  | Readonly<{ kind: 'benefit'; id: string; name: BenefitNumber }>
  | Readonly<{ kind: 'cost'; id: string }>

export type VariableRate = Exclude<RateName, 'horizonYears'> // whole years: a scenario of its own
type ReleaseNumber = NumberKey<ReleaseValues>
type BenefitNumber = Exclude<NumberKey<BenefitLine>, 'grade' | 'firstYear' | 'durationYears'>

type NumberKey<T> = { [Key in keyof T]-?: NonNullable<T[Key]> extends number ? Key : never }[keyof T]

/**
 * What the appraisal uses for that input now; null where the case has none. A figure of a release is the one that stands: what
 * somebody stated, or what the register fills in.
 */
export function valueInCase({ entries, rates }: Case, input: CaseInput): number | null {
  switch (input.kind) {
    case 'rate':
      return rates[input.name]
    case 'realisation':
      return rates.realisation[input.status].share
    case 'release': {
      const record = entries.releases.find(({ exchangeRef }) => exchangeRef === input.exchangeRef)
      const reading = record === undefined ? undefined : releaseFigures(record, rates)
      return reading?.kind === 'figures' ? (reading.figures[input.name]?.value ?? null) : null
    }
    case 'benefit':
      return entries.benefits.find(({ id }) => id === input.id)?.[input.name] ?? null
    case 'cost':
      return entries.otherCosts.find(({ id }) => id === input.id)?.amountPence ?? null
  }
}

/**
 * The same case with one input at another value, to be put through the same appraisal. A figure of a release is changed in
 * every statement that states it, and keeps its source and its standing as a plan or as what it came to; what nobody stated is
 * the register's, and is varied there. Throws RangeError where the case has no such input.
 */
export function caseWith({ entries, rates }: Case, input: CaseInput, value: number): Case {
  switch (input.kind) {
    case 'rate':
      return { entries, rates: { ...rates, [input.name]: value } }
    case 'realisation': {
      const { row } = rates.realisation[input.status]
      return {
        entries,
        rates: { ...rates, realisation: { ...rates.realisation, [input.status]: { share: value, row } } }
      }
    }
    case 'release': {
      const releases = changedWhere(
        entries.releases,
        ({ exchangeRef }) => exchangeRef === input.exchangeRef,
        (record) => ({
          ...record,
          statements: changedWhere(
            record.statements,
            ({ values }) => values[input.name] !== undefined,
            (statement) => ({ ...statement, values: { ...statement.values, [input.name]: value } })
          )
        })
      )
      return { entries: { ...entries, releases }, rates }
    }
    case 'benefit': {
      const benefits = changedWhere(
        entries.benefits,
        (line) => line.id === input.id && line[input.name] !== null,
        (line) => ({ ...line, [input.name]: value })
      )
      return { entries: { ...entries, benefits }, rates }
    }
    case 'cost': {
      const otherCosts = changedWhere(
        entries.otherCosts,
        ({ id }) => id === input.id,
        (line) => ({ ...line, amountPence: value })
      )
      return { entries: { ...entries, otherCosts }, rates }
    }
  }
}

/** The same with several inputs at once. A simulation does it ten thousand times: all rates go into one copy of the register. */
export function caseWithAll(
  { entries, rates }: Case,
  changes: readonly Readonly<{ input: CaseInput; value: number }>[]
): Case {
  const changed = changes.flatMap(({ input, value }) => (input.kind === 'rate' ? [[input.name, value] as const] : []))
  return changes.reduce<Case>(
    (subject, { input, value }) => (input.kind === 'rate' ? subject : caseWith(subject, input, value)),
    { entries, rates: { ...rates, ...Object.fromEntries(changed) } }
  )
}

/** Where the value of an input has to stay: shares from 0 to 1, money and hours from 0, only quantities may be below. */
export function limitsOf(input: CaseInput): Readonly<{ low: number | null; high: number | null }> {
  if (input.kind === 'realisation') return { low: 0, high: 1 }
  if (input.kind === 'cost') return { low: 0, high: null }
  if (input.kind === 'benefit' && input.name === 'quantity') return { low: null, high: null }
  const isShare = /share$/i.test(input.name) || shares.includes(input.name)
  return { low: 0, high: isShare ? 1 : null }
}

const shares: readonly string[] = [
  'coverEffectiveness',
  'isolation',
  'confidence',
  'deadweight',
  'displacement',
  'leakage',
  'dropOff'
]

function changedWhere<T>(list: readonly T[], isMeant: (one: T) => boolean, change: (one: T) => T): readonly T[] {
  if (!list.some(isMeant)) throw new RangeError('Expected an input that the case has.')
  return list.map((one) => (isMeant(one) ? change(one) : one))
}
