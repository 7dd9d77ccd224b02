import t from 'tap'
import { answerInWords } from '../../../src/core/instruments/answer-in-words.js'
import type { Answers } from '../../../src/core/responses/answers.js'
import { afresh, shownItem } from './shipped.js'

const cases: readonly (readonly [code: string, id: string, answers: Answers, lines: readonly string[]])[] = [
  ['T0', 'k1a', { k1a: '4' }, ['Well']],
  ['T0', 'k1a', {}, ['Not answered']],
  ['T0', 'k1a', { k1a: { withheld: 'na' } }, ['Does not apply to my role']],
  ['T0', 'a_profession', { a_profession: 'other', a_profession_other: 'Porter' }, ['Another job: Porter']],
  ['T0', 'a_profession', { a_profession: 'nurse', a_profession_other: 'Porter' }, ['Nurse, midwife or health visitor']],
  [
    'T0',
    'm1_motives',
    { m1_motives: ['care', 'other'], m1_motives_other: 'Rest' },
    ['To improve care or services for people', 'Another reason: Rest']
  ],
  ['T0', 'perm_goal_1', { goal_1: 'Learn', perm_goal_1: 'no' }, ['No']],
  ['T0', 'cp_prep_hours', { cp_prep_hours: 7.5 }, ['7.5 hours']],
  ['T0', 'cp_plan_money', { cp_plan_money: 4050 }, ['£40.50']],
  ['T1', 'ctc1_by', { ctc1_text: 'Ring', ctc1_by: '2027-03' }, ['March 2027']],
  [
    'TM',
    'b1_now_sev',
    { b1_now: ['time', 'job'], b1_now_sev: { rows: { time: '2' } } },
    ['Too little time there: A medium problem', 'Keeping up with my usual work: Not answered']
  ],
  ['TM', 'tm_change', { tm_change: 'na' }, ['na']]
]

for (const [code, id, answers, lines] of cases) {
  t.test(`before sending, ${id} of ${code} reads: ${lines.join(' · ')}`, async (t) => {
    t.same(answerInWords(shownItem(code, id, answers), answers, 'en'), lines)
  })
}

t.test('what is asked about nicknames reads by nickname', async (t) => {
  const answers = { n8_alias: { rows: { '1': 'Robin', '2': 'Kit' } }, n8_ties: { rows: { '1': ['2'] } } }
  const shown = shownItem('T0', 'n8_ties', answers, { ...afresh, modules: ['network'] })
  t.same(answerInWords(shown, answers, 'en'), ['Robin: Kit', 'Kit: Not answered'])
})
