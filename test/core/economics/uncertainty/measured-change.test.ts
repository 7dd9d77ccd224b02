import t from 'tap'
import { measuredChange } from '../../../../src/core/economics/uncertainty/measured-change.js'
import { pairedMeanChange } from '../../../../src/core/statistics/paired/paired-mean-change.js'

t.test('a mean change brings its own standard error and degrees of freedom', async (t) => {
  t.same(measuredChange({ meanChange: 30, seChange: 6, df: 11 }), { kind: 't', mean: 30, standardError: 6, df: 11 })
})

t.test('in the units of the benefit line, whichever way they point', async (t) => {
  const measured = { meanChange: 30, seChange: 6, df: 11 }
  t.same(measuredChange(measured, 8), { kind: 't', mean: 240, standardError: 48, df: 11 })
  t.match(measuredChange(measured, -2), { mean: -60, standardError: 12 })
})

t.test('without a standard error it is not drawn, and says why', async (t) => {
  const cases = [
    [[], [], 'no-change-measured'],
    [[1], [3], 'no-standard-error'],
    [[1, 2, 3, 4, 5], [2, 3, 4, 5, 6], 'no-standard-error'],
    [[1, 2, 3], [2, 2, 6], 'too-few-pairs']
  ] as const
  for (const [pre, post, why] of cases)
    t.same(measuredChange(pairedMeanChange(pre, post)), { kind: 'not-drawn', why }, why)
  t.match(measuredChange(pairedMeanChange([1, 2, 3, 4], [2, 2, 6, 5])), { kind: 't', df: 3 })
  t.match(measuredChange({ meanChange: 30, seChange: 6, df: 11 }, 0), { why: 'no-standard-error' })
})
