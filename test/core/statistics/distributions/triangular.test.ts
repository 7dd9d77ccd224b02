import fc from 'fast-check'
import t from 'tap'
import {
  areInOrder,
  triangularMoments,
  triangularQuantile,
  type ThreePoints
} from '../../../../src/core/statistics/distributions/triangular.js'
import { near } from '../near.js'

t.test('mean and variance of 0 to 45%, most likely 25%', async (t) => {
  const { mean, variance } = triangularMoments({ min: 0, mode: 0.25, max: 0.45 })
  t.ok(near(mean, 0.7 / 3) && near(variance, 0.008472222222222223), `${mean}, ${variance}`)
})

t.test('large numbers close together keep their digits', async (t) => {
  const { mean, variance } = triangularMoments({ min: 1e9, mode: 1e9 + 0.25, max: 1e9 + 0.5 })
  t.equal(mean, 1e9 + 0.25)
  t.ok(near(variance, 0.25 / 24))
})

t.test('quantiles on both sides of the mode, and where the mode is an end', async (t) => {
  const points = { min: 500, mode: 900, max: 2100 }
  t.ok(near(triangularQuantile(0.025, points), 626.4911064067352))
  t.ok(near(triangularQuantile(0.25, points), 900), 'a quarter lies below the mode')
  t.ok(near(triangularQuantile(0.975, points), 1880.9109769979334))
  t.ok(near(triangularQuantile(0.5, { min: 0, mode: 0, max: 10 }), 2.9289321881345245))
  t.ok(near(triangularQuantile(0.5, { min: 0, mode: 10, max: 10 }), 7.0710678118654755))
})

t.test('either side leads to the same value, and the share below it is p', async () => {
  const p = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })
  const three = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.nat(50), fc.integer({ min: 1, max: 50 }))
  fc.assert(
    fc.property(p, three, (p, [min, rise, fall]) => {
      const points = { min, mode: min + rise, max: min + rise + fall }
      const x = triangularQuantile(p, points)
      return near(triangularQuantile(1 - p, points, 'upper'), x, 1e-9, 1e-9) && near(shareBelow(x, points), p, 1e-9)
    })
  )
})

t.test('the mean is the average of the quantiles', async (t) => {
  const points = { min: -3, mode: 5, max: 6 }
  const grid = Array.from({ length: 4000 }, (_, k) => triangularQuantile((k + 0.5) / 4000, points))
  t.ok(near(grid.reduce((sum, x) => sum + x, 0) / 4000, triangularMoments(points).mean, 1e-5))
})

t.test('three points out of order, or all the same, are no distribution', async (t) => {
  const wrong = [
    [5, 9, 8],
    [5, 4, 8],
    [5, 5, 5],
    [NaN, 5, 6],
    [0, 1, Infinity]
  ] as const
  for (const [min, mode, max] of wrong) {
    t.notOk(areInOrder({ min, mode, max }))
    t.throws(() => triangularMoments({ min, mode, max }), RangeError)
    t.throws(() => triangularQuantile(0.5, { min, mode, max }), RangeError)
  }
  for (const p of [0, 1, NaN]) t.throws(() => triangularQuantile(p, { min: 0, mode: 1, max: 2 }), RangeError)
})

function shareBelow(x: number, { min, mode, max }: ThreePoints): number {
  return x < mode ? (x - min) ** 2 / (max - min) / (mode - min) : 1 - (max - x) ** 2 / (max - min) / (max - mode)
}
