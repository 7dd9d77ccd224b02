import t from 'tap'
import { restrictedLikelihood } from '../../../../src/core/statistics/mixed-models/restricted-likelihood.js'
import { wavePatterns } from '../../../../src/core/statistics/mixed-models/wave-patterns.js'
import { near } from '../near.js'
import { gappy, groupsOfGappy, writtenOut } from './written-out.js'

const covariance = [
  [1.2, 0.7, 0.5],
  [0.7, 1, 0.4],
  [0.5, 0.4, 0.9]
]

t.test('by patterns it is what it is measurement by measurement, with gaps and groups', async (t) => {
  for (const groups of [groupsOfGappy, gappy.map(() => 'all')]) {
    const data = wavePatterns(gappy, groups)
    const got = restrictedLikelihood(data, covariance)
    const unit = gappy.map((row) => row.map((score) => (score === null ? null : score / data.scale)))
    const expected = writtenOut(unit, groups, covariance)
    t.ok(near(got?.minusTwoLogLikelihood ?? null, expected.minusTwoLogLikelihood, 1e-11))
    for (const [group, { name, centres }] of data.groups.entries()) {
      for (const [wave, centre] of centres.entries()) {
        const fitted = centre / data.scale + (got?.groups[group]?.means[wave] ?? 0)
        t.ok(near(fitted, expected.means.get(`${name} ${wave}`) ?? NaN, 1e-11), `${name} ${wave}`)
      }
    }
  }
})

t.test('what is no covariance matrix has no likelihood, also where nobody answered all waves', async (t) => {
  const singular = [
    [1, 0.9, -0.9],
    [0.9, 1, 0.9],
    [-0.9, 0.9, 1]
  ]
  const pairs = [
    [1, 2, null],
    [3, 5, null],
    [null, 4, 6],
    [null, 2, 7],
    [4, null, 4],
    [1, null, 5]
  ]
  t.equal(
    restrictedLikelihood(
      wavePatterns(
        pairs,
        pairs.map(() => 'all')
      ),
      singular
    ),
    null
  )
  t.equal(restrictedLikelihood(wavePatterns(gappy, groupsOfGappy), singular), null)
})
