import t from 'tap'
import { swingSupport } from '../../../../src/core/economics/sensitivity/swing-support.js'

const row = (id: string, swing: number) => ({ id, low: 0, central: 0, high: 1, netAtLow: 0, netAtHigh: swing, swing })
const rows = [row('shifts', 50), row('hours', 30), row('fee', 15), row('pay', 5)]

t.test('a percentage is shown when what decides is known from somewhere', async (t) => {
  t.same(
    swingSupport(rows, (id) => id === 'fee' || id === 'pay'),
    {
      judgedShare: 0.2,
      restsOnJudgement: false,
      decisive: ['shifts', 'hours'],
      chanceMayBeShown: true
    }
  )
  t.match(
    swingSupport(rows.toReversed(), (id) => id === 'hours'),
    { decisive: ['shifts', 'hours'], chanceMayBeShown: false, restsOnJudgement: false }
  )
})

t.test('more than half on judgement is said on page one; exactly half is not', async (t) => {
  t.equal(swingSupport(rows, (id) => id === 'shifts').restsOnJudgement, false)
  t.equal(swingSupport(rows, (id) => id === 'shifts' || id === 'pay').restsOnJudgement, true)
})

t.test('nothing swings: nothing to show', async (t) => {
  const none = { judgedShare: null, restsOnJudgement: false, decisive: [], chanceMayBeShown: false }
  t.same(
    swingSupport([row('idle', 0)], () => true),
    none
  )
  t.same(
    swingSupport([], () => true),
    none
  )
})
