import fc from 'fast-check'
import t from 'tap'
import { chiSquareQuantile } from '../../../../src/core/statistics/distributions/chi-square.js'
import {
  noncentralityInterval,
  noncentralTLower,
  noncentralTUpper
} from '../../../../src/core/statistics/distributions/noncentral-t.js'
import { tLower } from '../../../../src/core/statistics/distributions/t.js'
import { near } from '../near.js'

// t, df, noncentrality, lower, upper: adaptive quadrature with 25 digits (mpmath 1.3).
const shares = [
  [2.1, 9, 1.5, 0.6861473162120865, 0.3138526837879135],
  [-1, 20, 0.7, 0.04772571663455942, 0.9522742833654404],
  [8, 60, 6.5, 0.8823124123218212, 0.1176875876781788],
  [15, 400, 17, 0.038031198993137776, 0.9619688010068622],
  [0.3, 2, -2, 0.9876284887508808, 0.012371511249119185],
  [60, 9999, 58.4, 0.9294371373146807, 0.07056286268531932],
  [5, 1, 2, 0.6935374174878985, 0.30646258251210146],
  [50, 1, 2, 0.967964016135061, 0.032035983864938965],
  [1000, 1, 31.4, 0.9749505536730928, 0.02504944632690725],
  [3, 1, 8, 0.011412036386001636, 0.9885879636139984],
  [500, 2, 8, 0.9997400358605179, 0.000259964139482176],
  [2000, 30, 2600, 0.010478246294327876, 0.9895217537056721],
  [1, 5, -8, 1, 2.4668909917327374e-18],
  [0, 7, 1, 0.15865525393145705, 0.8413447460685429],
  [3, 12, 12, 3.0622630694729566e-14, 0.9999999999999694]
] as const

t.test('both tails, also where other methods give up', async (t) => {
  for (const [value, df, noncentrality, lower, upper] of shares) {
    const got = [noncentralTLower(value, df, noncentrality), noncentralTUpper(value, df, noncentrality)] as const
    const name = `t = ${value}, df = ${df}, noncentrality ${noncentrality}`
    t.ok(near(got[0], lower, 2e-11) && near(got[1], upper, 2e-11), `${name}: ${got.join(', ')}`)
  }
})

const df = fc.double({ min: 0, max: 5, noNaN: true }).map((power) => 10 ** power)

t.test('without an effect it is the usual t', async () => {
  const value = fc.double({ min: -9, max: 9, noNaN: true })
  fc.assert(fc.property(value, df, (x, df) => near(noncentralTLower(x, df, 0), tLower(x, df), 1e-9)))
})

t.test('limits put the asked share beyond the observed t; turning the sign turns them', async () => {
  const size = fc.double({ min: -3, max: 4, noNaN: true }).map((power) => 10 ** power)
  fc.assert(
    fc.property(size, df, (x, df) => {
      const { low, high } = noncentralityInterval(x, df, 0.95)
      const turned = noncentralityInterval(-x, df, 0.95)
      const beyond = [noncentralTUpper(x, df, low), noncentralTLower(x, df, high)]
      return beyond.every((share) => near(share, 0.025, 1e-8)) && near(turned.low, -high) && near(turned.high, -low)
    }),
    { numRuns: 60 }
  )
})

t.test('beside a t of thousands of millions, as of a nearly constant change, only S is uncertain', async (t) => {
  const { low, high } = noncentralityInterval(1e10, 9, 0.95)
  t.ok(near(low, 1e10 * Math.sqrt(chiSquareQuantile(0.025, 9) / 9), 1e-9), String(low))
  t.ok(near(high, 1e10 * Math.sqrt(chiSquareQuantile(0.025, 9, 'upper') / 9), 1e-9), String(high))
})

t.test('an effect of a million standard errors leaves a usual t no chance, and takes no memory', async (t) => {
  for (const [x, df, delta] of [
    [1, 1, 1e6],
    [-5, 2, 1e7],
    [0, 3, 1e9]
  ] as const) {
    t.equal(noncentralTLower(x, df, delta), 0)
    t.ok(near(noncentralTUpper(x, df, delta), 1), String(x))
    t.ok(near(noncentralTLower(-x, df, -delta), 1), String(x))
  }
  t.ok(noncentralTUpper(2, 5, 60) <= 1)
})

t.test('more confidence is a wider interval', async (t) => {
  const widths = [0.5, 0.8, 0.95, 0.999, 0.999999].map((confidence) => {
    const { low, high } = noncentralityInterval(2.5, 19, confidence)
    return high - low
  })
  t.same(
    widths,
    [...widths].sort((a, b) => a - b)
  )
})

t.test('impossible arguments are the mistake of the caller', async (t) => {
  for (const value of [NaN, Infinity]) t.throws(() => noncentralityInterval(value, 3, 0.95), RangeError)
  t.throws(() => noncentralTLower(1, 0, 1), RangeError)
  t.throws(() => noncentralTUpper(1, 3, NaN), RangeError)
  for (const confidence of [0, 1, 95]) t.throws(() => noncentralityInterval(1, 3, confidence), RangeError)
})
