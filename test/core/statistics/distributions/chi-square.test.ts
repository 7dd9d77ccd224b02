import t from 'tap'
import {
  chiSquareLower,
  chiSquareQuantile,
  chiSquareUpper
} from '../../../../src/core/statistics/distributions/chi-square.js'
import { normalLower } from '../../../../src/core/statistics/distributions/normal.js'
import { near } from '../near.js'

t.test('one degree of freedom is a squared standard normal', async (t) => {
  for (const z of [0.01, 1, 1.96, 6, 30]) t.ok(near(chiSquareUpper(z * z, 1), 2 * normalLower(-z), 1e-12), String(z))
})

t.test('two degrees of freedom: e^(−x/2) lies above x', async (t) => {
  for (const x of [0.1, 5.991464547107979, 900]) t.ok(near(chiSquareUpper(x, 2), Math.exp(-x / 2), 1e-12), String(x))
  t.ok(near(chiSquareQuantile(0.05, 2, 'upper'), -2 * Math.log(0.05)))
})

t.test('the table every textbook prints', async (t) => {
  t.equal(chiSquareQuantile(0.95, 1).toFixed(4), '3.8415')
  t.equal(chiSquareQuantile(0.95, 10).toFixed(4), '18.3070')
  t.ok(near(chiSquareLower(18.307038053275146, 10), 0.95))
  t.throws(() => chiSquareUpper(1, 0), RangeError)
})
