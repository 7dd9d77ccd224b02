import fc from 'fast-check'
import t from 'tap'
import { descriptive } from '../../../../src/core/statistics/description/descriptive.js'
import { near } from '../near.js'

t.test('what was not measured is left out', async (t) => {
  const got = descriptive([null, 2, 4, null, 4, 5, 5, 7, 9, 4])
  t.match(got, { status: 'ok', n: 8, mean: 5, min: 2, q1: 4, median: 4.5, q3: 5.5, max: 9 })
  t.ok(near(got.sd, Math.sqrt(32 / 7)) && near(got.skewness, 42 / 8 / 8), JSON.stringify(got))
})

t.test('few people, or no spread', async (t) => {
  t.match(descriptive([]), { status: 'no_data', n: 0, mean: null, sd: null, median: null, skewness: null })
  t.match(descriptive([null, null]), { status: 'no_data', n: 0, mean: null })
  t.match(descriptive([40]), {
    status: 'insufficient_data',
    n: 1,
    mean: 40,
    sd: null,
    min: 40,
    max: 40,
    skewness: null
  })
  t.match(descriptive([3, 3, 3]), { status: 'ok', n: 3, mean: 3, sd: 0, q1: 3, q3: 3, skewness: null })
  t.ok(
    near(descriptive([0, 1e-110, 3e-110]).skewness, descriptive([0, 1, 3]).skewness ?? NaN),
    'however small the unit'
  )
  t.throws(() => descriptive([1, NaN]), RangeError)
})

t.test('another unit, another zero, another order: the same shape', async () => {
  const values = fc.array(fc.integer({ min: -200, max: 200 }), { minLength: 2, maxLength: 30 })
  fc.assert(
    fc.property(values, (values) => {
      const still = descriptive(values)
      const moved = descriptive(values.map((value) => 500 - 4 * value).reverse())
      const spread =
        near(moved.sd, 4 * (still.sd ?? NaN), 1e-12) && near(moved.mean, 500 - 4 * (still.mean ?? NaN), 1e-12)
      if (still.skewness === null) return spread && moved.skewness === null
      return spread && near(moved.skewness, -still.skewness, 1e-9, 1e-12)
    })
  )
})
