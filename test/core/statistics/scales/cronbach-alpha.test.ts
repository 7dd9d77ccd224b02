import fc from 'fast-check'
import t from 'tap'
import { intraclassCorrelation } from '../../../../src/core/statistics/agreement/intraclass-correlation.js'
import { cronbachAlpha, sumScores } from '../../../../src/core/statistics/scales/cronbach-alpha.js'
import { near } from '../near.js'

function alphaOf(items: readonly (readonly number[])[]): number | null {
  const got = cronbachAlpha(items)
  return got.kind === 'alpha' ? got.alpha : null
}

t.test('three items of four people: 0.72', async (t) => {
  const got = cronbachAlpha([
    [1, 2, 3, 4],
    [2, 2, 2, 2],
    [2, 3, 3, 5]
  ])
  t.ok(got.kind === 'alpha' && near(got.alpha, 0.72) && near(got.sdOfSum, 2.5))
})

t.test('items the wrong way round are not hidden: alpha below 0', async (t) => {
  const turned = [
    [1, 2, 3, 4, 5],
    [5, 3, 4, 1, 2],
    [2, 5, 1, 4, 3]
  ]
  t.ok(near(alphaOf(turned), -9.75))
})

t.test('the same item again and again: 1, never more', async (t) => {
  const item = [0.1, 0.7, 0.2, 0.9, 1.3]
  for (let k = 2; k < 12; k++) t.ok(near(alphaOf(Array.from({ length: k }, () => item)), 1))
  for (let k = 2; k < 12; k++) t.ok((alphaOf(Array.from({ length: k }, () => item)) ?? 2) <= 1)
})

t.test('too few, or everybody with the same sum', async (t) => {
  t.same(cronbachAlpha([]), { kind: 'too-few' })
  t.same(cronbachAlpha([[1, 2, 3]]), { kind: 'too-few' })
  t.same(cronbachAlpha([[1], [2]]), { kind: 'too-few' })
  t.same(
    cronbachAlpha([
      [3, 3],
      [3, 3]
    ]),
    { kind: 'zero-variance' }
  )
  t.same(
    cronbachAlpha([
      [1, 2, 3],
      [3, 2, 1]
    ]),
    { kind: 'zero-variance' }
  )
  t.same(
    cronbachAlpha([
      [0.1, 0.2, 0.3],
      [0.2, 0.1, 0]
    ]),
    { kind: 'zero-variance' },
    'but for rounding'
  )
})

t.test('sums run over the items', async (t) => {
  t.same(
    sumScores([
      [1, 2],
      [10, 20],
      [100, 200]
    ]),
    [111, 222]
  )
  t.same(sumScores([]), [])
})

const answers = fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 12 })).chain(([k, n]) => {
  const item = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: n, maxLength: n })
  return fc.array(item, { minLength: k, maxLength: k })
})

t.test('alpha is the consistency of the mean of k raters, ICC(3,k): items are raters', async () => {
  fc.assert(
    fc.property(answers, (items) => {
      const people = (items[0] ?? []).map((_, person) => items.map((item) => item[person] ?? 0))
      const { meanConsistency } = intraclassCorrelation(people)
      const alpha = alphaOf(items)
      return alpha === null ? meanConsistency === null : near(meanConsistency, alpha, 1e-9, 1e-9)
    })
  )
})

t.test('another zero for each item, one other unit for all, another order', async () => {
  fc.assert(
    fc.property(answers, (items) => {
      const moved = items.map((item, at) => item.map((answer) => 100 * at - 2.5 * answer).reverse()).reverse()
      const alpha = alphaOf(items)
      return alpha === null ? alphaOf(moved) === null : near(alphaOf(moved), alpha, 1e-9, 1e-9)
    })
  )
})
