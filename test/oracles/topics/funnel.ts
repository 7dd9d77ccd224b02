import { z } from 'zod'
import { funnelOfMeans } from '../../../src/core/statistics/pooling/funnel-of-means.js'
import { funnelOfShares } from '../../../src/core/statistics/pooling/funnel-of-shares.js'
import { shape, type Adapter } from '../adapter.js'

const Means = z.object({
  n: z.array(z.number()),
  mean: z.array(z.number().nullable()),
  sd: z.array(z.number().nullable()),
  winsor: z.number().default(0.1)
})
const Shares = z.object({ x: z.array(z.number()), n: z.array(z.number()), target: z.number().nullish() })

export const funnel: Adapter = [
  shape(Means, means),
  shape(Shares, shares),
  shape(z.object({ cases: z.array(z.union([Means, Shares])) }), ({ cases }) => {
    return { cases: cases.map((one) => ('mean' in one ? means(one) : shares(one))) }
  })
]

function means({ n, mean, sd, winsor }: z.output<typeof Means>): unknown {
  const given = n.map((people, index) => ({ n: people, mean: mean[index] ?? null, sd: sd[index] ?? null }))
  const placed = funnelOfMeans(given, { winsorised: winsor })
  if (placed.status !== 'ok') return { status: placed.status }
  const { status, target, sdPooled, phi, tau2, cohorts } = placed
  return {
    status,
    target,
    sd_pooled: sdPooled,
    phi,
    tau2_additive: tau2,
    units: {
      n: cohorts.map((cohort) => cohort.n),
      mean: cohorts.map((cohort) => cohort.mean),
      se: cohorts.map((cohort) => cohort.standardError),
      z: cohorts.map((cohort) => cohort.z),
      lo95: cohorts.map((cohort) => cohort.limits95.low),
      hi95: cohorts.map((cohort) => cohort.limits95.high),
      lo998: cohorts.map((cohort) => cohort.limits998.low),
      hi998: cohorts.map((cohort) => cohort.limits998.high),
      flag: cohorts.map((cohort) => cohort.flag),
      z_overdispersed: cohorts.map((cohort) => cohort.zOverDispersed),
      flag_overdispersed: cohorts.map((cohort) => cohort.flagOverDispersed)
    }
  }
}

function shares({ x, n, target }: z.output<typeof Shares>): unknown {
  const given = x.map((yes, index) => ({ yes, n: n[index] ?? NaN }))
  const placed = funnelOfShares(given, typeof target === 'number' ? { target } : {})
  if (placed.status !== 'ok') return { status: placed.status }
  const { status, cohorts } = placed
  return {
    status,
    target: placed.target,
    units: {
      n: cohorts.map((cohort) => cohort.n),
      observed: cohorts.map((cohort) => cohort.share),
      lo998: cohorts.map((cohort) => cohort.limits998.low),
      lo95: cohorts.map((cohort) => cohort.limits95.low),
      hi95: cohorts.map((cohort) => cohort.limits95.high),
      hi998: cohorts.map((cohort) => cohort.limits998.high)
    }
  }
}
