import fc from 'fast-check'
import t from 'tap'
import { gaussianCopula } from '../../../../src/core/statistics/distributions/gaussian-copula.js'
import { near } from '../near.js'

t.test('two that are related: the second leans on the first', async (t) => {
  const found = gaussianCopula(3, [{ between: [0, 2], rank: 0.5 }])
  if (found.kind !== 'copula') throw new Error('refused')
  const r = 2 * Math.sin(Math.PI / 12)
  const [first, second, third] = found.together([1, 2, 3])
  t.same([first, second], [1, 2])
  t.ok(near(third ?? null, r + 3 * Math.sqrt(1 - r ** 2), 1e-14))
})

t.test('without correlations everything stays as it is', async (t) => {
  const found = gaussianCopula(2, [])
  t.same(found.kind === 'copula' && found.together([0.3, -1.2]), [0.3, -1.2])
  t.equal(gaussianCopula(0, []).kind, 'copula')
})

t.test('the order of the two in a pair does not matter, and each stays a standard normal', async () => {
  const rank = fc.double({ min: -0.999, max: 0.999, noNaN: true })
  fc.assert(
    fc.property(rank, (rank) => {
      const [one, other] = [[0, 1] as const, [1, 0] as const].map((between) => gaussianCopula(2, [{ between, rank }]))
      if (one?.kind !== 'copula' || other?.kind !== 'copula') return false
      const weights = [one.together([1, 0])[1] ?? NaN, one.together([0, 1])[1] ?? NaN]
      return (
        near(Math.hypot(...weights), 1, 1e-12) &&
        one.together([0.7, -0.4]).every((value, index) => value === other.together([0.7, -0.4])[index])
      )
    })
  )
})

t.test('what nothing can be related by is a contradiction', async (t) => {
  const between = [
    [0, 1],
    [1, 2],
    [0, 2]
  ] as const
  const relate = (ranks: readonly number[]) =>
    gaussianCopula(
      3,
      between.map((pair, index) => ({ between: pair, rank: ranks[index] ?? NaN }))
    ).kind
  t.equal(relate([0.9, 0.9, -0.9]), 'contradiction')
  t.equal(relate([0.9, 0.9, 0.9]), 'copula')
})

t.test('a pair that is not there, or twice, or one quantity, is the mistake of the caller', async (t) => {
  for (const between of [
    [0, 2],
    [1, 1],
    [-1, 0]
  ] as const)
    t.throws(() => gaussianCopula(2, [{ between, rank: 0.1 }]), RangeError)
  const pair = { between: [0, 1], rank: 0.2 } as const
  t.throws(() => gaussianCopula(2, [pair, { between: [1, 0], rank: 0.3 }]), RangeError)
  for (const rank of [1, -1, 2, NaN]) t.throws(() => gaussianCopula(2, [{ between: [0, 1], rank }]), RangeError)
})
