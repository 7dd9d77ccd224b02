import t from 'tap'
import { mcDonaldOmega } from '../../../../src/core/statistics/scales/mcdonald-omega.js'
import { near } from '../near.js'

function alike(r: number, k: number): readonly (readonly number[])[] {
  return Array.from({ length: k }, (_, i) => Array.from({ length: k }, (_, j) => (i === j ? 1 : r)))
}

t.test('items that correlate alike: omega is the standardised alpha, k r / (1 + (k − 1) r)', async (t) => {
  const got = mcDonaldOmega(alike(0.36, 5))
  t.match(got, { status: 'ok', heywood: false })
  t.ok(near(got.omega, 1.8 / 2.44, 1e-9) && near(got.omegaObserved, 1.8 / 2.44, 1e-9))
  t.ok(near(got.averageVarianceExtracted, 0.36, 1e-9) && near(got.loadings?.[0] ?? null, 0.6, 1e-9))
})

t.test('a loading above 1 is flagged, and rounding at 1 is not', async (t) => {
  const improper = mcDonaldOmega([
    [1, 0.5, 0.5],
    [0.5, 1, 0.05],
    [0.5, 0.05, 1]
  ])
  t.match(improper, { status: 'ok', heywood: true })
  t.ok((improper.omega ?? 0) > 1)
  t.match(mcDonaldOmega(alike(1, 4)), { heywood: false, omega: 1 })
  const twins = [
    [1, 1, 0.5],
    [1, 1, 0.5],
    [0.5, 0.5, 1]
  ]
  t.match(mcDonaldOmega(twins), { heywood: false }, 'a loading of 1.0000000000000135')
})

t.test('too few items, or no loadings found', async (t) => {
  const none = { loadings: null, omega: null, omegaObserved: null, averageVarianceExtracted: null, heywood: false }
  t.same(mcDonaldOmega(alike(0.5, 2)), { status: 'insufficient_data', ...none })
  t.same(mcDonaldOmega(alike(-0.3, 3)), { status: 'not_converged', ...none })
})

t.test('items that cancel one another out leave nothing to take a share of', async (t) => {
  const opposed = [1, 1, -1, -1].map((a) => [1, 1, -1, -1].map((b) => a * b))
  const got = mcDonaldOmega(opposed)
  t.match(got, { status: 'ok', omega: null, omegaObserved: null })
  t.ok(near(got.averageVarianceExtracted, 1))
})
