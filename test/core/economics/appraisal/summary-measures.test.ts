import fc from 'fast-check'
import t from 'tap'
import {
  benefitCostRatio,
  paybackMonthsSimple,
  roiPercent
} from '../../../../src/core/economics/appraisal/summary-measures.js'

const cases = [
  ['a cost without benefit', 100, 0, 0, -100, null],
  ['a benefit without cost', 0, 100, null, null, 0],
  ['neither', 0, 0, null, null, null],
  ['more paid back than spent', -50, 100, null, null, 0],
  ['a disbenefit', 100, -50, -0.5, -150, null],
  ['3.21 back for each 1', 100, 321, 3.21, 221, 100 / (321 / 12)]
] as const

for (const [sentence, cost, benefit, bcr, roi, payback] of cases) {
  t.test(sentence, async (t) => {
    const got = [benefitCostRatio(benefit, cost), roiPercent(benefit, cost), paybackMonthsSimple(benefit, cost)]
    t.same(got, [bcr, roi, payback])
  })
}

t.test('the ratio is above 1 exactly when the net is above 0', async () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e7 }), fc.nat(1e7), (cost, benefit) => {
      return (benefitCostRatio(benefit, cost) ?? NaN) > 1 === benefit - cost > 0
    })
  )
})
