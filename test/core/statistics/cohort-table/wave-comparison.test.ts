import fc from 'fast-check'
import t from 'tap'
import { waveComparison, type CohortRow } from '../../../../src/core/statistics/cohort-table/wave-comparison.js'
import { pairedChange } from '../../../../src/core/statistics/paired/paired-change.js'
import { funnelOfMeans } from '../../../../src/core/statistics/pooling/funnel-of-means.js'
import { pooledEstimate } from '../../../../src/core/statistics/pooling/pooled-estimate.js'
import { near } from '../near.js'

const cohorts = ['spring', 'spring', 'spring', 'autumn', 'autumn', 'autumn', 'autumn', null]
const before = [40, 50, 60, 30, 45, 55, null, 10]
const after = [50, 55, 75, 45, 45, 70, 90, 90]

t.test('each row is the change of that cohort, beside what cohorts say together', async (t) => {
  const { status, rows, pooled, funnel, ancova } = waveComparison(cohorts, before, after)
  t.equal(status, 'ok')
  t.same(
    rows.map(({ cohort, change }) => [cohort, change.mean.nPairs, change.mean.nPost, change.mean.meanChange]),
    [
      ['spring', 3, 3, 10],
      ['autumn', 3, 4, 10]
    ]
  )
  t.same(rows[0]?.change, pairedChange([40, 50, 60], [50, 55, 75]))
  t.match(pooled, { status: 'ok', k: 2, reml: { tau2: 0 } })
  t.ok(near(pooled.status === 'ok' ? pooled.reml.estimate : null, 10))
  t.match(funnel, { status: 'ok', target: 10 })
  t.match(ancova, { status: 'ok', n: 6 })
  const smaller = Math.min(...rows.map(({ change }) => change.mean.p ?? NaN))
  t.ok(rows.some(({ pHolm }) => near(pHolm, 2 * smaller)))
  t.match(rows, [{ funnel: { z: 0, flag: 'in_control' } }, { adjustedMean: { n: 3 } }])
  t.same(
    rows.map(({ adjustedMean }) => adjustedMean),
    ancova.adjustedMeans
  )
})

t.test('a cohort that cannot be said much of leaves the figures of the others at their own rows', async (t) => {
  const people = [
    ['nobody', 10, null],
    ['varied', 40, 50],
    ['varied', 50, 52],
    ['varied', 30, 45],
    ['alone', 20, 60],
    ['alike', 10, 15],
    ['alike', 20, 25],
    ['other', 35, 20],
    ['other', 45, 44],
    ['other', 55, 53]
  ] as const
  const { rows, pooled, funnel } = waveComparison(...columnsOf(people))
  t.match(rows, [
    {
      cohort: 'nobody',
      change: { status: 'no_pairs' },
      pHolm: null,
      shrunkenChange: null,
      funnel: null,
      adjustedMean: null
    },
    { cohort: 'varied', change: { status: 'ok' }, funnel: { n: 3, mean: 9 } },
    {
      cohort: 'alone',
      change: { status: 'insufficient_data' },
      pHolm: null,
      shrunkenChange: null,
      funnel: { n: 1, mean: 40 }
    },
    {
      cohort: 'alike',
      change: { status: 'zero_variance' },
      pBenjaminiHochberg: null,
      shrunkenChange: null,
      funnel: { n: 2, mean: 5 }
    },
    { cohort: 'other', change: { status: 'ok' }, funnel: { n: 3, mean: -6 } }
  ])
  t.match(pooled, { status: 'ok', k: 2, nLeftOut: 3, pooled: [1, 4] })
  const means = rows.map(({ change }) => change.mean)
  const estimates = means.map(({ meanChange, seChange }) => ({
    estimate: meanChange,
    variance: seChange === null ? null : seChange ** 2
  }))
  t.same(pooled, pooledEstimate(estimates))
  t.same(
    funnel,
    funnelOfMeans(means.map(({ nPairs, meanChange, sdChange }) => ({ n: nPairs, mean: meanChange, sd: sdChange })))
  )
  t.match(funnel, { k: 4, nLeftOut: 1 })
  const shrunken = rows.map(({ shrunkenChange }) => shrunkenChange)
  t.ok(Number(shrunken[1]) > Number(shrunken[4]), 'each at its own row')
})

t.test('one cohort: its change, and nothing about how cohorts differ', async (t) => {
  const { status, rows, pooled, funnel, ancova } = waveComparison(['a', 'a', 'a'], [1, 2, 3], [2, 5, 4])
  t.match({ status, rows }, { status: 'ok', rows: [{ change: { status: 'ok' }, shrunkenChange: null, funnel: null }] })
  t.match(
    [pooled, funnel, ancova].map((part) => part.status),
    ['single_study', 'single_cohort', 'single_cohort']
  )
  t.equal(rows[0]?.pHolm, rows[0]?.change.mean.p)
})

t.test('nobody answered a wave, or nobody both: the comparison says which', async (t) => {
  const none = [null, null]
  for (const [first, later, status] of [
    [[1, 2], none, 'empty_wave'],
    [none, [1, 2], 'empty_wave'],
    [[1, null], [null, 2], 'no_pairs'],
    [[1, null], [2, 2], 'ok']
  ] as const) {
    t.match(waveComparison(['a', 'b'], first, later), { status, rows: { length: 2 } })
  }
  t.match(waveComparison([null, null], [1, 2], [3, 4]), { status: 'empty_wave', rows: [] }, 'in no cohort: not counted')
  t.match(waveComparison([], [], []), { status: 'empty_wave', pooled: { status: 'no_data' } })
})

t.test('lists of different lengths and impossible confidences are the mistake of the caller', async (t) => {
  t.throws(() => waveComparison(['a'], [1, 2], [1, 2]), RangeError)
  t.throws(() => waveComparison(['a'], [1], [1, 2]), RangeError)
  t.throws(() => waveComparison(['a'], [1], [Infinity]), RangeError)
  t.throws(() => waveComparison([], [], [], { confidence: 1 }), RangeError)
})

t.test('a confidence of 90% reaches every interval', async (t) => {
  const wide = waveComparison(cohorts, before, after)
  const narrow = waveComparison(cohorts, before, after, { confidence: 0.9 })
  for (const width of [
    ({ rows }) => widthOf(rows[0]?.change.mean.interval),
    ({ rows }) => widthOf(rows[0]?.adjustedMean?.interval),
    ({ pooled }) => widthOf(pooled.status === 'no_data' ? null : pooled.common.interval)
  ] satisfies ((comparison: typeof wide) => number)[])
    t.ok(width(narrow) < width(wide))
})

const person = fc.tuple(fc.constantFrom('a', 'b', 'c', null), score(), score())

t.test('the order of people does not matter', async () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 25 }), (people) => {
      const [still, turned] = [waveComparison(...columnsOf(people)), waveComparison(...columnsOf(people.toReversed()))]
      return still.status === turned.status && sameFigures(rowsByCohort(still.rows), rowsByCohort(turned.rows))
    }),
    { numRuns: 60 }
  )
})

t.test('what cohorts are called does not matter', async () => {
  const names = new Map([
    ['a', 'z'],
    ['b', '10'],
    ['c', 'constructor']
  ])
  fc.assert(
    fc.property(fc.array(person, { maxLength: 25 }), (people) => {
      const [own, first, later] = columnsOf(people)
      const called = waveComparison(
        own.map((cohort) => names.get(cohort ?? '') ?? null),
        first,
        later
      )
      const unnamed = (value: unknown) =>
        JSON.stringify(value, (key, field: unknown) => (key === 'cohort' || key === 'reference' ? '' : field))
      return unnamed(called) === unnamed(waveComparison(own, first, later))
    }),
    { numRuns: 60 }
  )
})

t.test('whatever people answered, no figure is NaN or infinite', async () => {
  const wild = fc.option(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.double({ min: -1e60, max: 1e60, noNaN: true })))
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b'), wild, wild), { maxLength: 12 }), (people) => {
      return figuresOf(waveComparison(...columnsOf(people))).every(Number.isFinite)
    }),
    { numRuns: 60 }
  )
})

type Person = readonly [cohort: string | null, before: number | null, after: number | null]

function columnsOf(people: readonly Person[]): [(string | null)[], (number | null)[], (number | null)[]] {
  return [people.map(([cohort]) => cohort), people.map(([, first]) => first), people.map(([, , later]) => later)]
}

function score() {
  return fc.option(fc.integer({ min: 0, max: 20 }).map((step) => 5 * step))
}

function widthOf(interval: Readonly<{ low: number; high: number }> | null | undefined): number {
  return (interval?.high ?? NaN) - (interval?.low ?? NaN)
}

function rowsByCohort(rows: readonly CohortRow[]): readonly unknown[] {
  return rows
    .toSorted((a, b) => (a.cohort < b.cohort ? -1 : 1))
    .map(({ funnel, ...row }) => ({ ...row, funnel: funnel && { ...funnel, index: 0 } }))
}

function sameFigures(one: unknown, other: unknown): boolean {
  const [a, b] = [figuresOf(one), figuresOf(other)]
  return a.length === b.length && a.every((figure, index) => near(figure, b[index] ?? NaN, 1e-9, 1e-9))
}

function figuresOf(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(figuresOf) : []
}
