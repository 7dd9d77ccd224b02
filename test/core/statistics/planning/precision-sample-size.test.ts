import fc from 'fast-check'
import t from 'tap'
import { tQuantile } from '../../../../src/core/statistics/distributions/t.js'
import { precisionSampleSize } from '../../../../src/core/statistics/planning/precision-sample-size.js'

t.test('57 people tell a change to within 4 points where changes spread by 15', async (t) => {
  t.equal(precisionSampleSize(4, 15), 57)
  t.ok((tQuantile(0.975, 55) * 15) / Math.sqrt(56) > 4)
})

t.test('a wide interval needs two people, an endless precision more than there are', async (t) => {
  t.equal(precisionSampleSize(1000, 15), 2)
  t.equal(precisionSampleSize(1e-12, 15), null)
})

t.test('only the ratio of half width and spread counts, and more confidence needs more people', async () => {
  const widths = fc.double({ min: 0.05, max: 3, noNaN: true })
  fc.assert(
    fc.property(widths, (width) => {
      const people = precisionSampleSize(width, 1) ?? NaN
      const surer = precisionSampleSize(width, 1, { confidence: 0.99 }) ?? NaN
      return precisionSampleSize(8 * width, 8) === people && surer >= people
    }),
    { numRuns: 30 }
  )
})

t.test('widths, spreads and confidences that cannot be are a mistake of the caller', async (t) => {
  t.throws(() => precisionSampleSize(0, 15), RangeError)
  t.throws(() => precisionSampleSize(4, 0), RangeError)
  for (const confidence of [1, 0, -0.5]) t.throws(() => precisionSampleSize(4, 15, { confidence }), RangeError)
})
