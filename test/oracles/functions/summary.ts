import { z } from 'zod'
import { benefitCostRatio, paybackMonthsSimple, roiPercent } from '../../../src/core/economics/appraisal/summary-measures.js'
import { shape, type Adapter } from '../adapter.js'

/** Cases are pairs of cost and benefit. */
export const summary: Adapter = [
  shape(z.object({ cases: z.array(z.tuple([z.number(), z.number()])) }), ({ cases }) => ({
    bcr: cases.map(([cost, benefit]) => benefitCostRatio(benefit, cost)),
    roi_pct: cases.map(([cost, benefit]) => roiPercent(benefit, cost)),
    payback_months: cases.map(([cost, benefit]) => paybackMonthsSimple(benefit, cost))
  }))
]
