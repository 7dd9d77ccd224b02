import fc from 'fast-check'
import t from 'tap'
import { emptyLedger, enter, isImplied, type Ledger } from '../../../src/core/disclosure/ledger.js'
import { placeSet } from '../../../src/core/disclosure/place-set.js'

const alone = Array.from({ length: 400 }, (_, place) => place)
const from = (first: number, last: number): readonly number[] => alone.slice(first, last + 1)

/** Enters groups one after another; a group that exposes is left out. */
function entered(groups: readonly (readonly number[])[], units = alone): { ledger: Ledger; said: readonly string[] } {
  let ledger = emptyLedger
  const said = groups.map((places) => {
    if (isImplied(ledger, placeSet(places), units)) return 'implied'
    const entry = enter(ledger, placeSet(places), units)
    if (entry.kind === 'entered') ledger = entry.ledger
    return entry.kind
  })
  return { ledger, said }
}

t.test('two sites of 11, and then their total, which says nothing new', async (t) => {
  t.same(entered([from(0, 10), from(11, 21), from(0, 21)]).said, ['entered', 'entered', 'implied'])
})

t.test('a total and one site imply the other', async (t) => {
  t.same(entered([from(0, 39), from(0, 19), from(20, 39)]).said, ['entered', 'entered', 'implied'])
})

t.test('three groups of two cohorts each imply all three: weights of a half', async (t) => {
  const [a, b, c] = [from(0, 10), from(11, 21), from(22, 32)]
  const groups = [
    [...a, ...b],
    [...b, ...c],
    [...a, ...c],
    [...a, ...b, ...c]
  ]
  t.same(entered(groups).said, ['entered', 'entered', 'entered', 'implied'])
})

t.test('10 people, or one person more than a published group, expose', async (t) => {
  t.same(entered([from(0, 9)]).said, ['exposes'])
  t.same(entered([from(0, 19), from(0, 20), from(0, 29), from(0, 30)]).said, [
    'entered',
    'exposes',
    'exposes',
    'entered'
  ])
})

t.test('a small group that only three figures together give away', async (t) => {
  const [onlyA, both, onlyB] = [from(0, 10), from(11, 15), from(16, 26)]
  const a = [...onlyA, ...both]
  const b = [...both, ...onlyB]
  t.same(entered([a, b, [...onlyA, ...both, ...onlyB]]).said, ['entered', 'entered', 'exposes'], 'a + b − all')
  t.same(entered([a, b]).said, ['entered', 'entered'], 'each differs from the other by 11')
})

t.test('a figure for each person left over: more numbers than people to hide among', async (t) => {
  const ring = Array.from({ length: 12 }, (_, at) => at * 10) // 12 clusters of 10, published as neighbours
  const groups = ring.map((start, at) => [
    ...from(start, start + 9),
    ...from(((at + 1) % 11) * 10, ((at + 1) % 11) * 10 + 9)
  ])
  const { said } = entered(groups)
  t.ok(said.filter((word) => word === 'entered').length <= 120 / 11, said.join(' '))
})

t.test('two people of a two-way exchange are one of the eleven', async (t) => {
  const paired = alone.map((place) => (place < 12 ? place - (place % 2) : place)) // 0 with 1, 2 with 3, …
  t.same(entered([from(0, 15)], paired).said, ['exposes'], '6 pairs and 4 people')
  t.same(entered([from(0, 16)], paired).said, ['entered'], '6 pairs and 5 people')
})

t.test('each side of eleven two-way exchanges may be shown: no side says what its partner said', async (t) => {
  const paired = alone.map((place) => (place < 22 ? place % 11 : place))
  t.same(entered([from(0, 10), from(11, 21)], paired).said, ['entered', 'entered'])
  t.same(
    entered([from(0, 21), [...from(0, 10), ...from(12, 21)]], paired).said,
    ['entered', 'exposes'],
    'the eleventh partner'
  )
})

t.test('what has entered leaves eleven people in every combination, and no fewer can be found by trying', async () => {
  const Group = fc.uniqueArray(fc.nat(39), { minLength: 11, maxLength: 40 })
  fc.assert(
    fc.property(
      fc.array(Group, { maxLength: 6 }),
      fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 6, maxLength: 6 }),
      (groups, weights) => {
        const { said } = entered(groups)
        const open = groups.filter((_, at) => said[at] !== 'exposes')
        const sums = from(0, 39).map((place) =>
          open.reduce((sum, group, at) => sum + (group.includes(place) ? (weights[at] ?? 0) : 0), 0)
        )
        const touched = sums.filter((sum) => sum !== 0).length
        return touched === 0 || touched >= 11
      }
    ),
    { numRuns: 300 }
  )
})

t.test('eleven eliminations of all groups, and no unit serves two of them', async () => {
  const Group = fc.uniqueArray(fc.nat(199), { minLength: 11, maxLength: 200 })
  fc.assert(
    fc.property(fc.array(Group, { maxLength: 12 }), (groups) => {
      const { ledger } = entered(groups)
      const pivots = ledger.eliminations.flatMap((lines) => lines.map(({ pivot }) => pivot))
      const complete = ledger.eliminations.every((lines) => lines.length === ledger.groups.length)
      return complete && ledger.eliminations.length === 11 && new Set(pivots).size === pivots.length
    }),
    { numRuns: 60 }
  )
})
