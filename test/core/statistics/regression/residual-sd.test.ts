import t from 'tap'
import { residualSdOf } from '../../../../src/core/statistics/regression/residual-sd.js'

t.test('what is left is the spread; what only rounding left is none', async (t) => {
  t.equal(residualSdOf(18, 2, 100, 1e-12), 3)
  t.equal(residualSdOf(1e-24, 1, 1, 1e-12), 0, 'no larger than the rounding of the numbers')
  t.equal(residualSdOf(1e-14, 1, 1e13, 1e-12), 0, 'nothing beside the spread of the outcome')
  t.equal(residualSdOf(1e-14, 1, 100, 1e-12), 1e-7)
})
