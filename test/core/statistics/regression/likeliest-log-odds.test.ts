import fc from 'fast-check'
import t from 'tap'
import { likeliestLogOdds, surprise } from '../../../../src/core/statistics/regression/likeliest-log-odds.js'
import { near } from '../near.js'

type Row = readonly [number, number, number]

const rowsOf = (points: readonly (readonly [number, number])[]): readonly Row[] => points.map(([x, y]) => [1, x, y])

t.test('without columns but the first, everybody has the odds of all', async (t) => {
  const got = likeliestLogOdds([[1], [1], [1], [1]], [1, 1, 1, -1])
  t.ok(got.status === 'ok' && near(got.coefficients[0] ?? null, Math.log(3)))
  t.ok(got.status === 'ok' && near(got.covariances[0]?.[0] ?? null, 1 + 1 / 3), 'variance 1/3 + 1/1')
})

t.test('what happened surprises by ln 2 where nothing is known, and by nothing where all is', async (t) => {
  t.ok(near(surprise([0, 0], [1, -1]), 2 * Math.log(2)))
  t.ok(near(surprise([800, -800], [-1, 1]), 1600), 'and does not overflow')
  t.equal(surprise([800, -800], [1, -1]), 0)
})

const separations: readonly (readonly [what: string, xs: readonly number[], happened: readonly number[]])[] = [
  ['a gap between the two', [1, 2, 3, 4], [0, 0, 1, 1]],
  ['two who share the boundary', [1, 2, 2, 3], [0, 0, 1, 1]],
  ['everybody of one group, some of the other', [0, 0, 0, 1, 1], [0, 1, 0, 1, 1]],
  ['nobody of one group, some of the other', [0, 0, 0, 1, 1], [0, 1, 0, 0, 0]],
  ['one person far from the rest', [0, 0, 0, 0, 1000], [0, 1, 0, 1, 1]]
]

for (const [what, xs, happened] of separations) {
  t.test(`separation: ${what}`, async (t) => {
    const sides = happened.map((did) => (did === 1 ? 1 : -1))
    const design = xs.map((x) => [1, x])
    t.same(likeliestLogOdds(design, sides), { status: 'separation' })
    t.same(
      likeliestLogOdds(
        design,
        sides.map((side) => -side)
      ),
      { status: 'separation' }
    )
  })
}

t.test('a boundary narrower than doubles can tell is a separation', async (t) => {
  const xs = [0, 1 - 2e-9, 1 - 1e-9, 1, 0, 2, 3]
  t.same(
    likeliestLogOdds(
      xs.map((x) => [1, x]),
      [-1, 1, -1, 1, -1, 1, 1]
    ),
    { status: 'separation' }
  )
})

t.test('somebody far away is no separation while others overlap', async (t) => {
  const xs = [-3, -2, -1, 0, 1, 2, 3, 1e4]
  const got = likeliestLogOdds(
    xs.map((x) => [1, x]),
    [-1, -1, 1, -1, 1, -1, 1, 1]
  )
  t.ok(got.status === 'ok' && near(got.coefficients[1] ?? null, 0.498058541, 1e-8))
})

t.test('a column that follows from the others is singular', async (t) => {
  const design = [1, 2, 3, 4].map((x) => [1, x, 2 * x - 1])
  t.same(likeliestLogOdds(design, [1, -1, 1, -1]), { status: 'singular' })
})

// All edges of the cone of separating combinations lie where two people are on the boundary: in whole numbers that is exact.
t.test('separation is found exactly where a search through all pairs of people finds it', async () => {
  const point = fc.tuple(fc.nat(4), fc.nat(4))
  const people = fc.array(fc.tuple(point, fc.boolean()), { minLength: 3, maxLength: 14 })
  fc.assert(
    fc.property(people, (some) => {
      const design = rowsOf(some.map(([at]) => at))
      const sides = some.map(([, did]) => (did ? 1 : -1))
      const got = likeliestLogOdds(design, sides)
      if (got.status === 'singular' || new Set(sides).size === 1) return true
      return (got.status === 'separation') === isSeparable(design, sides)
    }),
    { numRuns: 150 }
  )
})

function isSeparable(design: readonly Row[], sides: readonly number[]): boolean {
  const candidates = design.flatMap((one) => design.flatMap((other) => [cross(one, other), cross(other, one)]))
  return candidates.some(([a, b, c]) => {
    const right = design.map(([one, x, y], person) => (sides[person] ?? 0) * (a * one + b * x + c * y))
    return right.every((value) => value >= 0) && right.some((value) => value > 0)
  })
}

function cross([a, b, c]: Row, [d, e, f]: Row): Row {
  return [b * f - c * e, c * d - a * f, a * e - b * d]
}
