import t from 'tap'
import { CaseDetailsSchema } from '../../../src/core/business-case/case-details.js'

const typed = {
  title: 'Releasing a nurse',
  sponsor_word: 'trust',
  participant_word: 'nurse',
  ask: 'release a second nurse',
  decided_by: 'Chief Nurse\r\n\r\n Director of Finance ',
  decision_needed_by: '2027-03-31',
  recommendation: 'defer',
  conditions: 'time saved is logged weekly',
  budget_code: ''
}

t.test('the author’s form: one role a line, no budget is none', async (t) => {
  t.match(CaseDetailsSchema.parse(typed), {
    decided_by: ['Chief Nurse', 'Director of Finance'],
    conditions: ['time saved is logged weekly'],
    budget_code: null
  })
  t.match(CaseDetailsSchema.parse({ ...typed, conditions: undefined }), { conditions: [] })
})

const faults = [
  ['title', ' '],
  ['title', 'x'.repeat(121)],
  ['ask', undefined],
  ['ask', 'torn\0'],
  ['decided_by', ''],
  ['decided_by', 'a\nb\nc\nd\ne'],
  ['decision_needed_by', '31 March'],
  ['recommendation', 'approve at once'],
  ['conditions', 'a\nb\nc\nd\ne\nf'],
  ['conditions', 'x'.repeat(301)],
  ['budget_code', 'x'.repeat(41)]
] as const

for (const [field, value] of faults) {
  t.test(`refused: ${field} ${JSON.stringify(value ?? null).slice(0, 20)}`, async (t) => {
    const read = CaseDetailsSchema.safeParse({ ...typed, [field]: value })
    t.same(
      read.error?.issues.map(({ path }) => path.join('.')),
      [field]
    )
  })
}
