import t from 'tap'
import { funnelOfShares } from '../../../../src/core/statistics/pooling/funnel-of-shares.js'
import { near } from '../near.js'

t.test('a cohort is compared with what chance does to its own size', async (t) => {
  const cohorts = [
    { yes: 4, n: 8 },
    { yes: 0, n: 0 },
    { yes: 30, n: 40 },
    { yes: 20, n: 90 }
  ]
  const got = funnelOfShares(cohorts, { target: 0.6 })
  if (got.status !== 'ok') throw new Error(got.status)
  t.match(got, { k: 3, nLeftOut: 1, target: 0.6 })
  t.same(
    got.cohorts.map(({ index, flag }) => [index, flag]),
    [
      [0, 'in_control'],
      [2, 'alert'],
      [3, 'alarm']
    ]
  )
  t.ok(near(got.cohorts[0]?.limits95.low ?? null, 0.17489478701636882, 1e-11)) // R: qbinom, pbinom, dbinom
  t.ok(near(got.cohorts[0]?.limits998.high ?? null, 0.9925578227404359, 1e-11))
  t.ok((got.dispersion?.tau2 ?? 0) > 0.01)
  t.same(
    got.cohorts.map(({ flagOverDispersed }) => flagOverDispersed),
    ['in_control', 'in_control', 'in_control']
  )
})

t.test('without a target: the share over all people', async (t) => {
  const got = funnelOfShares([
    { yes: 1, n: 10 },
    { yes: 8, n: 20 }
  ])
  t.match(got, { status: 'ok', target: 0.3 })
})

t.test('above both limits is flagged as below', async (t) => {
  const got = funnelOfShares([{ yes: 9, n: 9 }], { target: 0.3 })
  t.match(got, { status: 'ok', dispersion: null, cohorts: [{ flag: 'alarm', flagOverDispersed: null }] })
})

t.test('nobody, or nobody who said anything else: why there is no funnel', async (t) => {
  t.strictSame(funnelOfShares([{ yes: 0, n: 0 }]), { status: 'no_data', k: 0, nLeftOut: 1 })
  t.strictSame(funnelOfShares([{ yes: 0, n: 7 }]), { status: 'zero_variance', k: 1, nLeftOut: 0, target: 0 })
  t.match(funnelOfShares([{ yes: 7, n: 7 }]), { status: 'zero_variance', target: 1 })
})

t.test('impossible counts and targets are the mistake of the caller', async (t) => {
  for (const [yes, n] of [
    [3, 2],
    [-1, 2],
    [1.5, 2],
    [1, 2.5]
  ] as const) {
    t.throws(() => funnelOfShares([{ yes, n }]), RangeError)
  }
  for (const target of [-0.1, 1.1, NaN]) t.throws(() => funnelOfShares([{ yes: 1, n: 2 }], { target }), RangeError)
})
