import type { Register } from '../economics/assumptions/assumptions.js'
import type { CaseAppraisal } from '../economics/appraisal/case-appraisal.js'
import type { Provenance } from '../economics/assumptions/provenance.js'
import type { ReleaseRecord } from '../economics/costs/release-record.js'
import { dateRange, longDate } from '../format/dates.js'
import { list } from '../format/words.js'
import type { BenefitGroup } from './benefit-numbers.js'
import type { CaseDetails } from './case-details.js'
import type { CostSum } from './cost-numbers.js'
import type { Text } from './document.js'
import type { Ledger } from './number-ledger.js'

/** What every part of a document is written from. */
export interface CaseMaterial {
  readonly details: CaseDetails
  readonly register: Register
  readonly appraised: CaseAppraisal
  readonly ledger: Ledger
  readonly sums: readonly CostSum[]
  readonly groups: readonly BenefitGroup[]
}

/** the trust’s, the sponsors’ */
export function possessive(word: string): string {
  return word.endsWith('s') ? `${word}’` : `${word}’s`
}

/** this exchange (Band 7 nurse, Whitehall, 15 to 19 June 2026) · these 3 exchanges (spring cohort, 2 March to 19 June 2026) */
export function theseExchanges({ details, appraised, ledger }: CaseMaterial): Text {
  const records = appraised.releases.map(({ record }) => record)
  const from = records.map(({ startsOn }) => startsOn).toSorted()[0]
  const to = records
    .map(({ endsOn }) => endsOn)
    .toSorted()
    .at(-1)
  const when = from === undefined || to === undefined ? '' : `, ${dateRange(from, to)}`
  const [only] = records
  return only !== undefined && records.length === 1
    ? [{ text: 'this exchange (' }, ...ledger.authored(only.label), { text: `${when})` }]
    : [{ text: `these ${records.length} exchanges (` }, ...ledger.authored(details.cohort), { text: `${when})` }]
}

/** The strongest words that evidence of a grade carries: never "proven", never "caused". */
export function gradeWords(grade: number, { sponsorWord, participantWord }: CaseDetails): string {
  switch (grade) {
    case 1:
      return 'records, with a comparison (grade 1)'
    case 2:
      return 'records, before and after (grade 2)'
    case 3:
      return `the ${possessive(sponsorWord)} records (grade 3)`
    case 4:
      return `as the ${participantWord} and the ${sponsorWord} both report (grade 4)`
    case 5:
      return 'as reported, not yet confirmed (grade 5)'
    default:
      return 'an estimate or intention (grade 6)'
  }
}

/** Ward manager (sponsor) · participant, released: roles, never names. */
export function whoEntered(ledger: Ledger, { origin, by, released }: Provenance): Text {
  const own = origin === 'participant' && released ? ', released' : ''
  return by.toLowerCase() === origin
    ? [{ text: `${origin}${own}` }]
    : [...ledger.authored(by), { text: ` (${origin}${own})` }]
}

/** The nurse reports, the participants report: words for several people end in s here. */
export function reports(word: string): string {
  return `${word} ${word.endsWith('s') ? 'report' : 'reports'}`
}

/** What is not known shows a day, where there is one to come. */
export function notYetKnown({ followUpOn, asOf }: CaseDetails): string {
  if (followUpOn === null || followUpOn <= asOf) return 'not known'
  return `not yet known; follow-up is due on ${longDate(followUpOn)}`
}

/** "; follow-up is due on 14 March 2027", or nothing where no answers are to come. */
export function followUpDue({ followUpOn, asOf }: CaseDetails): string {
  return followUpOn === null || followUpOn <= asOf ? '' : `; follow-up is due on ${longDate(followUpOn)}`
}

/** Some costs are invoices: it has cost. All of it is a plan: it would cost. */
export function hasHappened({ sums }: CaseMaterial): boolean {
  return sums.some(({ actualId }) => actualId !== null)
}

/** An exchange that has not ended on the day of the case: that its cost is not recorded says nothing yet. */
export function isToCome({ endsOn }: Pick<ReleaseRecord, 'endsOn'>, { asOf }: CaseDetails): boolean {
  return endsOn >= asOf
}

/** The Chief Nurse and the Director of Finance */
export function rolesInWords(roles: readonly string[]): string {
  const named = list((roles.length === 0 ? ['board'] : roles).map((role) => `the ${role}`))
  return `T${named.slice(1)}`
}

/** Whether parts that were rounded still add up to the rounded whole, in units of 1 or of 0.01 pounds. */
export function roundedPartsAdd(partsPence: readonly number[], wholePence: number, unitPence: 1 | 100): boolean {
  const units = (pence: number) => Math.sign(pence) * Math.round(Number((Math.abs(pence) / unitPence).toPrecision(15)))
  return partsPence.reduce((sum, pence) => sum + units(pence), 0) === units(wholePence)
}
