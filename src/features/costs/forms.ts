import type { origins } from '../../core/economics/assumptions/provenance.js'
import type {
  beneficiaries,
  benefitClasses,
  benefitKinds,
  benefitMethods
} from '../../core/economics/benefits/benefit-line.js'
import type { BenefitStatus, EvidenceGrade } from '../../core/economics/benefits/benefit-status.js'
import type { Payer } from '../../core/economics/costs/cost-line.js'
import type { coverKinds } from '../../core/economics/costs/release-record.js'

type Words<Code extends string | number> = Readonly<Record<Code, string>>

/** What people choose from in the form. A CSV holds the codes; `docs/import-costs-and-benefits.md` has both. */
export const yesNoWords: Words<'yes' | 'no'> = { yes: 'Yes', no: 'No' }

export const planWords: Words<'forecast' | 'actual'> = {
  forecast: 'The plan',
  actual: 'What it came to'
}

export const originWords: Words<(typeof origins)[number]> = {
  participant: 'The person who went',
  sponsor: 'The organisation that released them',
  record: 'A record: a rota, an invoice, a claim',
  author: 'Whoever writes the case',
  register: 'The register of assumptions'
}

export const payerWords: Words<Payer> = {
  sponsor: 'The organisation that released the person',
  participant: 'The person who went',
  host: 'The host',
  funder: 'A funder',
  programme: 'The programme',
  'nhs-wide': 'The NHS as a whole'
}

export const areaWords: Words<'none' | 'inner' | 'outer' | 'fringe'> = {
  none: 'None',
  inner: 'Inner London',
  outer: 'Outer London',
  fringe: 'Around London (fringe)'
}

export const coverWords: Words<(typeof coverKinds)[number]> = {
  bank: 'Bank staff',
  agency: 'Agency staff',
  absorbed: 'Nobody was paid: colleagues took on the work',
  swap: 'Nobody was paid: shifts were swapped',
  notneeded: 'Nobody was paid: no cover was needed'
}

export const mileageWords: Words<'afc' | 'amap'> = {
  afc: 'Agenda for Change rates',
  amap: 'HMRC approved rates'
}

export const placeWords: Words<'london' | 'elsewhere'> = { london: 'London', elsewhere: 'Elsewhere' }

export const agreementWords: Words<'existing' | 'new'> = {
  existing: 'There was one already',
  new: 'A new one was made'
}

export const kindWords: Words<(typeof benefitKinds)[number]> = {
  'time-saved': 'Time saved',
  'shifts-avoided': 'Shifts that were not needed',
  'activity-avoided': 'Visits, stays or tests that were not needed',
  'money-saved': 'Money saved',
  income: 'Income',
  'service-change': 'A service that changed',
  quality: 'Better quality or safety',
  skills: 'Skills',
  network: 'Contacts and joint work',
  other: 'Something else'
}

export const classWords: Words<(typeof benefitClasses)[number]> = {
  CRB: 'A budget falls (cash-releasing, CRB)',
  NCRB: 'Time or capacity is freed, no budget falls (not cash-releasing, NCRB)',
  SB: 'Society gains (societal, SB)',
  UB: 'It has no price (unmonetised, UB)'
}

export const beneficiaryWords: Words<(typeof beneficiaries)[number]> = {
  sponsor: 'The organisation that released the person',
  participant: 'The person who went',
  patient: 'Patients',
  host: 'The host',
  'wider-nhs': 'Other parts of the NHS'
}

export const statusWords: Words<BenefitStatus> = {
  forecast: 'Expected',
  committed: 'Promised, not begun',
  'partly-implemented': 'Partly in place',
  implemented: 'In place',
  'sponsor-confirmed': 'In place, and confirmed by the organisation that released the person',
  measured: 'Measured',
  'no-response': 'Not known: nobody answered when asked (counts as nothing)'
}

export const methodWords: Words<(typeof benefitMethods)[number]> = {
  control: 'Compared with people or places without an exchange',
  trend: 'Compared with how it was going before',
  estimate: 'Estimated as a share'
}

/** The lower the grade, the less is taken off the amount. */
export const gradeWords: Words<EvidenceGrade> = {
  1: '1: records, compared with a time or place without the change',
  2: '2: records from before and after',
  3: '3: it is written down, or somebody checked it',
  4: '4: the person who went and the organisation both report it',
  5: '5: one of them reports it, and nobody has confirmed it',
  6: '6: an estimate, or something intended'
}
