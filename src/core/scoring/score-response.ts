import type { Domain, Framework, Indicator, Rater, Subscore } from '../framework/framework-document.js'
import type { Wave } from '../framework/wave.js'
import type { Answers } from '../responses/answers.js'
import { meanOfEnough, type Score, standingOf } from './score.js'
import { type ScoredIndicator, scoreIndicator, type ShownQuestion } from './score-indicator.js'

/** Who was shown what, when. `light`: by a short form. `shown`: also what they left out, and nothing that a condition hid. */
export interface Sitting {
  readonly wave: Wave
  readonly rater: Rater
  readonly light: boolean
  readonly shown: readonly ShownQuestion[]
}

/**
 * Everything that one person's answers to one instrument come to: each question, each indicator, and in the waves that have
 * them the sub-scores and domains. No total over domains: four scores stay four. In the order of the framework, so that the
 * same answers give the same bytes whenever they are scored.
 *
 * - An indicator is the mean of its questions, a sub-score the mean of its indicators, each only if at least the framework's
 *   share (half) of what was shown and applies was answered. What a condition hid was not asked.
 * - A domain is the mean of its two sub-scores, where both exist.
 * - Nothing is filled in: too little answered is null.
 * - What no sub-score takes (`use: 'level'`, or a wave without sub-scores) stays beside, as an indicator.
 *
 * Source: design of the framework, §6.1; half-rule and 0–100 as P. Cohen et al., Multivariate Behavioral Research 34 (1999)
 * 315–346 (percent of maximum possible).
 */
export function scoreResponse(framework: Framework, sitting: Sitting, answers: Answers): readonly Score[] {
  const { itemShare } = framework.missing
  const asking = { wave: sitting.wave, shown: sitting.shown, scales: framework.scales, itemShare }
  const scored = new Map<Indicator, ScoredIndicator>()
  for (const indicator of indicatorsOf(framework, sitting.rater)) {
    const score = scoreIndicator(indicator, answers, asking)
    if (score !== undefined) scored.set(indicator, score)
  }
  const scores = [
    ...[...scored.values()].flatMap(({ items, total }) => (total === undefined ? items : [...items, total])),
    ...framework.domains.flatMap((domain) => domainScores(framework, domain, sitting.wave, scored))
  ]
  return sitting.light ? scores.map((score) => ({ ...score, flags: [...score.flags, 'light'] })) : scores
}

function indicatorsOf({ domains, acrossDomains }: Framework, rater: Rater): readonly Indicator[] {
  return [...domains.flatMap(({ indicators }) => indicators), ...acrossDomains].filter((one) => one.rater === rater)
}

/** One's sub-scores in this wave, and the domain where the wave and the domain have both. */
function domainScores(
  framework: Framework,
  domain: Domain,
  wave: Wave,
  scored: ReadonlyMap<Indicator, ScoredIndicator>
): readonly Score[] {
  const share = framework.missing.indicatorShare
  const [capability, enactment] = (['capability', 'enactment'] as const).map((use) =>
    framework.subscores[use].waves.includes(wave) ? subscore(domain, use, share, scored) : undefined
  )
  if (capability === undefined || enactment === undefined) return [capability ?? enactment ?? []].flat()
  const both = [capability, enactment]
  const exist = both.every(({ value }) => value !== null)
  const value = exist ? meanOfEnough(both, 1) : null
  const flags = exist ? [] : (['not answered'] as const)
  return [...both, { level: 'domain', code: domain.code, value, ...countsOf(both), flags }]
}

function subscore(
  domain: Domain,
  use: Subscore,
  share: number,
  scored: ReadonlyMap<Indicator, ScoredIndicator>
): Score | undefined {
  const totals = domain.indicators.flatMap((one) => (one.use === use ? (scored.get(one)?.total ?? []) : []))
  if (totals.length === 0) return undefined
  const counts = countsOf(totals)
  const code = subscoreCode(domain.code, use)
  const value = meanOfEnough(totals, share)
  if (counts.nAsked === 0) return { level: 'sub-score', code, value, ...counts, flags: ['does not apply'] }
  const rests = value === null ? (['not answered'] as const) : counts.nAnswered === 1 ? (['single item'] as const) : []
  return { level: 'sub-score', code, value, ...counts, flags: rests }
}

/** knowledge/capability */
export function subscoreCode(domain: string, use: Subscore): string {
  return `${domain}/${use}`
}

function countsOf(scores: readonly Score[]): Pick<Score, 'nAsked' | 'nAnswered'> {
  const standings = scores.map(standingOf)
  return {
    nAsked: standings.filter((standing) => standing !== 'does not apply').length,
    nAnswered: standings.filter((standing) => standing === 'scored').length
  }
}
