import t from 'tap'
import { completePairs } from '../../../../src/core/statistics/paired/complete-pairs.js'

t.test('people measured once are counted and left out', async (t) => {
  t.same(completePairs([10, null, 30, null, 0], [15, 20, null, null, 7]), {
    nTotal: 5,
    nPre: 3,
    nPost: 3,
    pre: [10, 0],
    post: [15, 7],
    change: [5, 7]
  })
  t.match(completePairs([], []), { nTotal: 0, change: [] })
})

t.test('two columns of different people are the mistake of the caller', async (t) => {
  t.throws(() => completePairs([1, 2], [1]), RangeError)
  t.throws(() => completePairs([NaN], [1]), { name: 'RangeError', message: /pre/ })
  t.throws(() => completePairs([1], [Infinity]), { name: 'RangeError', message: /post/ })
})
