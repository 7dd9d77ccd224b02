import t from 'tap'
import { steppedUp } from '../../../../src/core/statistics/multiplicity/step-up.js'

t.test('factors get rank and number; nothing exceeds the p above it, nor 1', async (t) => {
  const asked: string[] = []
  const got = steppedUp([0.5, null, 0.25, 0.375], (rank, tests) => {
    asked.push(`${rank} of ${tests}`)
    return rank === 3 ? 1 : 4
  })
  t.same(got, [0.5, null, 0.5, 0.5])
  t.same(asked, ['3 of 3', '2 of 3', '1 of 3'])
  t.same(
    steppedUp([0.5], () => 3),
    [1]
  )
})
