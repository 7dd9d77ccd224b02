import fc from 'fast-check'
import t from 'tap'
import { ancova } from '../../../../src/core/statistics/regression/ancova.js'
import {
  differenceInDifferences,
  type ComparedPerson
} from '../../../../src/core/statistics/regression/difference-in-differences.js'
import { linearRegression } from '../../../../src/core/statistics/regression/linear-regression.js'
import { near } from '../near.js'

const people = (pre: readonly number[], post: readonly number[], treated: boolean): readonly ComparedPerson[] => {
  return pre.map((value, person) => ({ pre: value, post: post[person] ?? null, treated }))
}

t.test('three took part and changed by 4, 6, 8; three did not and changed by 1, 2, 3', async (t) => {
  const got = differenceInDifferences([
    ...people([10, 20, 30], [14, 26, 38], true),
    ...people([12, 20, 28], [13, 22, 31], false)
  ])
  t.match(got, { status: 'ok', treated: { n: 3, mean: 6, sd: 2 }, comparison: { n: 3, mean: 2, sd: 1 }, difference: 4 })
  t.ok(near(got.welch?.se ?? null, Math.sqrt(5 / 3)) && got.seHc2 === got.welch?.se && near(got.seHc3, Math.sqrt(2.5)))
  t.ok(near(got.pooled?.se ?? null, Math.sqrt(5 / 3)) && got.pooled?.df === 4)
  t.ok(near(got.standardised, (0.8 * 4) / Math.sqrt((100 + 64) / 2)))
  t.equal(got.clustered, null)
})

t.test('who lacks a measurement, a group or a cluster is left out', async (t) => {
  const complete = [...people([1, 4, 3], [5, 4, 9], true), ...people([2, 6, 5], [3, 6, 4], false)]
  const lost: readonly ComparedPerson[] = [
    { pre: null, post: 1, treated: true },
    { pre: 1, post: null, treated: false },
    { pre: 1, post: 9, treated: null }
  ]
  t.same(differenceInDifferences([...lost, ...complete]), differenceInDifferences(complete))
  const inClusters = complete.map((person, index) => ({ ...person, cluster: `${index % 3}` }))
  const homeless = { pre: 50, post: 0, treated: true, cluster: null }
  t.same(differenceInDifferences([homeless, ...inClusters]), differenceInDifferences(inClusters))
  t.match(differenceInDifferences(inClusters), { clustered: { status: 'ok', clusters: 3 } })
  t.equal(differenceInDifferences(complete.map((person) => ({ ...person, cluster: null }))).clustered, null)
})

const empty = { welch: null, pooled: null, seHc2: null, seHc3: null, standardised: null, adjusted: null }
const edges = [
  { people: [], expected: { status: 'insufficient_data', difference: null, ...empty } },
  {
    people: people([1, 2], [3, 5], true),
    expected: { status: 'insufficient_data', difference: null, comparison: { n: 0 }, ...empty }
  },
  {
    people: [...people([1, 2], [3, 5], true), ...people([4], [5], false)],
    expected: { status: 'insufficient_data', difference: 1.5, ...empty }
  },
  {
    people: [...people([4], [5], true), ...people([1, 2], [3, 5], false)],
    expected: { status: 'insufficient_data', difference: -1.5, ...empty }
  },
  {
    people: [...people([1, 2, 5], [3, 4, 7], true), ...people([1, 6], [2, 7], false)],
    expected: { status: 'zero_variance', difference: 1, welch: null, seHc3: null, adjusted: { estimate: 1, t: null } }
  },
  {
    people: [...people([5, 5], [6, 8], true), ...people([5, 5], [4, 6], false)],
    expected: { status: 'ok', difference: 2, standardised: null, adjusted: null }
  }
] as const

t.test('what can still be said when something cannot', async (t) => {
  for (const { people, expected } of edges) t.match(differenceInDifferences(people), expected, JSON.stringify(people))
})

t.test('numbers that are none are the mistake of the caller', async (t) => {
  t.throws(() => differenceInDifferences([{ pre: NaN, post: 1, treated: true }]), RangeError)
  t.throws(() => differenceInDifferences([{ pre: 1, post: Infinity, treated: true }]), RangeError)
  t.throws(() => differenceInDifferences([], { confidence: 95 }), RangeError)
})

t.test('the same as regressing change on group, and robust errors of that regression', async () => {
  const Person = fc.record({
    pre: fc.integer({ min: 0, max: 20 }),
    post: fc.integer({ min: 0, max: 20 }),
    treated: fc.boolean()
  })
  fc.assert(
    fc.property(fc.array(Person, { minLength: 6, maxLength: 20 }), (people) => {
      const got = differenceInDifferences(people)
      if (got.status !== 'ok') return true
      const change = people.map(({ pre, post }) => post - pre)
      const line = linearRegression([people.map(({ treated }) => (treated ? 1 : 0))], change)
      const robust = (power: number) => {
        const terms = people.map(({ treated }, person) => {
          const { n, mean } = treated ? got.treated : got.comparison
          return ((change[person] ?? NaN) - (mean ?? NaN)) ** 2 / (1 - 1 / n) ** power / n ** 2
        })
        return Math.sqrt(terms.reduce((sum, term) => sum + term, 0))
      }
      const { differences } = ancova(
        people.map(({ pre }) => pre),
        people.map(({ post }) => post),
        people.map(({ treated }) => (treated ? 'T' : 'C')),
        { reference: 'C' }
      )
      return (
        near(line.slopes?.[0]?.estimate ?? null, got.difference ?? NaN, 1e-9, 1e-9) &&
        near(line.slopes?.[0]?.se ?? null, got.pooled?.se ?? NaN, 1e-9) &&
        near(robust(1), got.seHc2 ?? NaN, 1e-9) &&
        near(robust(2), got.seHc3 ?? NaN, 1e-9) &&
        (differences?.[0]?.estimate ?? null) === (got.adjusted?.estimate ?? null)
      )
    }),
    { numRuns: 60 }
  )
})
