import fc from 'fast-check'
import t from 'tap'
import { jackknife } from '../../../../src/core/statistics/resampling/jackknife.js'
import { near } from '../near.js'

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length

t.test('the mean without each in turn', async (t) => {
  t.same(jackknife([1, 2, 6], mean), [4, 3.5, 1.5])
})

t.test('nobody, and somebody alone', async (t) => {
  t.same(jackknife([], mean), [])
  t.same(jackknife([1], mean), [null])
})

t.test('the means without each have the mean of all', async () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 2 }), (values) => {
      const withoutEach = jackknife(values, mean).map((value) => value ?? NaN)
      return near(mean(withoutEach), mean(values) ?? NaN, 1e-9, 1e-9)
    })
  )
})
