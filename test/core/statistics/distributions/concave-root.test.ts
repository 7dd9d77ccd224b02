import t from 'tap'
import { concaveRoot } from '../../../../src/core/statistics/distributions/concave-root.js'
import { near } from '../near.js'

t.test('finds the root of a rising concave function from either side', async (t) => {
  const log = (u: number) => ({ value: Math.log(u) - 1, slope: 1 / u })
  for (const start of [1e-6, 1, 2.7, 7]) t.ok(near(concaveRoot(log, start), Math.E, 1e-15), `from ${start}`)
})

t.test('a root at 0 is found too', async (t) => {
  t.ok(Math.abs(concaveRoot((u) => ({ value: -Math.expm1(-u), slope: Math.exp(-u) }), 0.5)) < 1e-15)
})

t.test('a flat start is refused, not searched for ever', async (t) => {
  t.throws(() => concaveRoot(() => ({ value: 1, slope: 0 }), 0), RangeError)
})
