import t from 'tap'
import { filledForm } from '../../../../src/core/instruments/fields/filled-form.js'
import { readPage } from '../../../../src/core/instruments/read-page.js'
import type { Answers } from '../../../../src/core/responses/answers.js'
import { shownPage } from '../shipped.js'

const asOf = '2027-03-14'
const commitment: Answers = { ctc1_text: 'Ring the ward' }
const barriers: Answers = { b1_arrange: ['cover', 'cost'] }

/** A page, what was said on it, and the form that says so. */
const cases: readonly (readonly [string, string, Answers, object, Answers?])[] = [
  ['T0', 'k1a', { k1a: '4' }, { k1a: '4' }],
  ['T0', 'k1a', { k1a: { withheld: 'na' } }, { k1a: 'na' }],
  [
    'T0',
    'a_category',
    { a_category: 'other', a_category_other: 'A trade union' },
    { a_category: 'other', a_category_other: 'A trade union' }
  ],
  ['T0', 'm1_motives', { m1_motives: ['care', 'people'] }, { m1_motives: ['care', 'people'] }],
  ['T0', 'goal_1', { goal_1: 'Know the <b>beds' }, { goal_1: 'Know the <b>beds' }],
  ['T1', 'cp_days', { cp_days: 2.5, cp_hours_day: { withheld: 'pns' } }, { cp_days: '2.5', 'cp_hours_day-way': 'pns' }],
  [
    'T1',
    'cp_fares',
    { cp_fares: 1250, cp_accom: 8000, cp_nights: 0 },
    { cp_fares: '12.50', cp_accom: '80', cp_nights: '0' }
  ],
  ['T1', 'perm_quote', { perm_quote: 'yes', perm_case: 'no' }, { perm_quote: 'yes' }],
  [
    'T0',
    'b1_arrange_sev',
    { b1_arrange_sev: { rows: { cover: '3', cost: { withheld: 'pns' } } } },
    { 'b1_arrange_sev.cover': '3', 'b1_arrange_sev.cost': 'pns' },
    barriers
  ],
  [
    'T1',
    'ctc1_level',
    {
      ctc1_level: 'team',
      ctc1_notice: 'me',
      ctc1_by: '2027-09',
      ctc1_sure: '7',
      ctc1_stop: ['time'],
      ctc1_share: 'edit'
    },
    {
      ctc1_level: 'team',
      ctc1_notice: 'me',
      'ctc1_by-day': '',
      'ctc1_by-month': '9',
      'ctc1_by-year': '2027',
      ctc1_sure: '7',
      ctc1_stop: ['time'],
      ctc1_share: 'edit'
    },
    commitment
  ]
]

for (const [code, id, answers, form, before = {}] of cases) {
  t.test(`${code} ${id}: what was said fills the form that says it, and reads back the same`, async (t) => {
    const page = shownPage(code, id, before)
    t.same(filledForm(page, answers), form)
    const read = readPage(page, filledForm(page, answers), asOf)
    t.same(read.kind === 'answers' && read.answers, answers, JSON.stringify(read))
  })
}

t.test('nothing said: nothing filled in', async (t) => {
  t.same(filledForm(shownPage('T0', 'k1a'), { k1b: '4' }), {})
})
