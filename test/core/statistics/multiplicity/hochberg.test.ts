import fc from 'fast-check'
import t from 'tap'
import { hochberg } from '../../../../src/core/statistics/multiplicity/hochberg.js'
import { holm } from '../../../../src/core/statistics/multiplicity/holm.js'
import { near } from '../near.js'

t.test("Holm's factors, from the largest down", async (t) => {
  // R 4.2.2: p.adjust(p, 'hochberg').
  const got = hochberg([1e-12, 0.2, null, 0.049, 0.05, 0.9])
  const expected = [5e-12, 0.4, null, 0.15, 0.15, 0.9]
  t.ok(expected.every((p, index) => (p === null ? got[index] === null : near(got[index] ?? null, p))))
  t.same([hochberg([0.5, 0.5, 0.5]), hochberg([0.02]), hochberg([])], [[0.5, 0.5, 0.5], [0.02], []])
  t.throws(() => hochberg([NaN]), RangeError)
})

t.test("never above Holm's and never below the p itself", async () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (given) => {
      const [got, cautious] = [hochberg(given), holm(given)]
      return got.every((p, index) => (p ?? NaN) <= (cautious[index] ?? NaN) && (p ?? NaN) >= (given[index] ?? NaN))
    })
  )
})
