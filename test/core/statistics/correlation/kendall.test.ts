import fc from 'fast-check'
import t from 'tap'
import { kendall } from '../../../../src/core/statistics/correlation/kendall.js'
import { near } from '../near.js'

t.test('pairs that agree less pairs that disagree', async (t) => {
  t.match(kendall([1, 2, 3, null], [2, 1, 3, 4]), { status: 'ok', n: 3, tauB: 1 / 3 })
  t.ok(near(kendall([1, 2, 3], [1, 2, 3]).tauB, 1))
  t.ok(near(kendall([1, 2], [2, 1]).tauB, -1))
})

t.test('too few people, or all tied', async (t) => {
  t.match(kendall([], []), { status: 'no_pairs', n: 0, tauB: null })
  t.match(kendall([1], [1]), { status: 'insufficient_data', n: 1, tauB: null })
  t.match(kendall([1, 1], [1, 2]), { status: 'zero_variance', tauB: null })
  t.match(kendall([1, 2], [0.3, 0.1 + 0.2]), { status: 'zero_variance', tauB: null }, 'tied to 8 decimals')
})

t.test('the same as by looking at each pair, ties included', async () => {
  const people = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), {
    minLength: 2,
    maxLength: 30
  })
  fc.assert(
    fc.property(people, (pairs) => {
      const signs = pairs.flatMap(([x, y], at) => {
        return pairs.slice(at + 1).map(([x2, y2]) => ({ x: Math.sign(x2 - x), y: Math.sign(y2 - y) }))
      })
      const total = (of: (sign: { x: number; y: number }) => number) => signs.reduce((sum, sign) => sum + of(sign), 0)
      const divisor = Math.sqrt(total(({ x }) => x * x) * total(({ y }) => y * y))
      const { tauB } = kendall(
        pairs.map(([x]) => x),
        pairs.map(([, y]) => y)
      )
      return divisor === 0 ? tauB === null : near(tauB, total(({ x, y }) => x * y) / divisor, 1e-12, 1e-14)
    })
  )
})
