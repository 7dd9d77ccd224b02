import fc from 'fast-check'
import t from 'tap'
import { linsConcordance } from '../../../../src/core/statistics/agreement/lins-concordance.js'
import { near } from '../near.js'

t.test('always one point higher: perfectly correlated, not concordant', async (t) => {
  const got = linsConcordance([1, 2, 3, null], [2, 3, 4, 4])
  t.match(got, { status: 'ok', n: 3 })
  // Variances 2/3 with divisor n, covariance 2/3: 2 × 2/3 over 2/3 + 2/3 + 1.
  t.ok(near(got.correlation, 1) && near(got.concordance, 4 / 7))
})

t.test('too few, or no line to speak of', async (t) => {
  t.match(linsConcordance([], []), { status: 'no_pairs', n: 0, concordance: null })
  t.match(linsConcordance([1], [2]), { status: 'insufficient_data', n: 1, concordance: null })
  t.match(linsConcordance([1, 2, 3], [4, 4, 4]), { status: 'zero_variance', concordance: null, interval: null })
  t.match(linsConcordance([4, 4], [1, 2]), { status: 'zero_variance', correlation: null })
  t.match(linsConcordance([1, 2], [1, 3]), { status: 'ok', interval: null }, 'two pairs')
  const equal = linsConcordance([1, 2, 5], [1, 2, 5])
  t.ok(equal.interval === null && near(equal.concordance, 1), 'all equal')
})

t.test('uncorrelated ratings: 0, with an interval around it', async (t) => {
  const got = linsConcordance([1, 2, 3, 2, 2], [2, 1, 2, 3, 2])
  t.equal(got.concordance, 0)
  t.ok(near(got.interval?.high ?? null, Math.tanh(1.959963984540054 / Math.sqrt(3))))
})

t.test('by the moments, as Lin wrote it, and never beyond −1 and 1', async () => {
  const people = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })), {
    minLength: 3,
    maxLength: 25
  })
  fc.assert(
    fc.property(people, (pairs) => {
      const a = pairs.map(([a]) => a)
      const b = pairs.map(([, b]) => b)
      const got = linsConcordance(a, b)
      if (got.status !== 'ok' || got.concordance === null) return got.concordance === null
      const [varA, varB, both] = [moment(a, a), moment(b, b), moment(a, b)]
      const expected = (2 * both) / (varA + varB + (meanOf(a) - meanOf(b)) ** 2)
      if (!near(got.concordance, expected, 1e-9, 1e-12)) return false
      if (got.interval === null) return true
      const { low, high } = got.interval
      return -1 <= low && low <= got.concordance && got.concordance <= high && high <= 1
    })
  )
})

t.test('the variance is the one Lin printed, where r is not 0', async (t) => {
  const [a, b] = [
    [1, 3, 4, 6, 8, 11],
    [2, 2, 5, 5, 9, 9]
  ]
  const { correlation: r, concordance: c, interval } = linsConcordance(a, b)
  if (r === null || c === null) return t.fail('no concordance')
  const square = (meanOf(a) - meanOf(b)) ** 2 / Math.sqrt(moment(a, a) * moment(b, b))
  const variance =
    (((1 - r ** 2) * c ** 2) / ((1 - c ** 2) * r ** 2) +
      (2 * c ** 3 * (1 - c) * square) / (r * (1 - c ** 2) ** 2) -
      (c ** 4 * square ** 2) / (2 * r ** 2 * (1 - c ** 2) ** 2)) /
    4
  return t.ok(near(interval?.low ?? null, Math.tanh(Math.atanh(c) - 1.959963984540054 * Math.sqrt(variance)), 1e-9))
})

t.test('what cannot be is the mistake of the caller', async (t) => {
  t.throws(() => linsConcordance([1], [1, 2]), RangeError)
  t.throws(() => linsConcordance([], [], { confidence: 95 }), RangeError)
})

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function moment(a: readonly number[], b: readonly number[]): number {
  return meanOf(a.map((value, at) => (value - meanOf(a)) * ((b[at] ?? 0) - meanOf(b))))
}
