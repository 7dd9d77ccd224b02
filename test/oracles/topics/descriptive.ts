import { z } from 'zod'
import { lagOneAutocorrelation } from '../../../src/core/statistics/description/autocorrelation.js'
import { descriptive as engine } from '../../../src/core/statistics/description/descriptive.js'
import { shape, type Adapter } from '../adapter.js'

const Series = z.object({ y: z.array(z.number().nullable()) })

export const descriptive: Adapter = [
  shape(Series, described),
  shape(z.object({ cases: z.array(Series) }), ({ cases }) => ({ cases: cases.map(described) }))
]

function described({ y }: z.output<typeof Series>): unknown {
  const { status, n, mean, sd, median, q1, q3, min, max, skewness } = engine(y)
  const lag1_autocorrelation = lagOneAutocorrelation(y.filter((value) => value !== null))
  const certified = { mean, sd, lag1_autocorrelation }
  return { status, n, ...certified, median, q1, q3, min, max, skewness_g1: skewness, certified }
}
