import t from 'tap'
import { requireCounts } from '../../../../src/core/statistics/proportions/require-counts.js'

t.test('so many of so many passes; what cannot be counted is refused', async (t) => {
  for (const [yes, n] of [
    [0, 0],
    [0, 3],
    [3, 3]
  ] as const)
    t.doesNotThrow(() => {
      requireCounts(yes, n)
    })
  for (const [yes, n] of [
    [-1, 3],
    [4, 3],
    [0.5, 3],
    [1, 2.5],
    [NaN, 3],
    [1, Infinity],
    [1, 2 ** 53]
  ] as const)
    t.throws(
      () => {
        requireCounts(yes, n)
      },
      { name: 'RangeError', message: /0 ≤ yes ≤ n/ },
      `${yes} of ${n}`
    )
})
