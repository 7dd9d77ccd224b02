import { CaseDetailsSchema, recommendations } from '../../core/business-case/case-details.js'

export const DetailsForm = CaseDetailsSchema

interface DetailField {
  readonly name: keyof typeof CaseDetailsSchema.shape
  readonly label: string
  readonly hint?: string
  readonly kind: 'line' | 'lines' | 'choice'
}

/** The form in the order in which page one is read. */
export const detailFields: readonly DetailField[] = [
  {
    name: 'title',
    label: 'Title of the case',
    hint: 'Such as: Releasing a Band 7 nurse for five days to a national policy team',
    kind: 'line'
  },
  {
    name: 'ask',
    label: 'What is asked for, after “whether to”',
    hint: 'Such as: release a second Band 7 nurse for five days',
    kind: 'line'
  },
  { name: 'decided_by', label: 'Who decides', hint: 'Roles, one a line, at most four', kind: 'lines' },
  { name: 'decision_needed_by', label: 'By when', hint: 'Such as 2027-03-31', kind: 'line' },
  { name: 'recommendation', label: 'What you recommend', kind: 'choice' },
  { name: 'conditions', label: 'Conditions (optional)', hint: 'One a line, at most five', kind: 'lines' },
  { name: 'sponsor_word', label: 'How the organisation is called in a sentence', hint: 'Such as: trust', kind: 'line' },
  { name: 'participant_word', label: 'How the person is called in a sentence', hint: 'Such as: nurse', kind: 'line' },
  { name: 'budget_code', label: 'Budget code (optional)', kind: 'line' }
]

export const recommendationWords: Readonly<Record<(typeof recommendations)[number], string>> = {
  approve: 'Approve',
  'approve-with-conditions': 'Approve with conditions',
  defer: 'Defer'
}
