import fc from 'fast-check'
import t from 'tap'
import {
  betaLogOddsQuantile,
  betaLower,
  betaQuantile,
  betaUpper
} from '../../../../src/core/statistics/distributions/beta.js'
import { near } from '../near.js'

// x, a, b, lower, upper: the series with 340 digits (mpmath 1.3), rounded once.
const shares = [
  [1e-6, 0.5, 0.5, 0.0006366198784709244, 0.999363380121529],
  [0.02, 2, 30, 0.1272250889881005, 0.8727749110118995],
  [0.5, 2, 30, 0.9999999850988388, 1.4901161193847656e-8],
  [0.97, 900, 40, 0.9809797066711023, 0.019020293328897653],
  [0.9, 900, 40, 2.01852824286406e-11, 0.9999999999798147],
  [0.3, 0.2, 0.1, 0.2836730170041388, 0.7163269829958612],
  [0.4999, 5000, 5000, 0.4920218856320855, 0.5079781143679145],
  [0.45, 5000, 5000, 5.924818244475018e-24, 1]
] as const

t.test('each tail keeps digits of its own', async (t) => {
  for (const [x, a, b, lower, upper] of shares) {
    t.ok(near(betaLower(x, a, b), lower, 1e-12), `below ${x}, ${a}, ${b}: ${betaLower(x, a, b)}`)
    t.ok(near(betaUpper(x, a, b), upper, 1e-12), `above ${x}, ${a}, ${b}: ${betaUpper(x, a, b)}`)
  }
  t.same([betaLower(0, 2, 3), betaUpper(0, 2, 3), betaLower(1, 2, 3), betaUpper(1, 2, 3)], [0, 1, 1, 0])
})

const size = fc.double({ min: -1, max: 3.5, noNaN: true }).map((power) => 10 ** power)
const p = fc.oneof(
  fc.double({ min: 0.001, max: 0.999, noNaN: true }),
  fc.double({ min: -100, max: -3, noNaN: true }).map((power) => 10 ** power)
)

t.test('the quantile undoes the share', async () => {
  fc.assert(
    fc.property(p, size, size, (p, a, b) => {
      const logOdds = betaLogOddsQuantile(p, a, b)
      const x = 1 / (1 + Math.exp(-logOdds))
      return x === 0 || near(betaLower(x, a, b, 1 / (1 + Math.exp(logOdds))), p, 1e-9) // 0: smaller than any double
    })
  )
})

t.test('exchanging the shapes turns the distribution round', async () => {
  const x = fc.double({ min: 0.01, max: 0.99, noNaN: true })
  fc.assert(fc.property(x, size, size, (x, a, b) => near(betaLower(x, a, b, 1 - x), betaUpper(1 - x, b, a, x), 1e-11)))
  t.ok(near(betaQuantile(0.1, 2, 5, 'upper'), 1 - betaQuantile(0.1, 5, 2)))
})

t.test('with shapes a and 1 the share below x is x^a', async () => {
  const x = fc.double({ min: 0.01, max: 0.99, noNaN: true })
  fc.assert(fc.property(x, size, (x, a) => near(betaLower(x, a, 1), x ** a, 1e-11)))
})

t.test('impossible arguments are the mistake of the caller', async (t) => {
  for (const shape of [0, -1, NaN]) t.throws(() => betaLower(0.5, shape, 1), RangeError)
  t.throws(() => betaUpper(NaN, 1, 1), RangeError)
  t.throws(() => betaQuantile(0, 1, 1), RangeError)
})
