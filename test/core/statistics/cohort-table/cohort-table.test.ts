import t from 'tap'
import { cohortTable } from '../../../../src/core/statistics/cohort-table/cohort-table.js'
import { overWaves } from '../../../../src/core/statistics/cohort-table/over-waves.js'
import { waveComparison } from '../../../../src/core/statistics/cohort-table/wave-comparison.js'

const cohorts = ['spring', 'spring', 'spring', 'autumn', 'autumn', 'autumn', null]
const waves = ['before', 'after', 'six months']
const capability = [
  [40, 50, 60, 30, 45, 55, 20],
  [50, 55, 75, 45, 45, 70, 80],
  [45, null, 70, 40, 40, null, 90]
]
const enactment = [[10, 20, 30, 40, 30, 20, 50], [20, 20, 40, 45, null, 15, 60], Array<null>(7).fill(null)]
const scales = [
  { domain: 'knowledge', subScore: 'capability', columns: capability },
  { domain: 'knowledge', subScore: 'enactment', columns: enactment }
]

t.test('every scale has every later wave beside the first, with a row for each cohort', async (t) => {
  const table = cohortTable({ cohorts, waves, scales })
  t.match(table, { nPeople: 7, nWithoutCohort: 1, cohorts: ['spring', 'autumn'], scales: { length: 2 } })
  for (const [place, { domain, subScore, comparisons }] of table.scales.entries()) {
    const { columns, ...scale } = scales[place] ?? { columns: [] }
    t.same({ domain, subScore }, scale)
    t.same(
      comparisons,
      waves
        .slice(1)
        .map((wave, later) => ({ wave, ...waveComparison(cohorts, columns[0] ?? [], columns[later + 1] ?? []) }))
    )
  }
})

t.test('a wave that nobody answered says so, and the others stand', async (t) => {
  const [, scale] = cohortTable({ cohorts, waves, scales }).scales
  t.match(scale?.comparisons, [
    { wave: 'after', status: 'ok' },
    {
      wave: 'six months',
      status: 'empty_wave',
      rows: [{ change: { status: 'no_pairs' } }, { change: { status: 'no_pairs' } }]
    }
  ])
})

t.test('the model over all waves is about the people of cohorts alone', async (t) => {
  const [knowledge] = cohortTable({ cohorts, waves, scales }, { confidence: 0.9 }).scales
  t.same(
    knowledge?.overWaves,
    overWaves(
      waves,
      capability.map((column) => column.slice(0, 6)),
      { confidence: 0.9 }
    )
  )
})

t.test('before the second wave there is nothing to compare', async (t) => {
  const first = scales.map(({ columns, ...scale }) => ({ ...scale, columns: columns.slice(0, 1) }))
  t.match(cohortTable({ cohorts, waves: ['before'], scales: first }).scales, [
    { comparisons: [], overWaves: { model: { status: 'insufficient_waves' } } },
    { comparisons: [] }
  ])
  t.same(cohortTable({ cohorts: [], waves: ['before'], scales: [] }), {
    nPeople: 0,
    nWithoutCohort: 0,
    cohorts: [],
    scales: []
  })
})

t.test('the confidence reaches the cells; columns that do not fit are refused', async (t) => {
  const [scale] = cohortTable({ cohorts, waves, scales }, { confidence: 0.8 }).scales
  t.equal(scale?.comparisons[1]?.rows[0]?.change.mean.confidence, 0.8)
  t.throws(() => cohortTable({ cohorts, waves: waves.slice(1), scales }), RangeError)
})
