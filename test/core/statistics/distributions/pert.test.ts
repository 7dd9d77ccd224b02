import fc from 'fast-check'
import t from 'tap'
import { pert, pertQuantile } from '../../../../src/core/statistics/distributions/pert.js'
import { near } from '../near.js'

t.test('1,500 to 1,650 productive hours, most likely 1,560', async (t) => {
  const { alpha, beta, mean, variance } = pert({ min: 1500, mode: 1560, max: 1650 })
  t.ok(near(alpha, 2.6) && near(beta, 3.4) && near(mean, 1565) && near(variance, 789.2857142857143))
})

t.test('quantiles of 10 to 30, most likely 14', async (t) => {
  const points = { min: 10, mode: 14, max: 30 }
  t.ok(near(pertQuantile(0.001, points), 10.12627948335694, 1e-10))
  t.ok(near(pertQuantile(0.5, points), 15.53344518785038, 1e-10))
  t.ok(near(pertQuantile(0.001, points, 4, 'upper'), 27.15103137477357, 1e-10))
})

t.test('the mode may be an end', async (t) => {
  t.same(pert({ min: 0.7, mode: 1, max: 1 }).beta, 1)
  t.same(pert({ min: 0, mode: 0, max: 0.25 }).alpha, 1)
  t.ok(pertQuantile(1e-9, { min: 0.7, mode: 1, max: 1 }, 4, 'upper') <= 1)
})

t.test('a heavier mode draws the mean to it and narrows the spread', async (t) => {
  const points = { min: 0, mode: 2, max: 10 }
  const [light, usual, heavy] = [0.001, 4, 40].map((weight) => pert(points, weight))
  t.ok(near(light?.mean ?? null, 5, 1e-3), 'next to no weight: the middle')
  t.ok(near(light?.variance ?? null, 100 / 12, 1e-3), 'and the spread of a flat line')
  t.ok((usual?.mean ?? NaN) > (heavy?.mean ?? NaN) && (heavy?.mean ?? NaN) > 2)
  t.ok((usual?.variance ?? NaN) > (heavy?.variance ?? NaN))
})

t.test('moments are those of a beta with these shapes, stretched', async () => {
  const rise = fc.double({ min: 0, max: 50, noNaN: true })
  const fall = fc.double({ min: 0.5, max: 50, noNaN: true })
  const weight = fc.double({ min: 0.1, max: 30, noNaN: true })
  fc.assert(
    fc.property(rise, fall, weight, (rise, fall, weight) => {
      const { alpha: a, beta: b, mean, variance } = pert({ min: 7, mode: 7 + rise, max: 7 + rise + fall }, weight)
      const width = rise + fall
      return (
        near(mean, 7 + (width * a) / (a + b), 1e-9) &&
        near(variance, (width ** 2 * a * b) / ((a + b) ** 2 * (a + b + 1)), 1e-9)
      )
    })
  )
})

t.test('impossible arguments are the mistake of the caller', async (t) => {
  t.throws(() => pert({ min: 1, mode: 3, max: 2 }), RangeError)
  t.throws(() => pert({ min: 1, mode: 2, max: 3 }, 0), RangeError)
  t.throws(() => pertQuantile(1, { min: 1, mode: 2, max: 3 }), RangeError)
})
