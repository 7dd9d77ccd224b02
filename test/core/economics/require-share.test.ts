import t from 'tap'
import { requireShare } from '../../../src/core/economics/require-share.js'

t.test('a share is from 0 to 1, both included', async (t) => {
  for (const share of [0, 0.3, 1])
    t.doesNotThrow(() => {
      requireShare('leakage', share)
    })
  for (const share of [-0.01, 1.01, 60, NaN])
    t.throws(() => {
      requireShare('leakage', share)
    }, /Expected leakage from 0 to 1/)
})
