import type { Register } from '../economics/assumptions/assumptions.js'
import { caseAppraisal, type CaseEntries } from '../economics/appraisal/case-appraisal.js'
import { financialYear } from '../economics/assumptions/financial-year.js'
import { ratesOf } from '../economics/assumptions/rates.js'
import type { ReleaseRecord } from '../economics/costs/release-record.js'
import { longDate } from '../format/dates.js'
import { annexes } from './annexes.js'
import { benefitGroups, benefitNumbers } from './benefit-numbers.js'
import { benefitsSection } from './benefits-section.js'
import type { CaseDetails } from './case-details.js'
import { caseNumbers } from './case-numbers.js'
import { costNumbers, rateIdOf } from './cost-numbers.js'
import { costsSection } from './costs-section.js'
import type { CaseDocument } from './document.js'
import { numberLedger, withoutPoundSign } from './number-ledger.js'
import { pageOne } from './page-one.js'

export type BusinessCase =
  | Readonly<{ kind: 'document'; document: CaseDocument }>
  | Readonly<{ kind: 'nothing-to-cost'; missing: readonly MissingCost[] }>
  | Readonly<{ kind: 'register-not-enough'; faults: readonly string[] }>

/** An exchange that cannot be costed, and what is missing, in words. */
type MissingCost = Readonly<{ exchangeRef: string; label: string; missing: readonly string[] }>

/**
 * The business case of one sponsor or one cohort as a document without markup.
 *
 * `entries` are the exchanges of the case alone: a sponsor's case is given that sponsor's own. Nothing else is looked up,
 * and the same entries, details and register give the same bytes. Not one exchange can be costed: `nothing-to-cost`.
 */
export function businessCaseDocument(entries: CaseEntries, details: CaseDetails, register: Register): BusinessCase {
  const reading = ratesOf(register, details.asOf)
  if (reading.kind === 'not-enough') return { kind: 'register-not-enough', faults: reading.faults }

  const releases = details.scope === 'cohort' ? entries.releases.map(withoutPersonalPay) : entries.releases
  const appraised = caseAppraisal({ ...entries, releases }, reading.rates)
  if (appraised.releases.length === 0) {
    const missing = appraised.leftOut.map(({ record, missing }) => {
      return { exchangeRef: record.exchangeRef, label: record.label, missing }
    })
    return { kind: 'nothing-to-cost', missing }
  }

  const ledger = numberLedger({ by: details.author, on: details.asOf })
  const priceYear = priceYears(appraised.releases.map(({ record }) => record))
  const sums = costNumbers(ledger, register, appraised, priceYear)
  benefitNumbers(ledger, register, appraised.benefits, priceYear, rateIdOf(appraised))
  const groups = benefitGroups(ledger, appraised.benefits)
  caseNumbers(ledger, register, appraised, sums, priceYear)

  const material = { details, register, appraised, ledger, sums, groups }
  const first = pageOne(material)
  const over = [
    ledger.authored(details.organisation),
    [{ text: `Business justification case${details.demo ? ' · demo data' : ''}` }]
  ] as const
  const body = [...costsSection(material), ...benefitsSection(material), ...annexes(material)]
  const dated = {
    text: `${details.snapshot === null ? 'Not frozen' : `Snapshot ${details.snapshot}`} · ${longDate(details.asOf)}`
  }
  return {
    kind: 'document',
    document: {
      scope: details.scope,
      name: withoutPoundSign(details.title),
      over,
      pageOne: first,
      body,
      foot: [[dated], [{ text: 'Sources for every figure: annex C' }]],
      numbers: ledger.records()
    }
  }
}

/** A cohort's case is read by people who do not hold the payroll: where a band is known, its middle stands for the pay. */
function withoutPersonalPay(record: ReleaseRecord): ReleaseRecord {
  if (!record.statements.some(({ values }) => values.band !== undefined)) return record
  const statements = record.statements.map((statement) => {
    const { payPencePerYear, staffRatePencePerHour, ...values } = statement.values
    return payPencePerYear === undefined && staffRatePencePerHour === undefined ? statement : { ...statement, values }
  })
  return { ...record, statements }
}

/** 2026/27, or 2025/26 to 2026/27: amounts stand in the prices of the year in which they fell. */
function priceYears(records: readonly ReleaseRecord[]): string {
  const years = records.map(({ startsOn }) => financialYear(startsOn)).toSorted()
  const [first] = years
  const last = years.at(-1)
  return first === undefined || first === last ? (first ?? '') : `${first} to ${last ?? ''}`
}
