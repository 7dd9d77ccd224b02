import fc from 'fast-check'
import t from 'tap'
import { drawsSummary } from '../../../../src/core/economics/uncertainty/draws-summary.js'

t.test('the whole numbers from 0 to 100', async (t) => {
  const draws = Array.from({ length: 101 }, (_, k) => k)
  const summary = drawsSummary(draws)
  t.match(summary, { kind: 'summary', n: 101, mean: 50, p10: 10, median: 50, p90: 90 })
  t.match(summary, { interval: { low: 2.5, high: 97.5 }, medianInterval: { low: 40, high: 60 } })
  t.match(summary, { shareAboveZero: 100 / 101 }, '0 does not pay')
})

t.test('few draws, one, and none', async (t) => {
  t.match(drawsSummary([1, 2, 3, 4, 5, 6]), { medianInterval: { low: 1, high: 6 } })
  t.match(drawsSummary([1, 2, 3, 4, 5]), { medianInterval: null, median: 3 })
  t.match(drawsSummary([7]), { n: 1, mean: 7, sd: null, errorOfMean: null, p10: 7, p90: 7, medianInterval: null })
  t.same(drawsSummary([]), { kind: 'no-draws' })
})

t.test('all alike: no spread, and no error', async (t) => {
  t.match(drawsSummary(Array.from({ length: 20 }, () => -3)), { sd: 0, errorOfMean: 0, shareAboveZero: 0, p10: -3 })
})

t.test('the order of the draws does not matter, and the median lies in its interval', async () => {
  const draws = fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { minLength: 6, maxLength: 60 })
  fc.assert(
    fc.property(draws, (draws) => {
      const summary = drawsSummary(draws)
      const { medianInterval: interval, median } =
        summary.kind === 'summary' ? summary : { medianInterval: null, median: NaN }
      return (
        JSON.stringify(drawsSummary(draws.toReversed())) === JSON.stringify(summary) &&
        interval !== null &&
        interval.low <= median &&
        median <= interval.high
      )
    })
  )
})

t.test('the interval of the median misses it in at most 5 of 100 samples', async (t) => {
  t.match(drawsSummary([1, 2, 3, 4, 5, 6, 7, 8, 9]), { medianInterval: { low: 2, high: 8 } })
  // It misses when at most 1 of 9 draws, or at least 8, lie below the median: 2 × (1 + 9) / 512, which is 4%.
})
