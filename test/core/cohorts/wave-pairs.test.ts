import t from 'tap'
import { changeTable } from '../../../src/core/cohorts/change-table.js'
import { headlineOf, reappraisal, wavePairs } from '../../../src/core/cohorts/wave-pairs.js'
import { defaultFramework } from '../scoring/default-framework.js'
import { alike, episode, sheet } from './cast-of-answers.js'

const at = (wave: 'T0' | 'T1' | 'T3') => sheet(wave, { k2: '3', k3: '3' })
const tables = (waves: Parameters<typeof episode>[1]) =>
  wavePairs.map((pair) => changeTable(defaultFramework, [episode('amina', waves)], pair, false, alike))

t.test('6 months leads; before it, straight after; looking back only when there is nothing else', async (t) => {
  t.match(headlineOf(tables({ T0: at('T0'), T1: at('T1'), T3: at('T3') })), { from: 'T0', to: 'T3' })
  t.match(headlineOf(tables({ T0: at('T0'), T1: at('T1') })), { from: 'T0', to: 'T1' })
  const lookedBack = { T1r: sheet('T1r', { k2_then: '1', k3_then: '1' }), T1: at('T1') }
  t.match(headlineOf(tables(lookedBack)), { from: 'T1r', to: 'T1', retrospective: true })
  t.equal(headlineOf(tables({ T0: at('T0') })), undefined)
})

t.test('the yardstick is compared before with looking back', async (t) => {
  t.same(reappraisal, { from: 'T0', to: 'T1r', retrospective: true })
})
