import t from 'tap'
import { roundedTo } from '../../../src/core/disclosure/rounding.js'

const cases = [
  [12.25, 1, 12.3],
  [-12.25, 1, -12.3],
  [8.45, 1, 8.5],
  [0.5, 0, 1],
  [-0.5, 0, -1],
  [2.4999, 0, 2],
  [-0.04, 1, 0],
  [100, 0, 100]
] as const
for (const [value, decimals, expected] of cases) {
  t.test(`${value} to ${decimals} decimals is ${expected}`, async (t) => {
    t.equal(roundedTo(value, decimals), expected)
    t.notOk(Object.is(roundedTo(value, decimals), -0))
  })
}
