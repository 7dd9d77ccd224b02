import fc from 'fast-check'
import t from 'tap'
import { hodgesLehmann } from '../../../../src/core/statistics/paired/hodges-lehmann.js'
import { near } from '../near.js'

t.test('the middle of all pair averages, zeros kept, and the limits that belong to the signed rank sum', async (t) => {
  t.same(hodgesLehmann([1, 2, 3, 4, 5]), { status: 'ok', n: 5, estimate: 3, interval: { low: 1, high: 5 }, k: 1 })
  t.same(hodgesLehmann([5, 5, 5, -5, 10, 0, 0]), {
    status: 'ok',
    n: 7,
    estimate: 2.5,
    interval: { low: -2.5, high: 7.5 },
    k: 3
  })
  t.same(hodgesLehmann([0, 0, 0, 0]), { status: 'ok', n: 4, estimate: 0, interval: { low: 0, high: 0 }, k: 1 })
})

t.test('nobody, and one person', async (t) => {
  t.same(hodgesLehmann([]), { status: 'no_data', n: 0, estimate: null, interval: null, k: null })
  t.same(hodgesLehmann([15]), { status: 'insufficient_data', n: 1, estimate: 15, interval: null, k: 1 })
  t.throws(() => hodgesLehmann([NaN]), RangeError)
  t.throws(() => hodgesLehmann([1, 2], { confidence: 1 }), RangeError)
})

t.test('one wild change hardly moves it', async (t) => {
  const changes = [3, 4, 5, 6, 7, 8, 9, 5, 6]
  t.ok(Math.abs((hodgesLehmann([...changes, 1e6]).estimate ?? NaN) - (hodgesLehmann(changes).estimate ?? NaN)) < 1)
})

t.test('it moves with the zero and the unit, and mirrors with the sign', async () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 2, maxLength: 70 }), (changes) => {
      const still = hodgesLehmann(changes)
      const moved = hodgesLehmann(changes.map((change) => 10 - 2 * change).reverse())
      return (
        near(moved.estimate, 10 - 2 * (still.estimate ?? NaN), 1e-12, 1e-9) &&
        near(moved.interval?.low ?? null, 10 - 2 * (still.interval?.high ?? NaN), 1e-12, 1e-9) &&
        (still.interval?.low ?? NaN) <= (still.estimate ?? NaN)
      )
    })
  )
})

t.test('the exact and the approximate rank of the limits meet at 50 people', async (t) => {
  const k = [50, 51].map((n) => hodgesLehmann(Array.from({ length: n }, (_, index) => index)).k ?? NaN)
  t.ok(Math.abs((k[1] ?? NaN) - (k[0] ?? NaN) - 19) <= 3, k.join(', '))
})
