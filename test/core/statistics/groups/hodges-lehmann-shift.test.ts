import fc from 'fast-check'
import t from 'tap'
import { hodgesLehmannShift } from '../../../../src/core/statistics/groups/hodges-lehmann-shift.js'
import { mannWhitney } from '../../../../src/core/statistics/groups/mann-whitney.js'
import { near } from '../near.js'

t.test('the median of all differences, odd or even', async (t) => {
  t.equal(hodgesLehmannShift([5, 1, 2], [0, 10, 1]).estimate, 1)
  t.equal(hodgesLehmannShift([5, 1, 2], [0, 10]).estimate, -2)
})

t.test('nobody, one, and too few for the confidence asked for', async (t) => {
  t.same(hodgesLehmannShift([], [1]), { status: 'no_data', estimate: null, interval: null, k: null })
  t.same(hodgesLehmannShift([1], []), { status: 'no_data', estimate: null, interval: null, k: null })
  t.same(hodgesLehmannShift([4], [1, 3]), { status: 'insufficient_data', estimate: 2, interval: null, k: null })
  t.same(hodgesLehmannShift([1, 3], [4]), { status: 'insufficient_data', estimate: -2, interval: null, k: null })
  t.same(hodgesLehmannShift([4, 6], [1, 3]), { status: 'ok', estimate: 3, interval: { low: 1, high: 5 }, k: 1 })
  t.throws(() => hodgesLehmannShift([NaN], [1]), RangeError)
  t.throws(() => hodgesLehmannShift([1], [NaN]), RangeError)
  t.throws(() => hodgesLehmannShift([1], [1], { confidence: 0 }), RangeError)
})

t.test('the rank of the limits: exact up to 50 a group, approximate beyond', async (t) => {
  const people = (n: number) => Array.from({ length: n }, (_, index) => Math.sqrt(index))
  t.equal(hodgesLehmannShift(people(17), people(26)).k, 142)
  t.equal(hodgesLehmannShift(people(50), people(50)).k, 966, 'where the approximation has 965')
  t.equal(hodgesLehmannShift(people(51), people(51)).k, 1007)
  t.equal(hodgesLehmannShift(people(69), people(63)).k, 1743)
})

t.test('thousands of people are no burden', async (t) => {
  const first = Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 20_011)
  const got = hodgesLehmannShift(
    first.map((value) => value + 250),
    first
  )
  t.ok(near(got.estimate, 250, 1e-12) && (got.interval?.low ?? 250) < 250 && (got.interval?.high ?? 250) > 250)
})

t.test('a shift outside the interval is one the test would find', async () => {
  const Values = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 4, maxLength: 9 })
  fc.assert(
    fc.property(Values, Values, (first, second) => {
      const { interval, k } = hodgesLehmannShift(first, second)
      const low = interval?.low ?? NaN
      const moved = mannWhitney(
        first.map((value) => value - (low - 0.5)),
        second
      )
      return (moved.u ?? NaN) >= first.length * second.length - (k ?? NaN) + 1
    }),
    { numRuns: 60 }
  )
})
