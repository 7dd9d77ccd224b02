import fc from 'fast-check'
import t from 'tap'
import { pairAverages } from '../../../../src/core/statistics/paired/pair-averages.js'

t.test('three numbers have six pair averages', async (t) => {
  const { count, atRank } = pairAverages([4, 0, 1])
  t.equal(count, 6)
  t.same([1, 2, 3, 4, 5, 6].map(atRank), [0, 0.5, 1, 2, 2.5, 4])
})

t.test('every rank is exactly the one of the whole sorted list, with ties and without', async () => {
  const number = fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.constant(100 / 3)
  )
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 12 }), (numbers) => {
      const { count, atRank } = pairAverages(numbers)
      const all = numbers.flatMap((a, index) => numbers.slice(index).map((b) => (a + b) / 2)).sort((a, b) => a - b)
      return count === all.length && all.every((average, index) => atRank(index + 1) === average)
    })
  )
})

t.test('numbers that differ in their last digit, or hugely, are told apart', async (t) => {
  const [low, high] = [1, 1 + Number.EPSILON]
  const close = pairAverages([low, high, low])
  t.same([1, 3, 6].map(close.atRank), [low, low, high])
  const far = pairAverages([1e-300, 1, 1e70])
  t.same([1, 2, 3, 6].map(far.atRank), [1e-300, 0.5, 1, 1e70])
})

t.test('one number far out does not make a walk of every average among the others', async (t) => {
  const numbers = Array.from({ length: 4000 }, (_, index) => (index * Math.SQRT2) % 4)
  const middle = pairAverages([...numbers, 1e15]).atRank(4_000_000) // one by one would take minutes
  t.ok(Math.abs(middle - 2) < 0.01, String(middle))
})

t.test('a hundred thousand different numbers take no list of five thousand million', async (t) => {
  const numbers = Array.from({ length: 100_000 }, (_, index) => ((index * 7919) % 100_003) + index / 1e6)
  const { count, atRank } = pairAverages(numbers)
  t.equal(count, 5_000_050_000)
  const middle = atRank(count / 2)
  t.ok(Math.abs(middle - 50_000) < 5, String(middle))
})

t.test('a rank that does not exist is the mistake of the caller', async (t) => {
  const { atRank } = pairAverages([1, 2])
  for (const rank of [0, 4, 1.5, NaN]) t.throws(() => atRank(rank), RangeError)
  t.throws(() => pairAverages([]).atRank(1), RangeError)
})
