import fc from 'fast-check'
import t from 'tap'
import { distributionOf, type Uncertainty } from '../../../../src/core/statistics/distributions/uncertainty.js'
import { near } from '../near.js'

/** What R says of the quantile at 2.5% and 97.5%. */
const known: readonly (readonly [Uncertainty, number, number])[] = [
  [{ kind: 'uniform', min: 2, max: 5 }, 2.075, 4.925],
  [{ kind: 'triangular', min: 500, mode: 900, max: 2100 }, 626.4911064067352, 1880.9109769979334],
  [{ kind: 'pert', min: 10, mode: 14, max: 30 }, 10.784254473035748, 23.66268619804903],
  [{ kind: 'normal', mean: 5, sd: 2 }, 1.0800720309198923, 8.919927969080106],
  [{ kind: 't', mean: 5, standardError: 2, df: 9 }, 5 - 2 * 2.2621571627982055, 5 + 2 * 2.2621571627982055],
  [{ kind: 'gamma', mean: 1200, sd: 400 }, 548.7164129837777, 2101.758562692442],
  [{ kind: 'beta', mean: 0.35, sd: 0.1 }, 0.16942430427095018, 0.5566860376171106],
  [{ kind: 'lognormal', mean: 300, sd: 250 }, 55.522853148426066, 956.6286868647042]
]

t.test('each kind has the quantiles that it should, asked from either side', async (t) => {
  for (const [uncertainty, low, high] of known) {
    const found = distributionOf(uncertainty)
    if (found.kind === 'impossible') throw new Error(uncertainty.kind)
    t.ok(near(found.quantile(0.025), low, 1e-10), `${uncertainty.kind} ${found.quantile(0.025)}`)
    t.ok(near(found.quantile(0.025, 'upper'), high, 1e-10), `${uncertainty.kind} ${found.quantile(0.025, 'upper')}`)
  }
})

t.test('mean and standard deviation are those of the quantiles, which stay within the ends', async (t) => {
  for (const [uncertainty] of known) {
    const found = distributionOf(uncertainty)
    if (found.kind === 'impossible') throw new Error(uncertainty.kind)
    const n = 4000
    const values = Array.from({ length: n }, (_, k) => found.quantile((k + 0.5) / n))
    const mean = values.reduce((sum, value) => sum + value, 0) / n
    const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n)
    t.ok(near(mean, found.mean, 2e-3), `${uncertainty.kind}: mean ${mean}, not ${found.mean}`)
    t.ok(near(sd, found.sd, 1e-2), `${uncertainty.kind}: sd ${sd}, not ${found.sd}`)
    const [first, last] = [found.quantile(1e-300), found.quantile(1e-300, 'upper')]
    t.ok(found.low === null ? first < mean - 5 * sd : first >= found.low && first < found.low + sd)
    t.ok(found.high === null ? last > mean + 5 * sd : last <= found.high && last > found.high - sd)
  }
})

t.test('a heavier mode is passed on', async (t) => {
  const spread = (weight: number) => {
    const found = distributionOf({ kind: 'pert', min: 0, mode: 2, max: 10, weight })
    return found.kind === 'impossible' ? NaN : found.quantile(0.05, 'upper') - found.quantile(0.05)
  }
  t.ok(spread(20) < spread(4) && spread(4) < spread(1))
})

t.test('what cannot be is refused, with the reason', async (t) => {
  const cases: readonly (readonly [Uncertainty, string])[] = [
    [{ kind: 'uniform', min: 2, max: 2 }, 'out-of-order'],
    [{ kind: 'triangular', min: 5, mode: 9, max: 8 }, 'out-of-order'],
    [{ kind: 'pert', min: 5, mode: 4, max: 8 }, 'out-of-order'],
    [{ kind: 'pert', min: 5, mode: 6, max: 8, weight: 0 }, 'weight-not-positive'],
    [{ kind: 'pert', min: 5, mode: 6, max: 8, weight: 2e8 }, 'sd-too-small'],
    [{ kind: 'normal', mean: 5, sd: 0 }, 'sd-not-positive'],
    [{ kind: 't', mean: 5, standardError: 0, df: 9 }, 'sd-not-positive'],
    [{ kind: 't', mean: 5, standardError: 1, df: 2 }, 'df-too-small'],
    [{ kind: 'gamma', mean: -1, sd: 2 }, 'mean-not-positive'],
    [{ kind: 'gamma', mean: 1e6, sd: 1 }, 'sd-too-small'],
    [{ kind: 'beta', mean: 0.5, sd: 0.5 }, 'sd-too-large'],
    [{ kind: 'beta', mean: 0.5, sd: 1e-5 }, 'sd-too-small'],
    [{ kind: 'lognormal', mean: 0, sd: 1 }, 'mean-not-positive']
  ]
  for (const [uncertainty, why] of cases) t.same(distributionOf(uncertainty), { kind: 'impossible', why })
})

t.test('the higher the share, the higher the value', async () => {
  const p = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true })
  fc.assert(
    fc.property(fc.constantFrom(...known), p, p, ([uncertainty], one, other) => {
      const found = distributionOf(uncertainty)
      if (found.kind === 'impossible') return false
      return found.quantile(Math.min(one, other)) <= found.quantile(Math.max(one, other))
    })
  )
})

t.test('what is no number is the mistake of the caller', async (t) => {
  t.throws(() => distributionOf({ kind: 'gamma', mean: NaN, sd: 1 }), RangeError)
  t.throws(() => distributionOf({ kind: 'uniform', min: 0, max: Infinity }), RangeError)
})
