import type { Appraisal } from '../../../src/core/economics/appraisal/appraisal.js'
import { caseAppraisal } from '../../../src/core/economics/appraisal/case-appraisal.js'
import type { CostKind } from '../../../src/core/economics/costs/cost-line.js'
import { shape, type Adapter } from '../adapter.js'
import { ChangedCase, changedCase, entriesOfCase, ratesOfCase, WorkedCase, workedCase } from './worked-case.js'

export const businessCase: Adapter = [
  shape(WorkedCase, answer),
  shape(ChangedCase, (input, { list }) => answer(changedCase(workedCase(input.case, list), input)))
]

function answer(input: WorkedCase): unknown {
  const { releases, benefits, views } = caseAppraisal(entriesOfCase(input), ratesOfCase(input))
  const [release] = releases
  if (release === undefined) throw new Error('The exchange could not be costed.')
  const { figures, lines } = release
  const pounds = (kind: CostKind) => (lines.find((line) => line.kind === kind)?.pence ?? NaN) / 100
  return {
    hourly: figures.staffRatePencePerHour.value / 100,
    hours: {
      total: figures.hours.value,
      covered: figures.coveredHours.value,
      uncovered: figures.uncoveredHours.value
    },
    cost_lines: {
      cover: pounds('cover'),
      uncovered: pounds('uncovered'),
      cover_shortfall: pounds('shortfall'),
      mileage: pounds('mileage'),
      fares: pounds('fares'),
      accommodation: pounds('accommodation'),
      subsistence: pounds('subsistence'),
      admin: pounds('admin'),
      fee: pounds('fee'),
      evaluation: pounds('evaluation'),
      salary_recovered: pounds('recovered')
    },
    benefits: benefits.map((one) => ({
      id: one.line.id,
      class: one.line.class,
      who: one.line.who === 'wider-nhs' ? 'other_public' : one.line.who,
      year1: one.kind === 'counted' ? one.value.annualPence / 100 : 0,
      pv: one.kind === 'counted' ? one.value.presentValuePence / 100 : 0
    })),
    A_sponsor_cash: view(views.A),
    B_sponsor_economic: view(views.B),
    C_public: view(views.C)
  }
}

function view({ costPence, benefitPence, netPence, bcr, roiFirstYear }: Appraisal): unknown {
  return { cost: costPence / 100, benefit: benefitPence / 100, npv: netPence / 100, bcr, roi_pct: roiFirstYear }
}
