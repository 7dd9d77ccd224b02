import fc from 'fast-check'
import t from 'tap'
import {
  binomialDensity,
  binomialLower,
  binomialUpper
} from '../../../../src/core/statistics/distributions/binomial.js'
import { near } from '../near.js'

// k, n, chance, at most k, exactly k, more than k: summed with 50 digits (mpmath 1.3).
const chances = [
  [0, 12, 0.1, 0.282429536481, 0.282429536481, 0.717570463519],
  [7, 20, 0.35, 0.6010266046031639, 0.18440118638393127, 0.39897339539683613],
  [480, 1000, 0.5, 0.10872414660207047, 0.011340982371187728, 0.8912758533979295],
  [3, 1000, 0.5, 1.5554471507014885e-293, 1.5507761569582437e-293, 1],
  [14, 15, 0.9, 0.794108867905351, 0.34315188682441505, 0.20589113209464907]
] as const

t.test('chances keep their digits however small', async (t) => {
  for (const [k, n, chance, atMost, exactly, more] of chances) {
    t.ok(near(binomialLower(k, n, chance), atMost, 1e-12), `at most ${k} of ${n}: ${binomialLower(k, n, chance)}`)
    t.ok(near(binomialDensity(k, n, chance), exactly, 1e-12), `${k} of ${n}: ${binomialDensity(k, n, chance)}`)
    t.ok(near(binomialUpper(k, n, chance), more, 1e-12), `more than ${k} of ${n}: ${binomialUpper(k, n, chance)}`)
  }
})

t.test('what must or cannot happen', async (t) => {
  t.same([binomialLower(-1, 5, 0.3), binomialUpper(-1, 5, 0.3), binomialDensity(-1, 5, 0.3)], [0, 1, 0])
  t.same([binomialLower(5, 5, 0.3), binomialUpper(5, 5, 0.3), binomialDensity(6, 5, 0.3)], [1, 0, 0])
  t.same(
    [binomialLower(2, 5, 0), binomialLower(2, 5, 1), binomialDensity(0, 5, 0), binomialDensity(4, 5, 1)],
    [1, 0, 1, 0]
  )
  t.same([binomialLower(0, 0, 0.5), binomialDensity(0, 0, 0.5), binomialDensity(3, 3, 0.5)], [1, 1, 0.125])
})

t.test('the chances of all counts sum to those of at most k', async () => {
  const tries = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }))
  fc.assert(
    fc.property(tries, ([n, chance]) => {
      let sum = 0
      return Array.from({ length: n }, (_, k) => k).every((k) => {
        sum += binomialDensity(k, n, chance)
        return near(binomialLower(k, n, chance), sum, 1e-11) && near(binomialUpper(k, n, chance), 1 - sum, 1e-9, 1e-14)
      })
    })
  )
})

t.test('counts and chances that cannot be are the mistake of the caller', async (t) => {
  t.throws(() => binomialLower(0.5, 3, 0.5), RangeError)
  t.throws(() => binomialLower(1, -3, 0.5), RangeError)
  for (const chance of [-0.1, 1.1, NaN]) t.throws(() => binomialDensity(1, 3, chance), RangeError)
})
