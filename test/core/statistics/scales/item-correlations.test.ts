import t from 'tap'
import { itemCorrelations } from '../../../../src/core/statistics/scales/item-correlations.js'
import { near } from '../near.js'

t.test('each item with each, alike on both sides of the diagonal', async (t) => {
  const got = itemCorrelations([
    [1, 2, 3, 4],
    [2, 1, 4, 3],
    [4, 3, 2, 1]
  ])
  const expected = [
    [1, 0.6, -1],
    [0.6, 1, -0.6],
    [-1, -0.6, 1]
  ]
  t.ok(expected.every((row, i) => row.every((r, j) => near(got?.[i]?.[j] ?? null, r))))
  t.equal(got?.[0]?.[0], 1)
})

t.test('an item that everybody answered alike correlates with nothing', async (t) => {
  t.equal(
    itemCorrelations([
      [1, 2, 3],
      [2, 2, 2]
    ]),
    null
  )
  t.equal(itemCorrelations([[1], [2]]), null)
  t.same(itemCorrelations([]), [])
})
