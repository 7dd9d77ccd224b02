import fc from 'fast-check'
import t from 'tap'
import { funnelOfMeans } from '../../../../src/core/statistics/pooling/funnel-of-means.js'
import { near } from '../near.js'

t.test('the smaller the cohort, the wider its limits; who is outside is said', async (t) => {
  const got = funnelOfMeans([
    { n: 100, mean: 10, sd: 8 },
    { n: 4, mean: 16, sd: 8 },
    { n: 100, mean: 6, sd: 8 },
    { n: 25, mean: 13.5, sd: 8 }
  ])
  if (got.status !== 'ok') throw new Error(got.status)
  const target = (1000 + 64 + 600 + 337.5) / 229
  t.ok(near(got.target, target) && near(got.sdPooled, 8))
  t.ok(near(got.cohorts[1]?.standardError ?? null, 4) && near(got.cohorts[1]?.z ?? null, (16 - target) / 4))
  t.ok(near(got.cohorts[0]?.limits95.high ?? null, target + 1.959963984540054 * 0.8))
  t.ok(near(got.cohorts[0]?.limits998.low ?? null, target - 3.090232306167813 * 0.8))
  t.same(
    got.cohorts.map(({ flag }) => flag),
    ['in_control', 'in_control', 'alarm', 'alert']
  )
  t.same(
    got.cohorts.map(({ flagOverDispersed }) => flagOverDispersed),
    ['in_control', 'in_control', 'in_control', 'in_control']
  )
})

t.test('too little to draw a funnel from: why', async (t) => {
  const cases = [
    [[], 'no_data', 0, 0],
    [[{ n: 0, mean: null, sd: null }], 'no_data', 0, 1],
    [[{ n: 5, mean: null, sd: 2 }], 'no_data', 0, 1],
    [[{ n: 0, mean: 5, sd: 2 }], 'no_data', 0, 1],
    [
      [
        { n: 9, mean: 5, sd: 2 },
        { n: 0, mean: null, sd: null }
      ],
      'single_cohort',
      1,
      1
    ],
    [
      [
        { n: 1, mean: 5, sd: null },
        { n: 1, mean: 7, sd: 3 }
      ],
      'insufficient_data',
      2,
      0
    ],
    [
      [
        { n: 3, mean: 5, sd: 0 },
        { n: 1, mean: 7, sd: null }
      ],
      'zero_variance',
      2,
      0
    ]
  ] as const
  for (const [cohorts, status, k, nLeftOut] of cases) t.strictSame(funnelOfMeans(cohorts), { status, k, nLeftOut })
})

t.test('one person has a mean and no spread: weighed, and placed', async (t) => {
  const got = funnelOfMeans([
    { n: 1, mean: 3, sd: null },
    { n: 0, mean: null, sd: null },
    { n: 9, mean: 5, sd: 2 }
  ])
  t.match(got, { status: 'ok', k: 2, nLeftOut: 1, target: 4.8, sdPooled: 2, cohorts: [{ index: 0 }, { index: 2 }] })
})

const anyCohorts = fc.array(
  fc.record({
    n: fc.integer({ min: 2, max: 90 }),
    mean: fc.integer({ min: -160, max: 160 }).map((eighths) => eighths / 8),
    sd: fc.double({ min: 1, max: 30, noNaN: true })
  }),
  { minLength: 2, maxLength: 10 }
)

t.test(
  'another zero and another unit: no cohort moves, allowance for over-dispersion never raises a flag',
  async () => {
    fc.assert(
      fc.property(anyCohorts, (cohorts) => {
        const still = funnelOfMeans(cohorts)
        const moved = funnelOfMeans(cohorts.map(({ n, mean, sd }) => ({ n, mean: 4 * mean + 1000, sd: 4 * sd })))
        if (still.status !== 'ok' || moved.status !== 'ok') return false
        return (
          near(moved.phi, still.phi, 1e-9, 1e-9) &&
          near(moved.tau2, 16 * still.tau2, 1e-9, 1e-9) &&
          still.cohorts.every(({ z, zOverDispersed }) => Math.abs(zOverDispersed) <= Math.abs(z))
        )
      })
    )
  }
)

t.test('numbers no data can have are the mistake of the caller', async (t) => {
  const fine = { n: 9, mean: 5, sd: 2 }
  for (const odd of [{ n: 2.5 }, { n: -1 }, { mean: NaN }, { sd: -1 }, { sd: Infinity }]) {
    t.throws(() => funnelOfMeans([fine, { ...fine, ...odd }]), RangeError, JSON.stringify(odd))
  }
  t.throws(() => funnelOfMeans([fine, fine], { winsorised: 0.5 }), RangeError)
})
