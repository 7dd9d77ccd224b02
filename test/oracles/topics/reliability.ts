import { z } from 'zod'
import { reliability as engine } from '../../../src/core/statistics/scales/reliability.js'
import { shape, type Adapter } from '../adapter.js'

const Column = z.array(z.number().nullable())
const Scale = z.object({ items: z.record(z.string(), Column), conf: z.number().default(0.95) })

export const reliability: Adapter = [
  shape(Scale, scale),
  shape(z.object({ cases: z.array(Scale) }), ({ cases }) => ({ cases: cases.map(scale) }))
]

function scale({ items, conf }: z.output<typeof Scale>): unknown {
  const got = engine(Object.values(items), { confidence: conf })
  return {
    status: got.status,
    n: got.nPeople,
    k: got.nItems,
    alpha: got.alpha,
    ci_feldt: [got.interval?.low ?? null, got.interval?.high ?? null],
    alpha_standardised: got.standardisedAlpha,
    mean_inter_item_r: got.meanCorrelation,
    sem_sum_score: got.standardErrorOfMeasurement,
    sd_sum_score: got.sdOfSum,
    items: {
      item: Object.keys(items),
      mean: got.items.map(({ mean }) => mean),
      sd: got.items.map(({ sd }) => sd),
      item_rest_r: got.items.map(({ itemRestCorrelation }) => itemRestCorrelation),
      alpha_if_deleted: got.items.map(({ alphaIfDropped }) => alphaIfDropped)
    },
    omega_uls: oneFactor(got)
  }
}

/** Nothing at all where one factor cannot be had: two items, or one that nobody answers differently. */
function oneFactor({ omega }: ReturnType<typeof engine>): unknown {
  if (omega === null || omega.loadings === null) return null
  return {
    loadings: omega.loadings,
    omega_model: omega.omega,
    omega_observed: omega.omegaObserved,
    heywood: omega.heywood,
    ave: omega.averageVarianceExtracted
  }
}
