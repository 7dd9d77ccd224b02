import fc from 'fast-check'
import t from 'tap'
import { responseShift } from '../../../../src/core/statistics/paired/response-shift.js'
import { near } from '../near.js'

t.test('they had rated themselves too high: the yardstick hides a third of the change', async (t) => {
  const got = responseShift([50, 60, 70, null, 10], [40, 50, 60, 1, null], [65, 80, 95, 2, 3])
  t.match(got, { status: 'ok', n: 3, observed: { mean: { meanChange: 20, nPairs: 3 } } })
  t.match(got, {
    adjusted: { mean: { meanChange: 30 } },
    shift: { mean: { meanChange: -10 }, status: 'zero_variance' }
  })
  t.ok(near(got.shareOfChange, 1 / 3))
})

t.test('the yardstick stayed', async (t) => {
  t.match(responseShift([50, 60], [50, 60], [60, 75]), { status: 'ok', shareOfChange: 0 })
})

t.test('nobody with all three answers, one person, no adjusted change', async (t) => {
  t.match(responseShift([1, null, 3], [null, 2, 3], [1, 2, null]), { status: 'no_pairs', n: 0, shareOfChange: null })
  t.match(responseShift([10], [5], [20]), { status: 'insufficient_data', n: 1, shareOfChange: 1 / 3 })
  t.match(responseShift([10, 20], [0.3, 5], [0.1 + 0.2, 5]), { status: 'ok', shareOfChange: null })
})

t.test('the confidence is that of all three intervals', async (t) => {
  const usual = responseShift([50, 60, 75], [40, 55, 60], [65, 80, 99])
  const surer = responseShift([50, 60, 75], [40, 55, 60], [65, 80, 99], { confidence: 0.99 })
  for (const part of ['observed', 'adjusted', 'shift'] as const)
    t.ok((surer[part].mean.interval?.low ?? NaN) < (usual[part].mean.interval?.low ?? NaN), part)
})

t.test('columns that do not fit are the mistake of the caller', async (t) => {
  t.throws(() => responseShift([1, 2], [1], [1, 2]), RangeError)
  t.throws(() => responseShift([1, 2], [1, 2], [1]), RangeError)
  t.throws(() => responseShift([], [], [], { confidence: 1 }), RangeError)
})

t.test('the observed change is the adjusted one and the shift together', async () => {
  const score = fc.option(fc.integer({ min: 0, max: 100 }))
  fc.assert(
    fc.property(fc.array(fc.tuple(score, score, score), { maxLength: 20 }), (people) => {
      const got = responseShift(
        people.map(([pre]) => pre),
        people.map(([, then]) => then),
        people.map(([, , post]) => post)
      )
      const [observed, adjusted, shift] = [got.observed, got.adjusted, got.shift].map(({ mean }) => mean.meanChange)
      if (got.n === 0) return observed === null && adjusted === null && shift === null
      return near(observed ?? null, (adjusted ?? NaN) + (shift ?? NaN), 1e-9, 1e-9)
    })
  )
})
