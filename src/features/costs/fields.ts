import type { EntryKind } from './read-entry.js'
import {
  agreementWords,
  areaWords,
  beneficiaryWords,
  classWords,
  coverWords,
  gradeWords,
  kindWords,
  methodWords,
  mileageWords,
  originWords,
  payerWords,
  placeWords,
  planWords,
  statusWords,
  yesNoWords
} from './forms.js'

interface Choice {
  readonly code: string
  readonly words: string
}

/** How one column is asked for in the form. `options`: one of these codes, each with what it means; otherwise it is typed. */
interface Field {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly options?: readonly Choice[]
}

export interface FieldGroup {
  readonly legend: string
  readonly fields: readonly Field[]
}

function choices(words: Readonly<Record<string, string>>): readonly Choice[] {
  return Object.entries(words).map(([code, meaning]) => ({ code, words: meaning }))
}

const share = 'A share, such as 60%'
const pounds = 'In pounds'
const needed = 'Needed before a case can count the exchange'

const standing: FieldGroup = {
  legend: 'Where this is from',
  fields: [
    { name: 'origin', label: 'Whose figure it is', options: choices(originWords) },
    { name: 'source', label: 'What it rests on', hint: 'A rota, an invoice, a survey' },
    { name: 'by', label: 'Who entered it', hint: 'A role, such as Ward manager. No names.' },
    { name: 'on', label: 'On which day', hint: 'Such as 2026-06-15' },
    {
      name: 'released',
      label: 'If it is a participant’s own figure: did that person release it?',
      hint: 'Without a release it is not counted in a case that a sponsor can open.',
      options: choices(yesNoWords)
    }
  ]
}

const status: Field = {
  name: 'status',
  label: 'Plan, or what it came to',
  options: choices(planWords)
}

const exchange: Field = {
  name: 'exchange_ref',
  label: 'Which exchange',
  hint: 'Its reference, from the list of this cohort'
}
const ofCohort: Field = { ...exchange, hint: 'Its reference. Leave blank for the whole cohort.' }

/** The form of each kind, in the order of its columns. `bands`: those of the register. */
export function fieldGroups(kind: EntryKind, bands: readonly string[]): readonly FieldGroup[] {
  return kind === 'release' ? releaseGroups(bands) : otherGroups[kind]
}

function releaseGroups(bands: readonly string[]): readonly FieldGroup[] {
  return [
    { legend: 'The exchange', fields: [exchange, status] },
    {
      legend: 'Time away',
      fields: [
        { name: 'days', label: 'Days', hint: needed },
        { name: 'hours_per_day', label: 'Hours a day' },
        { name: 'own_time_share', label: 'Part of it in the person’s own time or leave', hint: share }
      ]
    },
    {
      legend: 'What an hour costs: one of band, pay and cost of an hour is needed',
      fields: [
        {
          name: 'band',
          label: 'Agenda for Change band',
          hint: 'The middle of its scale stands for the pay',
          options: bands.map((band) => ({ code: band, words: `Band ${band}` }))
        },
        { name: 'pay', label: 'Or full-time pay a year', hint: pounds },
        { name: 'high_cost_area', label: 'High-cost area', options: choices(areaWords) },
        { name: 'staff_rate', label: 'Or the cost of an hour, where it is known', hint: pounds }
      ]
    },
    {
      legend: 'Cover',
      fields: [
        {
          name: 'covered_share',
          label: 'Part of the working hours that was covered',
          hint: `${share}; 0% if none. ${needed}, unless you say below that nobody was paid to cover`
        },
        { name: 'cover_kind', label: 'By whom', options: choices(coverWords) },
        { name: 'cover_rate', label: 'Cost of an hour of cover', hint: pounds },
        { name: 'cover_cost', label: 'Or the whole cost of cover, as invoiced', hint: pounds },
        { name: 'cover_effectiveness', label: 'Part of the work that cover got done', hint: share },
        { name: 'cover_paid_by', label: 'Who paid for cover', options: choices(payerWords) }
      ]
    },
    {
      legend: 'Travel and nights',
      fields: [
        { name: 'miles', label: 'Miles by car, there and back' },
        { name: 'mileage_scheme', label: 'Mileage scheme', options: choices(mileageWords) },
        { name: 'fares', label: 'Fares', hint: pounds },
        { name: 'nights', label: 'Nights away' },
        { name: 'night_place', label: 'Where', options: choices(placeWords) },
        { name: 'night_rate', label: 'Cost of a night', hint: pounds },
        { name: 'subsistence_per_day', label: 'Meals and other costs a day', hint: pounds },
        { name: 'travel_cost', label: 'Or travel, nights and meals in one sum', hint: pounds },
        { name: 'travel_paid_by', label: 'Who paid for travel', options: choices(payerWords) }
      ]
    },
    {
      legend: 'Fee',
      fields: [
        { name: 'fee', label: 'Fee, without VAT', hint: pounds },
        { name: 'vat_irrecoverable', label: 'Is the VAT lost to the organisation?', options: choices(yesNoWords) },
        { name: 'fee_paid_by', label: 'Who paid the fee', options: choices(payerWords) }
      ]
    },
    {
      legend: 'Arranging it',
      fields: [
        { name: 'agreement', label: 'Agreement between the organisations', options: choices(agreementWords) },
        { name: 'admin_hours', label: 'Hours spent on agreements, checks, rotas and forms' },
        { name: 'admin_rate', label: 'Cost of such an hour', hint: pounds },
        { name: 'survey_hours', label: 'Hours for the surveys', hint: 'Their nominal length, for everybody invited' },
        { name: 'salary_recovered', label: 'Salary or costs paid back by others', hint: pounds }
      ]
    },
    {
      legend: 'The host',
      fields: [
        { name: 'host_hours', label: 'Hours that people at the host spent' },
        { name: 'host_rate', label: 'Cost of such an hour', hint: pounds },
        { name: 'host_is_sponsor', label: 'Is the host the sponsor itself?', options: choices(yesNoWords) }
      ]
    },
    standing
  ]
}

const otherGroups: Readonly<Record<Exclude<EntryKind, 'release'>, readonly FieldGroup[]>> = {
  cost: [
    {
      legend: 'The cost',
      fields: [
        ofCohort,
        { name: 'description', label: 'What was paid for' },
        { name: 'amount', label: 'Amount', hint: pounds },
        { name: 'payer', label: 'Who paid', options: choices(payerWords) },
        { name: 'cash', label: 'Was money paid? (no: it is time)', options: choices(yesNoWords) },
        status,
        { name: 'transfer', label: 'Does it only change hands within the public sector?', options: choices(yesNoWords) }
      ]
    },
    standing
  ],
  benefit: [
    {
      legend: 'What was gained',
      fields: [
        ofCohort,
        {
          name: 'description',
          label: 'What was gained',
          hint: 'A few words that fit into a sentence, such as: Agency shifts avoided'
        },
        { name: 'kind', label: 'Kind', options: choices(kindWords) },
        { name: 'who', label: 'Who gains', options: choices(beneficiaryWords) },
        {
          name: 'class',
          label: 'Class',
          options: choices(classWords)
        },
        { name: 'status', label: 'How far it has come', options: choices(statusWords) }
      ]
    },
    {
      legend: 'How much',
      fields: [
        { name: 'quantity', label: 'How much in a year' },
        { name: 'unit', label: 'Of what', hint: 'Hours, shifts, visits' },
        {
          name: 'unit_value',
          label: 'Value of one',
          hint: 'In pounds. Leave blank for hours: the person’s own rate counts.'
        },
        { name: 'unit_value_source', label: 'Source of that value' },
        {
          name: 'average_cost',
          label: 'Is it a national average cost?',
          hint: 'Then it is an upper limit',
          options: choices(yesNoWords)
        },
        { name: 'marginal_share', label: 'Part of the average that is really freed', hint: share },
        { name: 'first_year', label: 'First year', hint: '0 is the year of the exchange' },
        { name: 'duration', label: 'For how many years' },
        { name: 'drop_off', label: 'Part lost each further year', hint: share }
      ]
    },
    {
      legend: 'How sure',
      fields: [
        { name: 'method', label: 'How the exchange’s part was told from the rest', options: choices(methodWords) },
        { name: 'deadweight', label: 'Part that would have happened anyway', hint: share },
        {
          name: 'isolation',
          label: 'Of the remainder, part due to the exchange',
          hint: `${share}. An estimate without it is listed, and not counted`
        },
        { name: 'confidence', label: 'How sure the person is of that', hint: share },
        {
          name: 'grade',
          label: 'Evidence grade',
          hint: 'The weaker the evidence, the more is taken off the amount: the register says how much',
          options: choices(gradeWords)
        },
        { name: 'displacement', label: 'Part that only moved the work to others', hint: share },
        { name: 'leakage', label: 'Part that went to others than meant', hint: share },
        { name: 'budget_line', label: 'If cash is released: the budget line that falls, and who agreed' },
        {
          name: 'effect',
          label: 'The same effect as another line?',
          hint: 'Give both lines the same word: the lower counts'
        },
        { name: 'extreme', label: 'So large that it should stay out of the headline?', options: choices(yesNoWords) }
      ]
    },
    standing
  ]
}
