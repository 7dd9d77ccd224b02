import t from 'tap'
import { riskExposure } from '../../../../src/core/economics/risk/risk-exposure.js'

t.test('on average, and at worst', async (t) => {
  const risks = [
    { probability: 0.3, impact: 100 },
    { probability: 0.5, impact: 200 }
  ]
  t.same(riskExposure(risks), { expected: 130, worst: 300 })
  t.same(riskExposure([]), { expected: 0, worst: 0 })
})

t.test('a probability in percent is the mistake of the caller', async (t) => {
  t.throws(() => riskExposure([{ probability: 30, impact: 100 }]), RangeError)
})
