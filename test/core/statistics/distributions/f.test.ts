import fc from 'fast-check'
import t from 'tap'
import { fLower, fQuantile, fUpper } from '../../../../src/core/statistics/distributions/f.js'
import { tTwoSided } from '../../../../src/core/statistics/distributions/t.js'
import { near } from '../near.js'

// f, df1, df2, lower, upper: the beta series with 340 digits (mpmath 1.3), rounded once.
const shares = [
  [0.2, 1, 5, 0.3265715644624462, 0.6734284355375538],
  [4, 3, 20, 0.9779230003376376, 0.02207699966236243],
  [3, 199, 9800, 1, 1.1048187903468528e-39],
  [0.0001, 2, 7, 9.99935717652905e-5, 0.9999000064282347]
] as const

t.test('each tail keeps digits of its own', async (t) => {
  for (const [f, df1, df2, lower, upper] of shares) {
    t.ok(near(fLower(f, df1, df2), lower, 1e-12), `below ${f}: ${fLower(f, df1, df2)}`)
    t.ok(near(fUpper(f, df1, df2), upper, 1e-12), `above ${f}: ${fUpper(f, df1, df2)}`)
  }
  t.same([fUpper(0, 2, 3), fLower(-10, 2, 3), fUpper(Infinity, 2, 3)], [1, 0, 0])
})

t.test('a small quantile keeps its digits', async (t) => {
  // With 40 digits (mpmath 1.3). By way of 1/x − 1, x near 1, only nine digits would be left.
  t.ok(near(fQuantile(0.001, 1, 5), 1.734892602569215711e-6, 1e-13), String(fQuantile(0.001, 1, 5)))
})

t.test('the quantile undoes the share on either side; df1 = 1 is a squared t', async () => {
  const df = fc.double({ min: 0, max: 4, noNaN: true }).map((power) => 10 ** power)
  const p = fc.double({ min: -12, max: -0.01, noNaN: true }).map((power) => 10 ** power)
  fc.assert(fc.property(p, df, df, (p, df1, df2) => near(fUpper(fQuantile(p, df1, df2, 'upper'), df1, df2), p, 1e-9)))
  fc.assert(fc.property(p, df, df, (p, df1, df2) => near(fLower(fQuantile(p, df1, df2), df1, df2), p, 1e-9)))
  const value = fc.double({ min: 0.01, max: 30, noNaN: true })
  fc.assert(fc.property(value, df, (x, df) => near(fUpper(x * x, 1, df), tTwoSided(x, df), 1e-10)))
})

t.test('impossible arguments are the mistake of the caller', async (t) => {
  t.throws(() => fUpper(NaN, 1, 1), RangeError)
  t.throws(() => fUpper(1, 0, 1), RangeError)
  t.throws(() => fQuantile(0.5, 1, NaN), RangeError)
})
