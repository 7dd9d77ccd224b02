import t from 'tap'
import { employerNationalInsurance, pensionContributions } from '../../../../src/core/economics/assumptions/on-costs.js'
import { near } from '../../statistics/near.js'

const from2025 = { niShare: 0.15, niThreshold: 5000 }

t.test('national insurance is on what lies above the threshold', async (t) => {
  t.same(
    [0, 4999, 5000, 31_049, 54_710].map((pay) => employerNationalInsurance(pay, from2025)),
    [0, 0, 0, 3907.35, 7456.5]
  )
})

t.test('the employer pays its share of the pension, the centre the rest', async (t) => {
  const { employer, central, fullShare } = pensionContributions(40_000, 0.1438, 0.094)
  t.ok(near(employer, 5752))
  t.ok(near(central, 3760))
  t.ok(near(fullShare, 0.2378))
})
