import { z } from 'zod'
import { mixedModel } from '../../../src/core/statistics/mixed-models/mixed-model.js'
import type { MeanContrast } from '../../../src/core/statistics/mixed-models/mean-contrast.js'
import { shape, type Adapter } from '../adapter.js'

const Waves = z.object({
  y: z.array(z.array(z.number().nullable())),
  group: z.array(z.union([z.string(), z.number()])).nullish(),
  covariance: z.enum(['UN', 'CS']).nullish(),
  conf: z.number().default(0.95)
})

export const mmrm: Adapter = [
  shape(Waves, waves),
  shape(z.object({ cases: z.array(Waves) }), ({ cases }) => ({ cases: cases.map(waves) }))
]

/** The oracle numbers waves from 1, and asks for changes since the first wave alone. */
function waves({ y, group, covariance, conf }: z.output<typeof Waves>): unknown {
  const fit = mixedModel(y, {
    covariance: covariance === 'CS' ? 'compound_symmetry' : 'unstructured',
    confidence: conf,
    ...(group ? { groups: group.map(String) } : {})
  })
  const counts = { status: fit.status, n_subjects: fit.nPeople, n_observations: fit.nMeasurements }
  if (fit.status !== 'ok') return counts

  const asGiven = (name: string | null) => group?.find((one) => String(one) === name) ?? name // 2 and not "2"
  const sinceFirst = ({ from }: { from: number }) => from === 0
  const contrasts = [
    ...fit.changes.filter(sinceFirst).map((change) => ({ type: 'change', ...change })),
    ...fit.differencesInChange.filter(sinceFirst).map((change) => ({ type: 'difference_in_change_vs_first_group', ...change }))
  ]
  return {
    ...counts,
    covariance: fit.covariance === 'unstructured' ? 'UN' : 'CS',
    method: 'REML',
    reml_minus2ll: fit.minusTwoLogLikelihood,
    sigma: fit.sigma,
    means: {
      group: fit.means.map((mean) => asGiven(mean.group)),
      wave: fit.means.map(({ wave }) => wave + 1),
      n: fit.means.map(({ n }) => n),
      mean: fit.means.map(({ estimate }) => estimate),
      se: fit.means.map(({ standardError }) => standardError),
      df: fit.means.map(({ df }) => df)
    },
    contrasts: {
      type: contrasts.map(({ type }) => type),
      group: contrasts.map((contrast) => asGiven(contrast.group)),
      wave: contrasts.map(({ to }) => to + 1),
      ...columns(contrasts)
    }
  }
}

function columns(contrasts: readonly MeanContrast[]) {
  return {
    estimate: contrasts.map(({ estimate }) => estimate),
    se: contrasts.map(({ standardError }) => standardError),
    df: contrasts.map(({ df }) => df),
    t: contrasts.map(({ t }) => t),
    p: contrasts.map(({ p }) => p),
    ci_low: contrasts.map(({ interval }) => interval?.low ?? null),
    ci_high: contrasts.map(({ interval }) => interval?.high ?? null)
  }
}
