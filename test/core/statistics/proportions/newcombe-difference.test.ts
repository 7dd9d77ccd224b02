import fc from 'fast-check'
import t from 'tap'
import { newcombeDifference } from '../../../../src/core/statistics/proportions/newcombe-difference.js'
import { near } from '../near.js'

// Newcombe (1998), table II, method 10, to four decimals.
const published = [
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [10, 10, 0, 10, 0.6075, 1],
  [10, 10, 0, 20, 0.6791, 1]
] as const

for (const [yes1, n1, yes2, n2, low, high] of published) {
  t.test(`${yes1} of ${n1} against ${yes2} of ${n2}: the limits that Newcombe printed`, async (t) => {
    const got = newcombeDifference({ yes: yes1, n: n1 }, { yes: yes2, n: n2 })
    t.ok(near(got?.interval.low ?? null, low, 0, 5e-5) && near(got?.interval.high ?? null, high, 0, 5e-5))
    t.ok(near(got?.difference ?? null, yes1 / n1 - yes2 / n2))
  })
}

t.test('a group of nobody has no share to compare', async (t) => {
  t.equal(newcombeDifference({ yes: 0, n: 0 }, { yes: 1, n: 2 }), null)
  t.equal(newcombeDifference({ yes: 1, n: 2 }, { yes: 0, n: 0 }), null)
})

t.test('what cannot be is the mistake of the caller', async (t) => {
  t.throws(() => newcombeDifference({ yes: 3, n: 2 }, { yes: 1, n: 2 }), RangeError)
  t.throws(() => newcombeDifference({ yes: 0, n: 0 }, { yes: 0, n: 0 }, 1), RangeError)
})

const group = fc.integer({ min: 1, max: 3_000 }).chain((n) => fc.record({ yes: fc.nat(n), n: fc.constant(n) }))

t.test('the difference lies inside, within −1 to 1; groups exchanged or noes counted turn the sign', async () => {
  fc.assert(
    fc.property(group, group, (first, second) => {
      const got = newcombeDifference(first, second)
      const exchanged = newcombeDifference(second, first)
      const noes = newcombeDifference({ ...first, yes: first.n - first.yes }, { ...second, yes: second.n - second.yes })
      if (got === null || exchanged === null || noes === null) return false
      const { low, high } = got.interval
      const inside = -1 <= low && low <= got.difference && got.difference <= high && high <= 1
      const mirrored = [exchanged, noes].every(({ interval }) => {
        return near(interval.low, -high, 1e-11, 1e-13) && near(interval.high, -low, 1e-11, 1e-13)
      })
      return inside && mirrored
    })
  )
})

t.test('more people, the same shares: a shorter interval', async () => {
  fc.assert(
    fc.property(group, group, fc.integer({ min: 2, max: 9 }), (first, second, times) => {
      const few = newcombeDifference(first, second)?.interval ?? { low: NaN, high: NaN }
      const larger = [first, second].map(({ yes, n }) => ({ yes: times * yes, n: times * n }))
      const [one = first, two = second] = larger
      const many = newcombeDifference(one, two)?.interval ?? { low: NaN, high: NaN }
      return many.high - many.low < few.high - few.low
    })
  )
})
