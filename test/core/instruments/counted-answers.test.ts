import t from 'tap'
import { choosesOther, countedAnswers, isComplete, otherId } from '../../../src/core/instruments/counted-answers.js'
import { afresh, shownItem } from './shipped.js'

t.test('the text of "other" counts only while "other" is chosen', async (t) => {
  const shown = shownItem('T0', 'a_profession')
  const said = { a_profession: 'other', a_profession_other: 'Porter' }
  t.same(countedAnswers(shown, said), Object.entries(said))
  t.same(countedAnswers(shown, { ...said, a_profession: 'nurse' }), [['a_profession', 'nurse']])
  t.same(countedAnswers(shown, { a_profession_other: 'Porter' }), [])
  t.equal(otherId('a_profession'), 'a_profession_other')
})

t.test('"other" may be one of several', async (t) => {
  t.ok(choosesOther(['care', 'other']))
  t.notOk(choosesOther(['care']))
  t.notOk(choosesOther({ withheld: 'pns' }))
  t.notOk(choosesOther(undefined))
})

t.test('a barrier that is no longer chosen takes its rating with it', async (t) => {
  const shown = shownItem('TM', 'b1_now_sev', { b1_now: ['time'] })
  const before = { b1_now_sev: { rows: { time: '2', job: '3' } } }
  t.same(countedAnswers(shown, before), [['b1_now_sev', { rows: { time: '2' } }]])
  t.same(countedAnswers(shown, { b1_now_sev: { rows: { job: '3' } } }), [])
})

t.test('a tie to somebody no longer named goes with the name', async (t) => {
  const answers = { n8_alias: { rows: { '1': 'Robin', '2': 'Kit' } } }
  const shown = shownItem('T0', 'n8_ties', answers, { ...afresh, modules: ['network'] })
  const said = { n8_ties: { rows: { '1': ['2', '3'], '2': ['3'], '3': ['none'] } } }
  t.same(countedAnswers(shown, said), [['n8_ties', { rows: { '1': ['2'] } }]])
})

t.test('a list is complete when every row is answered, a way out is an answer', async (t) => {
  const shown = shownItem('TM', 'b1_now_sev', { b1_now: ['time', 'job'] })
  t.notOk(isComplete(shown, { b1_now_sev: { rows: { time: '1' } } }))
  t.ok(isComplete(shown, { b1_now_sev: { rows: { time: '1', job: { withheld: 'pns' } } } }))
  t.notOk(isComplete(shownItem('T0', 'k1a'), {}))
  t.ok(isComplete(shownItem('T0', 'k1a'), { k1a: { withheld: 'na' } }))
})
