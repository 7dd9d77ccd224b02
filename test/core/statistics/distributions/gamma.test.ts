import fc from 'fast-check'
import t from 'tap'
import {
  gammaDensity,
  gammaLower,
  gammaQuantile,
  gammaUpper
} from '../../../../src/core/statistics/distributions/gamma.js'
import { near } from '../near.js'

// x, shape, lower, upper: the series with 340 digits (mpmath 1.3), rounded once.
const shares = [
  [0.02, 0.3, 0.34299751585698796, 0.6570024841430121],
  [1e-9, 0.5, 3.568248231116126e-5, 0.9999643175176889],
  [3, 2, 0.8008517265285442, 0.19914827347145578],
  [40, 2, 0.9999999999999998, 1.7418252446695514e-16],
  [0.5, 12, 3.2146973033451845e-13, 0.9999999999996785],
  [12, 12, 0.5384026669363818, 0.4615973330636182],
  [13.5, 12, 0.6955468406223517, 0.3044531593776482],
  [6300, 6000, 0.9999317812892946, 6.821871070536589e-5],
  [5000, 6000, 4.952704052333333e-43, 1],
  [700, 2.5, 1, 1.3765875143943704e-300]
] as const

t.test('each tail keeps digits of its own', async (t) => {
  for (const [x, shape, lower, upper] of shares) {
    t.ok(near(gammaLower(x, shape), lower, 1e-12), `below ${x}, shape ${shape}: ${gammaLower(x, shape)}`)
    t.ok(near(gammaUpper(x, shape), upper, 1e-12), `above ${x}, shape ${shape}: ${gammaUpper(x, shape)}`)
  }
  t.same([gammaLower(0, 2), gammaUpper(-3, 2), gammaLower(Infinity, 2), gammaUpper(Infinity, 2)], [0, 1, 1, 0])
})

const shape = fc.double({ min: -1.3, max: 4, noNaN: true }).map((power) => 10 ** power)
const p = fc.oneof(
  fc.double({ min: 0.001, max: 0.999, noNaN: true }),
  fc.double({ min: -200, max: -3, noNaN: true }).map((power) => 10 ** power)
)

t.test('a value beyond all measure has no share above it, and the search for it ends', async (t) => {
  for (const x of [1e16, 3e22, 1e30, 1e75, 1e300]) t.equal(gammaUpper(x, 4), 0, String(x))
})

t.test('a quantile at the lower end of all doubles still has its share', async (t) => {
  const [p, shape] = [3.1419599949692904e-16, 0.05011872336272743]
  t.ok(near(gammaLower(gammaQuantile(p, shape), shape), p, 1e-10))
})

t.test('the quantile undoes the share, on both sides', async () => {
  fc.assert(
    fc.property(p, shape, (p, shape) => {
      const high = gammaQuantile(p, shape, 'upper')
      const low = gammaQuantile(p, shape)
      const reached = low < 1e-307 || near(gammaLower(low, shape), p, 1e-10) // below, doubles lose their digits
      return reached && near(gammaUpper(high, shape), p, 1e-10)
    })
  )
})

t.test('shape 1 is the exponential distribution', async () => {
  const x = fc.double({ min: 1e-6, max: 600, noNaN: true })
  fc.assert(
    fc.property(x, (x) => near(gammaUpper(x, 1), Math.exp(-x), 1e-12) && near(gammaDensity(x, 1), Math.exp(-x)))
  )
})

t.test('impossible arguments are the mistake of the caller', async (t) => {
  for (const shape of [0, -1, NaN, Infinity]) t.throws(() => gammaLower(1, shape), RangeError)
  t.throws(() => gammaUpper(NaN, 1), RangeError)
  for (const p of [0, 1, NaN]) t.throws(() => gammaQuantile(p, 1), RangeError)
})
