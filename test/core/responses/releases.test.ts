import t from 'tap'
import { permissionsAskedIn, releasesIn } from '../../../src/core/responses/releases.js'
import { journey } from '../../../src/core/instruments/journey.js'
import type { Answers } from '../../../src/core/responses/answers.js'
import { afresh, shipped } from '../instruments/shipped.js'

const cases: readonly (readonly [string, string, Answers, readonly string[]])[] = [
  ['silence is no', 'T1', {}, []],
  ['an empty box is no', 'T1', { perm_quote: 'no', perm_case: 'yes' }, ['perm_case']],
  ['each goal by itself', 'T0', { goal_1: 'A', goal_2: 'B', perm_goal_1: 'no', perm_goal_2: 'yes' }, ['perm_goal_2']],
  ['a plan as it stands', 'T1', { ctc1_text: 'A', ctc1_share: 'yes' }, ['ctc1_share']],
  ['a plan to be edited first is not released yet', 'T1', { ctc1_text: 'A', ctc1_share: 'edit' }, []],
  ['each line of the costs by itself', 'T1', { rel_costs: ['days', 'money'] }, ['rel_costs.days', 'rel_costs.money']],
  ['a share of an effect is a figure, no permission', 'T3', { x_gain: 'yes', pb1_share: '50' }, []],
  ['a permission whose question is no longer shown', 'T0', { perm_goal_1: 'yes' }, []]
]

t.test('which forms ask for permissions, so that their receipt says how to take one back', async (t) => {
  const asked = ['T0', 'LT1', 'T1', 'T1r', 'T2', 'T3', 'S0', 'SC2'].map((code) => permissionsAskedIn(shipped(code)))
  t.same(asked, ['some', 'some-after-editing', 'some-after-editing', 'none', 'none', 'some', 'none', 'some'])
})

for (const [sentence, code, answers, releases] of cases) {
  t.test(sentence, async (t) => {
    t.same(releasesIn(journey(shipped(code), answers, afresh)), releases)
  })
}
