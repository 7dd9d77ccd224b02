import fc from 'fast-check'
import t from 'tap'
import { baselineBalance } from '../../../../src/core/statistics/attrition/baseline-balance.js'
import { near } from '../near.js'

const stayedThenLeft = (stayed: number, left: number): boolean[] => [
  ...Array<boolean>(stayed).fill(true),
  ...Array<boolean>(left).fill(false)
]
const score = (values: readonly (number | null)[]) => ({ name: 'score', values, binary: false })
const yesOrNo = (values: readonly (number | null)[]) => ({ name: 'nhs', values, binary: true })

t.test('two groups of numbers, worked by hand', async (t) => {
  const got = baselineBalance(score([4, 6, 8, 1, 3]), stayedThenLeft(3, 2))
  t.match(got, { name: 'score', nResponders: 3, nNonresponders: 2, meanResponders: 6, meanNonresponders: 2 })
  t.ok(near(got.standardisedDifference, 4 / Math.sqrt((4 + 2) / 2)))
  t.equal(got.concern, 'warning')
})

// R 4.2.2: t.test(c(4, 6, 8), c(1, 3))$p.value.
t.test('the p of numbers is that of Welch', async (t) => {
  t.ok(near(baselineBalance(score([4, 6, 8, 1, 3]), stayedThenLeft(3, 2)).p, 0.0824406584641, 1e-9))
})

t.test('yes and no, worked by hand', async (t) => {
  const values = [
    ...Array<number>(6).fill(1),
    ...Array<number>(4).fill(0),
    ...Array<number>(3).fill(1),
    0,
    0,
    0,
    0,
    0,
    0,
    0
  ]
  const got = baselineBalance(yesOrNo(values), stayedThenLeft(10, 10))
  t.match(got, { meanResponders: 0.6, meanNonresponders: 0.3 })
  t.ok(near(got.standardisedDifference, 0.3 / Math.sqrt((0.24 + 0.21) / 2)))
  const chiSquare = (20 * (6 * 7 - 4 * 3) ** 2) / (10 * 10 * 9 * 11)
  t.ok(near(chiSquare, 1.8181818181818181) && near(got.p, 0.177529852412, 1e-9))
})

t.test('a difference is worth a note beyond 0.1 and a warning beyond 0.25', async (t) => {
  const concernAt = (shift: number) => {
    const values = [-1, 0, 1, -1, 0, 1].map((value, person) => value + (person < 3 ? shift : 0))
    return baselineBalance(score(values), stayedThenLeft(3, 3)).concern
  }
  t.same([concernAt(0.09), concernAt(0.11), concernAt(0.24), concernAt(0.26)], ['none', 'note', 'note', 'warning'])
  t.equal(concernAt(-0.26), 'warning')
})

t.test('who is not known is left out', async (t) => {
  const got = baselineBalance(score([4, null, 6, 8, 1, 3, null]), [true, true, true, true, false, false, false])
  t.match(got, { nResponders: 3, nNonresponders: 2, meanResponders: 6 })
})

t.test('nobody left, one person, no spread: what needs it is not defined', async (t) => {
  t.match(baselineBalance(score([1, 2]), stayedThenLeft(2, 0)), {
    nNonresponders: 0,
    meanNonresponders: null,
    standardisedDifference: null,
    concern: null,
    p: null
  })
  t.match(baselineBalance(yesOrNo([1, 0]), stayedThenLeft(0, 2)), { meanResponders: null, p: null })
  t.match(baselineBalance(score([1, 2, 3]), stayedThenLeft(2, 1)), {
    meanNonresponders: 3,
    standardisedDifference: null,
    p: null
  })
  t.match(baselineBalance(score([1, 1, 3, 3]), stayedThenLeft(2, 2)), { standardisedDifference: null, p: null })
  t.match(baselineBalance(score([0.3, 0.1 + 0.2, 3, 3]), stayedThenLeft(2, 2)), {
    standardisedDifference: null,
    p: null
  })
  t.match(baselineBalance(yesOrNo([1, 1, 0, 0]), stayedThenLeft(2, 2)), { standardisedDifference: null })
  t.match(baselineBalance(yesOrNo([1, 1, 1, 1]), stayedThenLeft(2, 2)), { standardisedDifference: null, p: null })
  t.match(baselineBalance(yesOrNo([1, 0, 0]), stayedThenLeft(2, 1)), { meanResponders: 0.5, concern: 'warning' })
})

t.test('another unit and another zero leave the difference in standard deviations', async () => {
  const people = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.boolean()), { minLength: 4, maxLength: 20 })
  fc.assert(
    fc.property(people, (some) => {
      const responded = some.map(([, did]) => did)
      const here = baselineBalance(score(some.map(([value]) => value)), responded)
      const there = baselineBalance(score(some.map(([value]) => 2000 + value / 4)), responded)
      if (here.standardisedDifference === null) return there.standardisedDifference === null && there.p === null
      return (
        near(there.standardisedDifference, here.standardisedDifference, 1e-9, 1e-9) &&
        near(there.p, here.p ?? NaN, 1e-9, 1e-12)
      )
    })
  )
})

t.test('neither yes nor no, and numbers that are not finite, are a mistake of the caller', async (t) => {
  t.throws(() => baselineBalance(yesOrNo([1, 2]), stayedThenLeft(1, 1)), RangeError)
  t.throws(() => baselineBalance(score([1, NaN]), stayedThenLeft(1, 1)), RangeError)
})
