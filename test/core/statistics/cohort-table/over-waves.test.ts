import t from 'tap'
import { overWaves } from '../../../../src/core/statistics/cohort-table/over-waves.js'
import { mixedModel } from '../../../../src/core/statistics/mixed-models/mixed-model.js'

const waves = ['before', 'after', 'six months']
const before = [40, 50, 60, 30, 45, 55, 35, null]
const after = [50, 55, 75, 45, null, 70, 55, 60]
const later = [45, null, 70, 40, 40, 60, null, null]

t.test('everybody who answered at least once counts, with a change from each wave to each later one', async (t) => {
  const got = overWaves(waves, [before, after, later])
  t.match(got, {
    waves,
    emptyWaves: [],
    model: { status: 'ok', covariance: 'unstructured', nPeople: 8, nMeasurements: 19 }
  })
  const rows = before.map((score, person) => [score, after[person] ?? null, later[person] ?? null])
  t.same(got.model, mixedModel(rows))
  t.notSame(overWaves(waves, [before, after, later], { confidence: 0.8 }).model, got.model)
})

t.test('a wave that nobody answered is left out by its name', async (t) => {
  const empty = before.map(() => null)
  const got = overWaves(waves, [before, empty, later])
  t.match(got, { waves: ['before', 'six months'], emptyWaves: ['after'], model: { status: 'ok' } })
  t.same(got.model, overWaves(['before', 'six months'], [before, later]).model)
  t.match(overWaves(waves, [empty, empty, empty]), {
    waves: [],
    emptyWaves: waves,
    model: { status: 'insufficient_data' }
  })
  t.match(overWaves(waves, [before, empty, empty]), {
    emptyWaves: ['after', 'six months'],
    model: { status: 'insufficient_waves' }
  })
  t.match(overWaves(waves, [[], [], []]), { model: { status: 'insufficient_data' } })
})

t.test('covariances that cannot be free are tried as one for all waves, and the result says so', async (t) => {
  const [first, second, third] = [
    [40, 50, 60, 30, 45, 55],
    [55, 65, 60, null, null, null],
    [null, null, null, 35, 40, 65]
  ]
  const rows = first.map((score, person) => [score, second[person] ?? null, third[person] ?? null])
  const got = overWaves(waves, [first, second, third], { confidence: 0.8 })
  t.match(got.model, { status: 'ok', covariance: 'compound_symmetry', nPeople: 6 })
  t.same(got.model, mixedModel(rows, { covariance: 'compound_symmetry', confidence: 0.8 }))

  const doubled = first.map((score) => 2 * score)
  t.match(overWaves(['before', 'after'], [first, doubled]).model, { covariance: 'compound_symmetry' })
})
