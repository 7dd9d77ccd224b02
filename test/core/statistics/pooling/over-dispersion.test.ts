import fc from 'fast-check'
import t from 'tap'
import { overDispersion } from '../../../../src/core/statistics/pooling/over-dispersion.js'
import { near } from '../near.js'

t.test('equal errors: the variance of the estimates around the target, less the error', async (t) => {
  const { phi, tau2 } = overDispersion([-3, -1, 1, 3], [2, 2, 2, 2], 0)
  t.ok(near(phi, 5) && near(tau2, ((20 - 3) * 4) / 3)) // Σ w − Σ w² / Σ w is 4 w − w
})

t.test('cohorts that differ by chance alone: exactly 0', async (t) => {
  t.equal(overDispersion([0.5, -0.5, 0.2], [1, 2, 3], 0.1).tau2, 0)
})

t.test('one cohort far out does not decide how much all differ', async (t) => {
  const scores = [-1, -0.8, -0.5, -0.2, 0, 0.1, 0.3, 0.6, 0.9, 1, 40]
  const errors = scores.map(() => 1)
  t.ok(near(overDispersion(scores, errors, 0.1).phi, 0.44)) // −1 moves to −0.8, 40 to 1
  t.ok(overDispersion(scores, errors, 0).phi > 100)
})

t.test('one very precise cohort leaves the others their weight', async (t) => {
  const { tau2 } = overDispersion([3, 3, 3], [1e-10, 1, 1], 0)
  t.ok(near(tau2, (27 - 2) / 4, 1e-9), `${tau2}`)
})

t.test('another unit of the errors: phi stays, τ² moves with its square', async () => {
  const scores = fc.array(fc.double({ min: -6, max: 6, noNaN: true }), { minLength: 2, maxLength: 9 })
  fc.assert(
    fc.property(scores, fc.double({ min: 0.01, max: 9, noNaN: true }), (scores, error) => {
      const one = overDispersion(
        scores,
        scores.map((_, at) => 1 + at),
        0.1
      )
      const other = overDispersion(
        scores,
        scores.map((_, at) => error * (1 + at)),
        0.1
      )
      return one.phi === other.phi && near(other.tau2, one.tau2 * error ** 2, 1e-12)
    })
  )
})

t.test('moving half of the cohorts at each end would leave none', async (t) => {
  for (const winsorised of [-0.1, 0.5, NaN]) t.throws(() => overDispersion([1, 2], [1, 1], winsorised), RangeError)
})
