import t from 'tap'
import { evidenceGrades } from '../../../../src/core/economics/benefits/benefit-status.js'
import { gradeCorrected } from '../../../../src/core/economics/optimism/grade-correction.js'
import { shippedRates } from '../worked-exchange.js'

t.test('the weaker the evidence, the dearer the cost and the smaller the benefit', async (t) => {
  const { gradeCorrection } = shippedRates()
  const corrected = evidenceGrades.map((grade) => gradeCorrected({ cost: 100, benefit: 100 }, grade, gradeCorrection))
  t.same(
    corrected.map(({ cost }) => Math.round(cost)),
    [100, 105, 110, 115, 125, 140]
  )
  t.same(
    corrected.map(({ benefit }) => Math.round(benefit)),
    [100, 95, 90, 85, 75, 60]
  )
})
