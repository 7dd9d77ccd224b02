import t from 'tap'
import { cohortScatter } from '../../../../src/core/statistics/mixed-models/cohort-scatter.js'
import { near } from '../near.js'

const members = [
  { cohort: 'spring', outcome: 10, baseline: 1 },
  { cohort: 'autumn', outcome: 50, baseline: 9 },
  { cohort: 'spring', outcome: 14, baseline: 3 },
  { cohort: 'autumn', outcome: 52, baseline: 9 },
  { cohort: 'spring', outcome: 12, baseline: 5 }
]

t.test('means by cohort, in order of first appearance, and the scatter around them', async (t) => {
  const got = cohortScatter(members)
  t.same(got.cohorts, [
    { cohort: 'spring', n: 3, outcome: 12, baseline: 3 },
    { cohort: 'autumn', n: 2, outcome: 51, baseline: 9 }
  ])
  t.equal(got.n, 5)
  t.ok(near(got.baselineWithin, 8) && near(got.slopeWithin, 0.5) && near(got.residualWithin, 10 - 0.5 * 0.5 * 8))
})

t.test('baselines that do not vary within cohorts have no slope there', async (t) => {
  const flat = members.map((member) => ({ ...member, baseline: member.cohort === 'spring' ? 3 : 9 }))
  t.match(cohortScatter(flat), { baselineWithin: 0, slopeWithin: 0, residualWithin: 10 })
})

t.test('far from 0, or all but on a line, nothing is lost', async (t) => {
  const far = members.map((member) => ({
    ...member,
    outcome: member.outcome + 2 ** 40,
    baseline: member.baseline + 2 ** 40
  }))
  t.ok(near(cohortScatter(far).residualWithin, 8, 1e-6))
  const line = [1, 2, 3, 4].map((x) => ({ cohort: 'one', outcome: 1e6 * x + (x % 2 ? 1e-4 : -1e-4), baseline: x }))
  t.ok(near(cohortScatter(line).residualWithin, 4e-8 * (1 - 0.2), 1e-4)) // residuals ±1e-4 with their own slope taken out
})

t.test('nobody', async (t) => {
  t.strictSame(cohortScatter([]), { n: 0, cohorts: [], baselineWithin: 0, slopeWithin: 0, residualWithin: 0 })
})
