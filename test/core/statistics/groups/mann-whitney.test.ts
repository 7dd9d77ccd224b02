import fc from 'fast-check'
import t from 'tap'
import { mannWhitney } from '../../../../src/core/statistics/groups/mann-whitney.js'
import { near } from '../near.js'

t.test('pairs are counted, ties half', async (t) => {
  const got = mannWhitney([3, 5, 5], [1, 3, 4, 2])
  t.match(got, { status: 'ok', u: 10.5 })
  t.ok(near(got.probabilityOfSuperiority, 10.5 / 12) && near(got.cliffsDelta, 0.75) && got.p === got.pExact)
  t.ok(near(got.normal?.z ?? null, 4.5 / Math.sqrt(8 - 12 / 42)))
  t.ok(near(got.normalCorrected?.z ?? null, 4 / Math.sqrt(8 - 12 / 42)))
})

t.test('decimals tie as they do on paper', async (t) => {
  t.same(mannWhitney([12.3 - 12.2], [0.1, 0.2]), mannWhitney([0.1], [0.1, 0.2]))
})

t.test('nobody, and all equal', async (t) => {
  t.match(mannWhitney([], [1]), { status: 'no_data', u: null, p: null, pExact: null, normal: null, cliffsDelta: null })
  t.match(mannWhitney([1], []), { status: 'no_data', probabilityOfSuperiority: null })
  t.match(mannWhitney([2, 2], [2]), { status: 'ok', u: 1, p: 1, pExact: 1, normal: null, normalCorrected: null })
  const many = Array.from({ length: 30 }, () => 2)
  t.match(mannWhitney(many, many), { status: 'ok', p: null, pExact: null, normal: null, cliffsDelta: 0 })
  t.throws(() => mannWhitney([NaN], [1]), RangeError)
  t.throws(() => mannWhitney([1], [Infinity]), RangeError)
})

t.test('50 people are exact, 51 are approximated', async (t) => {
  const first = Array.from({ length: 25 }, (_, index) => 2 * index)
  const second = Array.from({ length: 26 }, (_, index) => 2 * index - 9)
  const exact = mannWhitney(first, second.slice(1))
  const approximate = mannWhitney(first, second)
  t.ok(exact.p === exact.pExact && approximate.pExact === null && approximate.p === approximate.normalCorrected?.p)
  t.ok(near(exact.normalCorrected?.p ?? null, exact.pExact ?? NaN, 0.03), 'and they agree by then')
})

t.test('the exact p is what trying all groups of that size gives', async () => {
  const Values = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(Values, Values, (first, second) => {
      const all = [...first, ...second]
      const observed = mannWhitney(first, second)
      const distances = Array.from({ length: 2 ** all.length }, (_, draw) => {
        const chosen = all.filter((_, person) => (draw >> person) & 1)
        const rest = all.filter((_, person) => !((draw >> person) & 1))
        if (chosen.length !== first.length) return []
        return [Math.abs((mannWhitney(chosen, rest).u ?? NaN) - (first.length * second.length) / 2)]
      }).flat()
      const own = Math.abs((observed.u ?? NaN) - (first.length * second.length) / 2)
      return near(observed.pExact, distances.filter((distance) => distance >= own).length / distances.length, 1e-12)
    }),
    { numRuns: 25 }
  )
})

t.test('exchanging groups turns the lead; order and unit do not matter', async () => {
  const Values = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(Values, Values, (first, second) => {
      const still = mannWhitney(first, second)
      const turned = mannWhitney(second, first)
      const moved = mannWhitney(
        first.map((value) => value / 4).reverse(),
        second.map((value) => value / 4)
      )
      const lead = near(still.cliffsDelta, -(turned.cliffsDelta ?? NaN), 1e-12)
      return lead && moved.p === still.p && (still.p === null ? turned.p === null : near(turned.p, still.p, 1e-9))
    }),
    { numRuns: 60 }
  )
})
