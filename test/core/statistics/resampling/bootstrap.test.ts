import t from 'tap'
import { descriptive } from '../../../../src/core/statistics/description/descriptive.js'
import { bootstrap } from '../../../../src/core/statistics/resampling/bootstrap.js'
import { seededChance } from '../../../../src/platform/chance/seeded-chance.js'
import { near } from '../near.js'

const mean = (values: readonly number[]): number | null => descriptive(values).mean
const changes = [11.4, 11, 5.5, 9.4, 13.6, -2.8, -0.1, 7.4, 21.5, -5.3, -3.8, 13.4, 13.1, 9, 3.9, 5.7, 10.7]

t.test('the mean of many resamples varies as its standard error says', async (t) => {
  const got = bootstrap(changes, mean, seededChance(7), { resamples: 4000 })
  const { sd } = descriptive(changes)
  const exact = ((sd ?? NaN) * Math.sqrt(16)) / 17 // drawn from these 17, the variance divides by 17
  t.match(got, { status: 'ok', n: 17, resamples: 4000, nUndefined: 0 })
  t.ok(near(got.se, exact, 0.05), `${got.se ?? 'none'}`)
  t.ok(Math.abs(got.bias ?? NaN) < (4 * exact) / Math.sqrt(4000))
})

t.test('the same seed gives the same figures, another seed others, and both are named', async (t) => {
  const drawn = (seed: number) => bootstrap(changes, mean, seededChance(seed), { resamples: 99 })
  t.equal(JSON.stringify(drawn(1)), JSON.stringify(drawn(1)))
  t.not(JSON.stringify(drawn(1).bca), JSON.stringify(drawn(2).bca))
  t.match(drawn(5), { seed: 5, generator: /^xoroshiro128/ })
})

t.test('pairs of measurements are drawn as pairs', async (t) => {
  const pairs = changes.map((change, person) => ({ before: person, after: person + change }))
  const meanChange = (drawn: readonly { before: number; after: number }[]) =>
    mean(drawn.map(({ before, after }) => after - before))
  const [asPairs, asChanges] = [
    bootstrap(pairs, meanChange, seededChance(3), { resamples: 200 }),
    bootstrap(changes, mean, seededChance(3), { resamples: 200 })
  ]
  t.ok(near(asPairs.se, asChanges.se ?? NaN, 1e-9))
})

t.test('resamples without a figure are left out and counted', async (t) => {
  const spread = (values: readonly number[]): number | null => {
    const { mean, sd } = descriptive(values)
    return mean === null || sd === null || sd === 0 ? null : mean / sd
  }
  const got = bootstrap([1, 2, 4], spread, seededChance(1), { resamples: 900 })
  t.equal(got.resamples + got.nUndefined, 900)
  t.ok(got.nUndefined > 60 && got.nUndefined < 140, 'three alike: one in nine')
})

t.test('nobody, one, all alike, and a figure that is not defined or does not vary', async (t) => {
  const drawn = (values: readonly number[]) => bootstrap(values, mean, seededChance(1), { resamples: 50 })
  t.match(drawn([]), { status: 'no_data', n: 0, estimate: null, bca: null, seed: 1 })
  t.match(drawn([3]), { status: 'insufficient_data', n: 1, estimate: 3, bca: null })
  t.match(
    bootstrap([5, 5], () => null, seededChance(1)),
    { status: 'zero_variance', estimate: null }
  )
  t.match(drawn([5, 5, 5, 5]), { status: 'zero_variance', estimate: 5, bca: null, percentile: null })
  t.match(
    bootstrap([1, 2], () => null, seededChance(1)),
    { status: 'not_defined', estimate: null, resamples: 0 }
  )
  t.match(
    bootstrap([1, 2], () => 7, seededChance(1), { resamples: 20 }),
    { status: 'zero_variance', estimate: 7, resamples: 20 }
  )
})

t.test('every person can be drawn, the first and the last', async (t) => {
  const ends = (shares: readonly number[]) => {
    const left = [...shares]
    return { generator: 'by hand', seed: 0, next: () => left.shift() ?? 0 }
  }
  const seen: number[] = []
  const sum = (values: readonly number[]) => {
    seen.push(...values)
    return values.reduce((a, b) => a + b, 0)
  }
  bootstrap([1, 2, 3], sum, ends([0, 0.34, 1 - 2 ** -53]), { resamples: 1 })
  t.same(seen.slice(0, 6), [1, 2, 3, 1, 2, 3])
})

t.test('no resamples, and figures that are not finite, are a mistake of the caller', async (t) => {
  for (const resamples of [0, 1.5, NaN])
    t.throws(() => bootstrap([1, 2], mean, seededChance(1), { resamples }), RangeError)
  t.throws(() => bootstrap([1, 2], () => NaN, seededChance(1)), RangeError)
})
