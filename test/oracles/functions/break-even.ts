import { z } from 'zod'
import { breakEvenInput } from '../../../src/core/economics/appraisal/break-even.js'
import { caseAppraisal } from '../../../src/core/economics/appraisal/case-appraisal.js'
import { shape, type Adapter } from '../adapter.js'
import { entriesOfCase, ratesOfCase, workedCase } from './worked-case.js'

export const breakEven: Adapter = [
  shape(
    z.object({ case: z.string(), vary: z.string().regex(/^benefits\[\d+\]\.quantity$/), weeks: z.number().positive() }),
    (input, { list }) => {
      const worked = workedCase(input.case, list)
      const { benefits, views } = caseAppraisal(entriesOfCase(worked), ratesOfCase(worked))
      const varied = benefits[Number(/\d+/.exec(input.vary)?.[0])]
      if (varied?.kind !== 'counted') throw new Error(`${input.vary} is not counted.`)
      const { quantity } = varied.terms
      const hours = breakEvenInput(quantity, views.B.netPence, varied.value.presentValuePence / quantity)
      return { hours_needed: hours, claimed_hours: quantity, per_week_42: (hours ?? NaN) / input.weeks }
    }
  )
]
