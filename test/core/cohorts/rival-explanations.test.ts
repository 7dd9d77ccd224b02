import t from 'tap'
import type { Episode } from '../../../src/core/cohorts/episode.js'
import { rivalExplanations } from '../../../src/core/cohorts/rival-explanations.js'
import { defaultFramework } from '../scoring/default-framework.js'
import { sheet } from './cast-of-answers.js'
import { atLevels, compared } from './people-at-levels.js'

const steady = Array.from({ length: 12 }, (_, at) => atLevels(`p${at}`, { T0: 2, T1r: 1 + (at % 2), T1: 3, T3: 3 }))
const doubts = (episodes: readonly Episode[], from: 'T0' | 'T1r' = 'T0') => {
  const headline = compared(episodes, from, from === 'T0' ? 'T3' : 'T1')
  const rivals = rivalExplanations(defaultFramework, headline, compared(episodes, 'T0', 'T1r'))
  return Object.fromEntries(rivals.map(({ doubt, evidence }) => [doubt, evidence]))
}

t.test('always: no comparison group, and that people rate themselves', async (t) => {
  t.match(Object.keys(doubts([])), ['No comparison group.', 'Self-reported.'])
})

t.test('a comparison group that stands beside is said', async (t) => {
  const said = doubts([...steady, atLevels('w', { T0: 2, T3: 2 }, { arm: 'waiting' })])
  t.match(said['Not compared with others.'], /^1 person stands in a comparison group/)
})

t.test('who did not answer', async (t) => {
  const said = doubts([...steady, atLevels('left', { T0: 3 }), atLevels('came later', { T3: 3 })])
  t.match(said['1 of 14 did not answer at 6 months.'], /change of the 12 .* 1 more did not answer before\.$/)
})

t.test('the yardstick moved: half of them are a step lower looking back', async (t) => {
  // Differences 0 and −16.7 by turns: mean −8.3, sd 8.7, t(11) 2.201: −13.9 to −2.8.
  t.match(doubts(steady)['The yardstick moved.'], 'knowledge and understanding −8.3 (−13.9 to −2.8), n 12')
  const still = steady.map((_, at) => atLevels(`q${at}`, { T0: 2 + (at % 2), T1r: 3 - (at % 2), T3: 3 }))
  t.ok(doubts(still)['The yardstick did not clearly move.'])
})

t.test('a comparison that is itself a look back says so', async (t) => {
  t.ok(doubts(steady, 'T1r')['Rated looking back.'])
  t.notOk(doubts(steady, 'T1r')['The yardstick moved.'])
})

t.test('late answers, and little room to rise', async (t) => {
  const late = atLevels('late', { T0: 2 })
  const waves = new Map([...late.waves, ['T3', sheet('T3', { k2: '3', k3: '3' }, { late: true })] as const])
  t.match(doubts([...steady, { ...late, waves }])['Late answers are left out.'], /^1 person answered after/)
  const high = [...steady, ...[1, 2, 3].map((at) => atLevels(`h${at}`, { T0: 6, T3: 6 }))]
  t.match(doubts(high)['Little room to rise.'], 'knowledge and understanding (3 of 15)')
  t.notOk(doubts(high.slice(0, 14))['Little room to rise.'], '2 of 14 is below 15%')
})
