import fc from 'fast-check'
import t from 'tap'
import { theilSen } from '../../../../src/core/statistics/correlation/theil-sen.js'
import { median } from '../../../../src/core/statistics/description/quantile.js'
import { near } from '../near.js'

t.test('the median of the slopes, which one person far out does not move', async (t) => {
  t.equal(theilSen([1, 2, 3, 4, 5], [3, 5, 7, 9, 11]).slope, 2)
  t.equal(theilSen([1, 2, 3, 4, 5], [3, 5, 7, 9, -500]).slope, 2)
  t.equal(theilSen([1, 2, 3], [0, 1, 5]).slope, 2.5)
  t.equal(theilSen([1, 2, null, 3, 3], [4, 4, 9, 4, 4]).slope, 0)
})

t.test('too few people, or all at the same x', async (t) => {
  t.match(theilSen([], []), { status: 'no_pairs', n: 0, slope: null })
  t.match(theilSen([1], [1]), { status: 'insufficient_data', n: 1, slope: null })
  t.match(theilSen([5, 5, 5], [1, 2, 3]), { status: 'zero_variance', n: 3, slope: null })
  t.match(theilSen([0.3, 0.1 + 0.2, 1.3], [1, 2, 4]), { status: 'ok', slope: 2.5 }, 'the same x to 8 decimals')
})

t.test('heights of the smallest number there is: the search ends', async (t) => {
  t.ok(near(theilSen([0, 1, 100], [0, 5e-324, 0]).slope, 0, 0, 1e-300))
})

t.test('4,000 people, eight million slopes', async (t) => {
  const x = Array.from({ length: 4_000 }, (_, at) => at)
  const y = x.map((x) => 3 * x + ((x * 7919) % 1000) - 500)
  t.ok(near(theilSen(x, y).slope, 3, 0, 0.01))
})

function medianOfAll(x: readonly number[], y: readonly number[]): number | null {
  const slopes = x.flatMap((x1, i) => {
    return x.flatMap((x2, j) => (j > i && x1 !== x2 ? [((y[j] ?? 0) - (y[i] ?? 0)) / (x2 - x1)] : []))
  })
  return median(slopes)
}

t.test('the same as by listing all slopes, with many ties or with none', async () => {
  const tied = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: -4, max: 4 }))
  const decimal = fc.integer({ min: -1e7, max: 1e7 }).map((thousandths) => thousandths / 1000)
  const untied = fc.tuple(decimal, decimal)
  for (const person of [tied, untied]) {
    fc.assert(
      fc.property(fc.array(person, { minLength: 2, maxLength: 25 }), (people) => {
        const x = people.map(([x]) => x)
        const y = people.map(([, y]) => y)
        const expected = medianOfAll(x, y)
        const { slope } = theilSen(x, y)
        return expected === null ? slope === null : near(slope, expected, 1e-9, 1e-9)
      })
    )
  }
})
