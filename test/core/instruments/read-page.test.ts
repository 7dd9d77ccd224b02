import t from 'tap'
import type { Form } from '../../../src/core/instruments/form.js'
import { fieldNames, opensOther, otherLength, readPage, withPage } from '../../../src/core/instruments/read-page.js'
import type { Answers } from '../../../src/core/responses/answers.js'
import { afresh, shownItem, shownPage } from './shipped.js'

const asOf = '2027-03-14'
const bothWays = 'Choose one answer, ‘Does not apply to my role’ or ‘Prefer not to say’'

t.test('tom answers a page with one question', async (t) => {
  t.same(readPage(shownPage('T0', 'k1a'), { k1a: '4' }, asOf), {
    kind: 'answers',
    answers: { k1a: '4' },
    blank: ['k1a_other']
  })
})

t.test('tom leaves a question out that must be answered: he is told what to do, where', async (t) => {
  t.same(readPage(shownPage('T0', 'k1a'), {}, asOf), {
    kind: 'faults',
    faults: [{ field: 'k1a', item: 'k1a', message: bothWays }],
    typed: {}
  })
})

t.test('tom fills in half of a page: every fault at once, and what he typed comes back', async (t) => {
  const page = shownPage('T1', 'ctc1_level', { ctc1_text: 'Ring the ward' })
  const form: Form = { ctc1_level: 'team', 'ctc1_by-month': '13', 'ctc1_by-year': '2027', ctc1_sure: ['7', '8'] }
  t.same(readPage(page, form, asOf), {
    kind: 'faults',
    faults: [
      { field: 'ctc1_notice', item: 'ctc1_notice', message: 'Choose one answer, or ‘Prefer not to say’' },
      { field: 'ctc1_by-month', item: 'ctc1_by', message: 'Enter a month from 1 to 12' },
      { field: 'ctc1_sure', item: 'ctc1_sure', message: 'Choose one answer only' },
      { field: 'ctc1_stop', item: 'ctc1_stop', message: 'Choose at least one answer, or ‘Prefer not to say’' }
    ],
    typed: form
  })
})

t.test('what need not be answered may be left, and what was there before is forgotten', async (t) => {
  const page = shownPage('T0', 'goal_2')
  const reading = readPage(page, { goal_1: 'Know the beds', goal_2: ' ', goal_3: '' }, asOf)
  t.match(reading, { kind: 'answers', answers: { goal_1: 'Know the beds' } })
  const draft: Answers = { goal_1: 'Old', goal_2: 'Meet people', k1a: '3' }
  t.same(reading.kind === 'answers' && withPage(draft, reading), { goal_1: 'Know the beds', k1a: '3' })
})

t.test('an unticked permission is a no', async (t) => {
  t.match(readPage(shownPage('T1', 'perm_quote'), { perm_case: 'yes' }, asOf), {
    kind: 'answers',
    answers: { perm_quote: 'no', perm_case: 'yes' }
  })
})

const unknown = ['k2', 'nobody', '__proto__', 'constructor', 'k1a.1', 'k1a-way', 'k1a_other', 'K1a', '']
for (const name of unknown) {
  t.test(`mallory posts a field called "${name}" that is on no question of the page`, async (t) => {
    const form = JSON.parse(`{"k1a":"4",${JSON.stringify(name)}:"1"}`) as Form
    t.same(readPage(shownPage('T0', 'k1a'), form, asOf), { kind: 'unknown', names: [name] })
  })
}

t.test('a page of text takes no answer, and is passed by pressing Continue', async (t) => {
  const page = shownPage('T0', 'ft_warning')
  t.same(readPage(page, {}, asOf), { kind: 'answers', answers: {}, blank: [] })
  t.same(readPage(page, { ft_warning: 'yes' }, asOf), { kind: 'unknown', names: ['ft_warning'] })
})

t.test('each chosen barrier is rated; a row that was open in another tab is passed over', async (t) => {
  const page = shownPage('TM', 'b1_now_sev', { b1_now: ['time', 'job'] })
  t.match(readPage(page, { 'b1_now_sev.time': '2', 'b1_now_sev.job': 'pns', 'b1_now_sev.cost': '3' }, asOf), {
    kind: 'answers',
    answers: { b1_now_sev: { rows: { time: '2', job: { withheld: 'pns' } } } }
  })
  t.match(readPage(page, { 'b1_now_sev.time': '2' }, asOf), {
    kind: 'faults',
    faults: [
      { field: 'b1_now_sev.job', item: 'b1_now_sev', row: 'job', message: 'Choose one answer, or ‘Prefer not to say’' }
    ]
  })
})

t.test('nicknames are typed, and asked about one by one', async (t) => {
  const network = { ...afresh, modules: ['network'] as const }
  t.match(readPage(shownPage('T0', 'n8_alias', {}, network), { 'n8_alias.2': 'Kit' }, asOf), {
    answers: { n8_alias: { rows: { '2': 'Kit' } } }
  })
  const answers = { n8_alias: { rows: { '2': 'Kit', '5': 'Robin' } } }
  t.match(
    readPage(shownPage('T0', 'n8_ties', answers, network), { 'n8_ties.2': '5', 'n8_ties.5': ['2', 'none'] }, asOf),
    {
      kind: 'faults',
      faults: [{ field: 'n8_ties.5', row: '5', message: /^Choose ‘None of them’ alone/ }]
    }
  )
})

const profession = [
  [
    'chosen and named',
    { a_profession: 'other', a_profession_other: 'Porter' },
    { a_profession: 'other', a_profession_other: 'Porter' }
  ],
  ['chosen and not named', { a_profession: 'other', a_profession_other: '' }, { a_profession: 'other' }]
] as const
for (const [sentence, form, answers] of profession) {
  t.test(`another job is ${sentence}`, async (t) => {
    const reading = readPage(shownPage('T0', 'a_profession'), form, asOf)
    t.same(reading.kind === 'answers' && reading.answers, answers)
  })
}

t.test('another job is named and nothing chosen, or too long to be a name', async (t) => {
  const page = shownPage('T2', 'w3_why', { w3: '1' })
  t.match(readPage(page, { w3_why_other: 'The car park' }, asOf), {
    faults: [{ field: 'w3_why', message: 'Choose ‘Something else’ as well, or clear what you wrote under it' }]
  })
  t.match(readPage(page, { w3_why: 'other', w3_why_other: 'x'.repeat(otherLength + 1) }, asOf), {
    faults: [{ field: 'w3_why_other', message: 'Shorten this to 80 characters or fewer: it has 81' }]
  })
})

const unchosen = [
  ['T1', 'b1_during', { b1_during: ['time'] }, 'as well'],
  ['T1', 'b1_during', { b1_during: 'none' }, 'instead'],
  ['T1', 'b1_during', { b1_during: 'pns' }, 'instead'],
  ['T0', 'a_profession', { a_profession: 'nurse' }, 'instead']
] as const
for (const [instrument, id, chosen, beside] of unchosen) {
  t.test(`${id}: words typed under an answer that a nurse did not choose are asked about, not dropped`, async (t) => {
    const page = shownPage(instrument, id)
    const form = { ...chosen, [`${id}_other`]: 'The shuttle bus' }
    const message = new RegExp(`^Choose ‘[^’]+’ ${beside}, or clear what you wrote under it$`)
    t.match(readPage(page, form, asOf), { kind: 'faults', faults: [{ field: id, message }], typed: form })
    const cleared = readPage(page, { ...chosen, [`${id}_other`]: '' }, asOf)
    t.equal(cleared.kind, 'answers')
  })
}

t.test('the fields of a question, for whoever writes the page', async (t) => {
  t.same(fieldNames(shownItem('T0', 'a_profession')), ['a_profession', 'a_profession_other'])
  t.same(fieldNames(shownItem('T1', 'cp_days')), ['cp_days', 'cp_days-way'])
  t.same(fieldNames(shownItem('TM', 'b1_now_sev', { b1_now: ['time'] })), ['b1_now_sev.time'])
  t.notOk(opensOther(shownItem('T0', 'k1a')))
})
