import t from 'tap'
import { distributionOf } from '../../../../src/core/statistics/distributions/uncertainty.js'
import { limitsOf, valueInCase } from '../../../../src/core/economics/sensitivity/case-input.js'
import { registerInputs } from '../../../../src/core/economics/uncertainty/register-inputs.js'
import { shippedRates, shippedRegister, workedEntries } from '../worked-exchange.js'

const inputs = registerInputs(shippedRegister(), shippedRates())

t.test('rows with a range, under their ids, in the unit of the engine', async (t) => {
  t.match(
    inputs.find(({ id }) => id === 'HRS-01'),
    { input: { kind: 'rate', name: 'productiveHours' }, low: 1500, central: 1560, high: 1650, isJudged: false }
  )
  t.match(
    inputs.find(({ id }) => id === 'OB-01'),
    { input: { kind: 'rate', name: 'upliftShare' }, low: 0, central: 0.1, high: 0.4, isJudged: true }
  )
  t.match(
    inputs.find(({ id }) => id === 'TRV-04'),
    { low: 1500, central: 2000, high: 3000, uncertainty: { kind: 'pert', min: 1500 } }
  )
  t.match(
    inputs.find(({ id }) => id === 'BEN-01'),
    { input: { kind: 'realisation', status: 'committed' }, central: 0.368, isJudged: false }
  )
  t.match(
    inputs.find(({ id }) => id === 'ONC-03'),
    { low: 0.1438, high: 0.2378, uncertainty: { kind: 'not-drawn', why: 'choice' } }
  )
})

t.test('what is fixed, has no range or counts years is not among them, and none stands twice', async (t) => {
  const ids = inputs.map(({ id }) => id)
  for (const id of ['ONC-01', 'ACT-02', 'PAY-01', 'DIS-03', 'BEN-13']) t.notOk(ids.includes(id), id)
  t.equal(new Set(ids).size, ids.length)
})

t.test('each has the value that the case uses, and a distribution within the limits of its number', async (t) => {
  const subject = { entries: workedEntries, rates: shippedRates() }
  for (const { id, input, central, low, high, uncertainty } of inputs) {
    t.ok(Math.abs((valueInCase(subject, input) ?? NaN) - central) < 1e-9, id)
    const limits = limitsOf(input)
    t.ok(low >= (limits.low ?? -Infinity) && high <= (limits.high ?? Infinity), id)
    if (uncertainty.kind !== 'not-drawn') t.equal(distributionOf(uncertainty).kind, 'distribution', id)
  }
})

t.test('a range that somebody only judged is judged, whatever its value', async (t) => {
  const register = shippedRegister()
  const rows = register.rows.map((row) => (row.id === 'HRS-01' ? { ...row, rangeVerified: ['J' as const] } : row))
  const judged = registerInputs({ ...register, rows }, shippedRates()).find(({ id }) => id === 'HRS-01')
  t.equal(judged?.isJudged, true)
})
