import fc from 'fast-check'
import t from 'tap'
import { median, quantile, quantileOfSorted } from '../../../../src/core/statistics/description/quantile.js'

t.test('between two values it runs straight from one to the next', async (t) => {
  const values = [40, 10, 20, 30]
  t.equal(quantile(values, 0), 10)
  t.equal(quantile(values, 0.25), 17.5)
  t.equal(median(values), 25)
  t.equal(quantile(values, 1), 40)
  t.equal(median([7]), 7)
  t.equal(median([3, 9, 5]), 5)
  t.equal(median([]), null)
  t.equal(quantileOfSorted(Float64Array.of(1, 2), 0.5), 1.5)
  for (const p of [-0.1, 1.1, NaN]) t.throws(() => quantile(values, p), RangeError)
})

t.test('it rises with p, whatever the order of the people', async () => {
  const values = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 40 })
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(values, share, share, (values, a, b) => {
      const low = quantile(values, Math.min(a, b)) ?? NaN
      const high = quantile([...values].reverse(), Math.max(a, b)) ?? NaN
      return Math.min(...values) <= low && low <= high && high <= Math.max(...values)
    })
  )
})
