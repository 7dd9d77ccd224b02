import t from 'tap'
import {
  requireMeasurements,
  requireNumber,
  requirePositive,
  requireProbability,
  requireWhole
} from '../../../src/core/statistics/caller-mistakes.js'

t.test('what may pass, passes', async () => {
  requireProbability('p', 0.5)
  requirePositive('x', 1e-300)
  requireNumber('x', -Infinity)
  requireWhole('n', 3, 3)
  requireMeasurements('scores', [0, null, -1e75])
})

t.test('what cannot be is refused, and said by name', async (t) => {
  for (const p of [0, 1, NaN])
    t.throws(
      () => {
        requireProbability('confidence', p)
      },
      { name: 'RangeError', message: /confidence/ }
    )
  for (const x of [0, -1, NaN, Infinity])
    t.throws(
      () => {
        requirePositive('df', x)
      },
      { name: 'RangeError', message: /df/ }
    )
  t.throws(
    () => {
      requireNumber('z', NaN)
    },
    { name: 'RangeError', message: /z/ }
  )
  for (const n of [2, 8, 3.5, NaN])
    t.throws(
      () => {
        requireWhole('n', n, 3, 7)
      },
      { name: 'RangeError', message: /3.*n.*7/ }
    )
  for (const x of [NaN, Infinity, 1e76])
    t.throws(
      () => {
        requireMeasurements('pre', [1, x])
      },
      { name: 'RangeError', message: /pre/ }
    )
})
