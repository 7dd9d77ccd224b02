import type { Domain, Framework, Indicator, Subscore } from '../framework/framework-document.js'
import type { Wave } from '../framework/wave.js'
import { meanOf } from '../scoring/score.js'
import { type Match, matchIndicator, type TwoWaves, type Unmatched } from './match-indicator.js'

/** A sub-score of a domain, or the domain itself: the mean of its two sub-scores. */
export type Measured = Subscore | 'domain'

/** Why a person who answered in both waves has no change in a sub-score. */
export type NotCompared = 'does-not-apply' | 'not-comparable' | 'too-little-answered'

export interface SubscoreMatch {
  readonly match: Match<NotCompared>
  readonly indicators: readonly Readonly<{ code: string; match: Match<Unmatched> }>[]
}

/**
 * One sub-score before and after, for one person, from the indicators answered both times: so an indicator that starts late
 * (a working relationship with somebody not met before) makes no gain or loss of its own. At least the framework's share
 * (half) of the indicators asked alike both times must be answered both times.
 */
export function matchSubscore(framework: Framework, domain: Domain, use: Subscore, waves: TwoWaves): SubscoreMatch {
  const indicators = comparedIndicators(domain, use).map((indicator) => ({
    code: indicator.code,
    match: matchIndicator(indicator, waves, framework.missing.itemShare)
  }))
  return { match: fromIndicators(indicators, framework.missing.indicatorShare), indicators }
}

/** The indicators of a sub-score whose change means something, rated by the people themselves. */
export function comparedIndicators({ indicators }: Domain, use: Subscore): readonly Indicator[] {
  return indicators.filter((one) => one.use === use && one.changes && one.rater === 'participant')
}

/** Which measures of a domain exist in both waves: the domain itself only where both sub-scores do. */
export function measuresOf(framework: Framework, domain: Domain, from: Wave, to: Wave): readonly Measured[] {
  const subscores = (['capability', 'enactment'] as const).filter((use) => {
    const { waves } = framework.subscores[use]
    return comparedIndicators(domain, use).length > 0 && waves.includes(from) && waves.includes(to)
  })
  return subscores.length === 2 ? [...subscores, 'domain'] : subscores
}

/** The mean of both sub-scores, each compared on its own indicators. Without one of them there is no domain. */
export function matchDomain(capability: Match<NotCompared>, enactment: Match<NotCompared>): Match<NotCompared> {
  if (capability.kind !== 'matched') return capability
  if (enactment.kind !== 'matched') return enactment
  const before = meanOf([capability.before, enactment.before])
  return { kind: 'matched', before, after: meanOf([capability.after, enactment.after]) }
}

function fromIndicators(indicators: SubscoreMatch['indicators'], share: number): Match<NotCompared> {
  const matched = indicators.flatMap(({ match }) => (match.kind === 'matched' ? [match] : []))
  const unanswered = indicators.filter(({ match }) => match.kind === 'not-answered').length
  const asked = matched.length + unanswered
  if (asked === 0) {
    const outside = indicators.some(({ match }) => match.kind === 'does-not-apply')
    return { kind: outside ? 'does-not-apply' : 'not-comparable' }
  }
  if (matched.length === 0 || matched.length < share * asked - 1e-9) return { kind: 'too-little-answered' }
  const before = meanOf(matched.map((one) => one.before))
  return { kind: 'matched', before, after: meanOf(matched.map((one) => one.after)) }
}
