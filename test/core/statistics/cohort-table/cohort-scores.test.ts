import t from 'tap'
import { cohortPlaces, requireRectangle } from '../../../../src/core/statistics/cohort-table/cohort-scores.js'

t.test('cohorts come in the order in which they first appear, people in the order given', async (t) => {
  t.strictSame(cohortPlaces(['spring', null, 'autumn', 'spring']), [
    { cohort: 'spring', places: [0, 3] },
    { cohort: 'autumn', places: [2] }
  ])
  t.strictSame(cohortPlaces([null]), [])
  t.strictSame(cohortPlaces(['', '__proto__']), [
    { cohort: '', places: [0] },
    { cohort: '__proto__', places: [1] }
  ])
})

const scale = {
  domain: 'knowledge',
  subScore: null,
  columns: [
    [1, 2],
    [null, 3]
  ]
}
const sound = { cohorts: ['a', 'b'], waves: ['before', 'after'], scales: [scale, { ...scale, subScore: 'capability' }] }

t.test('columns that do not fit together are the mistake of the caller', async (t) => {
  t.doesNotThrow(() => {
    requireRectangle(sound)
  })
  t.doesNotThrow(() => {
    requireRectangle({ cohorts: [], waves: ['before'], scales: [] })
  })
  for (const [odd, why] of [
    [{ ...sound, waves: [] }, /at least one wave/],
    [{ ...sound, waves: ['after', 'after'] }, /each wave once, got after twice/],
    [{ ...sound, scales: [scale, scale] }, /each scale once/],
    [{ ...sound, scales: [{ ...scale, columns: [[1, 2]] }] }, /2 columns for knowledge, one a wave, got 1/],
    [{ ...sound, scales: [{ ...scale, columns: [[1, 2], [3]] }] }, /2 people in knowledge, got 1/],
    [{ ...sound, cohorts: ['a'] }, /1 people in knowledge, got 2/]
  ] as const) {
    t.throws(
      () => {
        requireRectangle(odd)
      },
      { name: 'RangeError', message: why }
    )
  }
})
