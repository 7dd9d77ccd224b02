import fc from 'fast-check'
import t from 'tap'
import { holm } from '../../../../src/core/statistics/multiplicity/holm.js'
import { near } from '../near.js'

// R 4.2.2: p.adjust(p, 'holm').
const cases = [
  [
    [0.01, 0.04, 0.03, 0.005],
    [0.03, 0.06, 0.06, 0.02]
  ],
  [
    [0.5, 0.5, 0.5],
    [1, 1, 1]
  ],
  [[0.02], [0.02]],
  [
    [1e-12, 0.2, null, 0.049, 0.05, 0.9],
    [5e-12, 0.4, null, 0.196, 0.196, 0.9]
  ],
  [[], []],
  [[null], [null]]
] as const

t.test('each p is enlarged, in the order given; a test not made stays out', async (t) => {
  for (const [given, expected] of cases) {
    const got = holm(given)
    t.equal(got.length, expected.length)
    t.ok(
      expected.every((p, index) => (p === null ? got[index] === null : near(got[index] ?? null, p))),
      JSON.stringify(got)
    )
  }
})

t.test('never smaller than before, never above the p times the number of tests, and the order is kept', async () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (given) => {
      const got = holm(given).map((p) => p ?? NaN)
      const within = got.every(
        (p, index) =>
          p >= (given[index] ?? NaN) && p <= Math.min(1, (given[index] ?? NaN) * given.length * (1 + 1e-15) || p)
      )
      return within && given.every((p, i) => given.every((other, j) => p > other || (got[i] ?? NaN) <= (got[j] ?? NaN)))
    })
  )
})

t.test('a p that cannot be is the mistake of the caller', async (t) => {
  for (const p of [-0.1, 1.1, NaN]) t.throws(() => holm([0.5, p]), RangeError)
})
