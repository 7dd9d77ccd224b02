import fc from 'fast-check'
import t from 'tap'
import { benjaminiHochberg } from '../../../../src/core/statistics/multiplicity/benjamini-hochberg.js'
import { near } from '../near.js'

// R 4.2.2: p.adjust(p, 'BH').
const cases = [
  [
    [0.01, 0.04, 0.03, 0.005],
    [0.02, 0.04, 0.04, 0.02]
  ],
  [
    [0.5, 0.5, 0.5],
    [0.5, 0.5, 0.5]
  ],
  [
    [1e-12, 0.2, null, 0.049, 0.05, 0.9],
    [5e-12, 0.25, null, 0.25 / 3, 0.25 / 3, 0.9]
  ],
  [[], []],
  [[null], [null]]
] as const

t.test('each p times m over its rank, in the order given; a test not made stays out', async (t) => {
  for (const [given, expected] of cases) {
    const got = benjaminiHochberg(given)
    t.equal(got.length, expected.length)
    t.ok(expected.every((p, index) => (p === null ? got[index] === null : near(got[index] ?? null, p))))
  }
  t.throws(() => benjaminiHochberg([-0.1]), RangeError)
})

t.test('at or below 5% are exactly the findings of the rule as it was published', async () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 0.2, noNaN: true }), { minLength: 1, maxLength: 12 }), (given) => {
      const sorted = given.toSorted((a, b) => a - b)
      const findings = sorted.findLastIndex((p, index) => p <= ((index + 1) * 0.05) / given.length) + 1
      return benjaminiHochberg(given).filter((p) => (p ?? NaN) <= 0.05).length === findings
    })
  )
})
