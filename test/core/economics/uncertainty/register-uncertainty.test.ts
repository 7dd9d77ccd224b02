import t from 'tap'
import type { Assumption } from '../../../../src/core/economics/assumptions/assumptions.js'
import { registerUncertainty } from '../../../../src/core/economics/uncertainty/register-uncertainty.js'
import { shippedRegister } from '../worked-exchange.js'

const hours = row('HRS-01')

t.test('judged ranges run from low to high with the central value as mode', async (t) => {
  t.same(registerUncertainty(hours), { kind: 'pert', min: 1500, mode: 1560, max: 1650 })
  t.same(registerUncertainty(row('COV-04')), { kind: 'triangular', min: 0.7, mode: 1, max: 1 })
})

t.test('means and spreads: low to high is the 95% range', async (t) => {
  t.same(registerUncertainty(row('BEN-01')), { kind: 'beta', mean: 0.368, sd: (0.545 - 0.25) / 3.92 })
  t.same(registerUncertainty(row('ADM-01')), { kind: 'gamma', mean: 6, sd: 13 / 3.92 })
  t.match(registerUncertainty({ ...hours, distribution: 'lognormal' }), { kind: 'lognormal', mean: 1560 })
})

t.test('in the unit of the engine', async (t) => {
  t.same(registerUncertainty(row('TRV-04'), 100), { kind: 'pert', min: 1500, mode: 2000, max: 3000 })
})

t.test('what is fixed, a choice between scenarios, or without a range is not drawn', async (t) => {
  const cases: readonly (readonly [Assumption, string])[] = [
    [row('ONC-01'), 'fixed'],
    [{ ...hours, distribution: null }, 'fixed'],
    [row('ONC-03'), 'choice'],
    [row('ACT-02'), 'no-range'],
    [row('PAY-01'), 'choice'],
    [{ ...hours, low: 1560, high: 1560 }, 'no-range'],
    [{ ...hours, central: null }, 'no-range'],
    [{ ...hours, high: null }, 'no-range']
  ]
  for (const [assumption, why] of cases) t.same(registerUncertainty(assumption), { kind: 'not-drawn', why })
})

function row(id: string): Assumption {
  const found = shippedRegister().rows.find((one) => one.id === id)
  if (found === undefined) throw new Error(id)
  return found
}
