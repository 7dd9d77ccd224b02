import fc from 'fast-check'
import t from 'tap'
import { pooledEstimate } from '../../../../src/core/statistics/pooling/pooled-estimate.js'
import { near } from '../near.js'
import { anyCohorts } from './any-cohorts.js'

t.test('no cohort, one cohort: what can be said, and nothing more', async (t) => {
  t.strictSame(pooledEstimate([]), { status: 'no_data', k: 0, nLeftOut: 0 })
  t.strictSame(pooledEstimate([{ estimate: 3, variance: 0 }]), { status: 'no_data', k: 0, nLeftOut: 1 })
  const single = pooledEstimate([
    { estimate: null, variance: null },
    { estimate: 7.5, variance: 2.25 }
  ])
  t.match(single, { status: 'single_study', k: 1, nLeftOut: 1, pooled: [1] })
  t.notOk('reml' in single || 'q' in single)
  if (single.status === 'no_data') return
  t.ok(near(single.common.standardError, 1.5) && near(single.common.interval.low, 4.560054023189919))
})

t.test('two cohorts far apart: Q, I² and a very wide interval', async (t) => {
  const got = pooledEstimate([
    { estimate: 1, variance: 1 },
    { estimate: 9, variance: 2 }
  ])
  if (got.status !== 'ok') throw new Error(got.status)
  t.ok(near(got.q, 64 / 3) && near(got.i2Percent, 95.3125) && near(got.h2, 64 / 3) && near(got.reml.tau2, 30.5))
  t.ok(near(got.reml.hartungKnapp.interval?.low ?? null, -45.88111436444681, 1e-9))
})

t.test('cohorts that agree better than chance would have it: I² is 0', async (t) => {
  const alike = [5, 5.1, 4.9].map((estimate) => ({ estimate, variance: 4 }))
  t.match(pooledEstimate(alike), { status: 'ok', i2Percent: 0 })
  t.match(pooledEstimate([alike[0], alike[0]].flatMap((cohort) => cohort ?? [])), { q: 0, i2Percent: 0, qP: 1 })
})

t.test("at Paule and Mandel's τ² the two errors are one, and rounding is not called narrower", async (t) => {
  const cohorts = [4, 9, 6].map((estimate, at) => ({ estimate, variance: 1 + (at % 2) }))
  t.match(pooledEstimate(cohorts), { status: 'ok', pauleMandel: { narrowerThanWald: false } })
})

t.test('cohorts left out are counted, and the places of the others told', async (t) => {
  const cohorts = [
    { estimate: 4, variance: 1 },
    { estimate: 4, variance: 0 },
    { estimate: null, variance: 2 },
    { estimate: 6, variance: 1 }
  ]
  const got = pooledEstimate(cohorts)
  t.match(got, { status: 'ok', k: 2, nLeftOut: 2, pooled: [0, 3], common: { estimate: 5 } })
})

t.test('the order of cohorts does not matter, nor from which point they are measured', async () => {
  fc.assert(
    fc.property(anyCohorts(2), (cohorts) => {
      const [still, turned] = [pooledEstimate(cohorts), pooledEstimate([...cohorts].reverse())]
      const moved = pooledEstimate(cohorts.map((cohort) => ({ ...cohort, estimate: cohort.estimate - 1000 })))
      if (still.status !== 'ok' || turned.status !== 'ok' || moved.status !== 'ok') return false
      return (
        near(turned.reml.estimate, still.reml.estimate, 1e-9, 1e-9) &&
        near(moved.reml.estimate + 1000, still.reml.estimate, 1e-9, 1e-9) &&
        near(moved.q, still.q, 1e-9, 1e-9) &&
        near(turned.qP, still.qP, 1e-9) &&
        still.i2Percent >= 0 &&
        still.i2Percent < 100
      )
    })
  )
})

t.test('an impossible confidence is the mistake of the caller, even without cohorts', async (t) => {
  for (const confidence of [0, 1, 95]) t.throws(() => pooledEstimate([], { confidence }), RangeError)
})
