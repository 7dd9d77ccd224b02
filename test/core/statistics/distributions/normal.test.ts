import fc from 'fast-check'
import t from 'tap'
import { normalDensity, normalLower, normalQuantile } from '../../../../src/core/statistics/distributions/normal.js'
import { near } from '../near.js'

// ½ erfc(−z/√2) with 50 digits (mpmath 1.3), rounded once.
const shares = [
  [-20, 2.7536241186062337e-89],
  [-8.3, 5.205569744890254e-17],
  [-5.7, 5.990371401063528e-9],
  [-5.6, 1.071759025831093e-8],
  [-1.96, 0.024997895148220435],
  [-0.68, 0.2482522304535705],
  [-0.67, 0.2514288950953101],
  [-0.1, 0.460172162722971],
  [0, 0.5],
  [0.5, 0.6914624612740131],
  [1.2, 0.8849303297782917],
  [5, 0.9999997133484281]
] as const

t.test('shares below z keep 15 digits, in the far tail too', async (t) => {
  for (const [z, share] of shares) t.ok(near(normalLower(z), share, 1e-15), `${z}: ${normalLower(z)}`)
  t.same([normalLower(-Infinity), normalLower(-40), normalLower(Infinity)], [0, 0, 1])
})

t.test('the quantile undoes the share, from 1e-300 to nearly 1', async () => {
  const exponent = fc.double({ min: -300, max: -0.31, noNaN: true })
  fc.assert(fc.property(exponent, (power) => near(normalLower(normalQuantile(10 ** power)), 10 ** power, 1e-12)))
  const centre = fc.double({ min: 0.05, max: 0.95, noNaN: true })
  fc.assert(fc.property(centre, (p) => near(normalLower(normalQuantile(p)), p, 4e-15)))
})

t.test('both sides are mirror images', async () => {
  const z = fc.double({ min: -8, max: 8, noNaN: true })
  fc.assert(
    fc.property(z, (z) => near(normalLower(z) + normalLower(-z), 1, 1e-15) && normalDensity(z) === normalDensity(-z))
  )
})

t.test('the density is the slope of the share', async (t) => {
  for (const z of [-3, -0.5, 0, 2]) {
    const slope = (normalLower(z + 1e-5) - normalLower(z - 1e-5)) / 2e-5
    t.ok(near(normalDensity(z), slope, 1e-8), String(z))
  }
})

t.test('a z or p that cannot be is the mistake of the caller', async (t) => {
  t.throws(() => normalLower(NaN), RangeError)
  for (const p of [0, 1, -0.1, 2, NaN]) t.throws(() => normalQuantile(p), RangeError)
})
