import { z } from 'zod'
import { lagOneAutocorrelation } from '../../../src/core/statistics/description/autocorrelation.js'
import { descriptive as engine } from '../../../src/core/statistics/description/descriptive.js'
import { shape, type Adapter } from '../adapter.js'

export const descriptive: Adapter = [
  shape(z.object({ y: z.array(z.number().nullable()) }), ({ y }) => {
    const { status, n, mean, sd, median, q1, q3, min, max, skewness } = engine(y)
    const lag1_autocorrelation = lagOneAutocorrelation(y.filter((value) => value !== null))
    const certified = { mean, sd, lag1_autocorrelation }
    return { status, n, ...certified, median, q1, q3, min, max, skewness_g1: skewness, certified }
  })
]
