import fc from 'fast-check'
import t from 'tap'
import { pairedChange } from '../../../../src/core/statistics/paired/paired-change.js'
import { pairedMeanChange } from '../../../../src/core/statistics/paired/paired-mean-change.js'
import { standardisedChange } from '../../../../src/core/statistics/paired/standardised-change.js'

t.test('all parts speak of the same people', async (t) => {
  const got = pairedChange([10, 20, null, 40, 50], [15, 20, 30, 45, null], { confidence: 0.9 })
  t.match(got, {
    status: 'ok',
    mean: { nPairs: 3, confidence: 0.9 },
    sign: { nPositive: 2, nZero: 1 },
    wilcoxon: { nNonzero: 2, nZero: 1 },
    hodgesLehmann: { n: 3, estimate: 3.75 }
  })
  t.same(
    { ...got.mean, nTotal: 3, nPre: 3, nPost: 3 },
    pairedMeanChange([10, 20, 40], [15, 20, 45], { confidence: 0.9 })
  )
  t.same(got.standardised, standardisedChange(got.mean))
})

t.test('nobody measured twice: each part says so', async (t) => {
  t.match(pairedChange([1, null], [null, 2]), {
    status: 'no_pairs',
    mean: { status: 'no_pairs' },
    standardised: { status: 'no_pairs' },
    sign: { status: 'no_data' },
    wilcoxon: { status: 'no_data' },
    hodgesLehmann: { status: 'no_data' }
  })
})

t.test('whatever people answered, no figure is NaN or infinite', async () => {
  const score = fc.option(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.double({ min: -1e75, max: 1e75, noNaN: true })))
  fc.assert(
    fc.property(fc.array(fc.tuple(score, score), { maxLength: 12 }), (people) => {
      return figuresOf(
        pairedChange(
          people.map(([pre]) => pre),
          people.map(([, post]) => post)
        )
      ).every(Number.isFinite)
    })
  )
})

function figuresOf(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(figuresOf) : []
}
