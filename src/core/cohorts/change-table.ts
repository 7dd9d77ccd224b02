import { releaseLimit, type ReleaseLimit } from '../disclosure/release-limit.js'
import type { Domain, Framework, Subscore } from '../framework/framework-document.js'
import type { Wave } from '../framework/wave.js'
import { pairedMeanChange, type PairedMeanChange } from '../statistics/paired/paired-mean-change.js'
import { standardisedChange, type StandardisedChange } from '../statistics/paired/standardised-change.js'
import { answerStep, type Moves, movesOf, scoreRange } from './answer-step.js'
import { type Episode, peopleIn, type ScoredWave, unitsOf } from './episode.js'
import { matchDomain, matchSubscore, type Measured, measuresOf, type NotCompared } from './match-domain.js'
import type { AskedAlike, Match, Unmatched } from './match-indicator.js'

/**
 * A comparison of two waves. `retrospective`: the earlier one was rated afterwards, looking back; it is reported beside and
 * never pooled with the others.
 */
export interface WavePair {
  readonly from: Wave
  readonly to: Wave
  readonly retrospective: boolean
}

/** Why somebody in the cohort is in no comparison of two waves. The first that holds counts, so that counts add up. */
export type LeftOut =
  | 'comparison-group'
  | 'answered-neither'
  | 'not-answered-before'
  | 'not-answered-after'
  | 'answered-late'
  | 'mixed-forms'

export interface Counted<Why extends string> {
  readonly why: Why
  readonly n: number
}

/**
 * One line of a table. `n`: exchanges compared; `people`: distinct people among them; `units`: people, where the two sides
 * of a two-way exchange are one. `moves`: of sub-scores alone. `highStart`: how many began at 90 or more (of 100), with
 * little room to rise. `leftOut`: answered both waves, but not compared here.
 */
export interface ChangeRow {
  readonly domain: string
  readonly measure: Measured
  readonly n: number
  readonly people: number
  readonly units: number
  readonly change: PairedMeanChange
  readonly standardised: StandardisedChange
  readonly moves: Moves | null
  readonly highStart: number
  readonly leftOut: readonly Counted<NotCompared>[]
  readonly release: ReleaseLimit
}

/** How an indicator fared, over the people who answered both waves. Its place in the sub-score is told by `domain`, `use`. */
export interface IndicatorUse {
  readonly domain: string
  readonly use: Subscore
  readonly code: string
  readonly matched: number
  readonly leftOut: readonly Counted<Unmatched>[]
}

/** `episodes` = `compared` + all of `leftOut`. */
export interface ChangeTable extends WavePair {
  readonly light: boolean
  readonly episodes: number
  readonly compared: number
  readonly leftOut: readonly Counted<LeftOut>[]
  readonly rows: readonly ChangeRow[]
  readonly indicators: readonly IndicatorUse[]
}

/**
 * What changed between two waves, for people who answered both in time, by domain and sub-score, recomputed from indicators
 * answered both times (match-domain.ts). Full and short forms are never compared with each other: `light` says whose table
 * this is. A person with two exchanges stands in it with each.
 */
export function changeTable(
  framework: Framework,
  episodes: readonly Episode[],
  pair: WavePair,
  light: boolean,
  askedAlike: AskedAlike
): ChangeTable {
  const all = episodes.filter((episode) => episode.light === light)
  const standings = all.map((episode) => ({ episode, standing: standingIn(episode, pair) }))
  const both = standings.flatMap(({ episode, standing }) => (standing.kind === 'both' ? [{ episode, standing }] : []))
  const matched = both.map(({ episode, standing: { before, after } }): Person => {
    const waves = { from: pair.from, to: pair.to, before, after, askedAlike }
    return { episode, subscores: (domain, use) => matchSubscore(framework, domain, use, waves) }
  })
  const measured = framework.domains.map((domain) => measureDomain(framework, domain, pair, matched))
  return {
    ...pair,
    light,
    episodes: all.length,
    compared: both.length,
    leftOut: counted(standings.flatMap(({ standing }) => (standing.kind === 'both' ? [] : [standing.kind]))),
    rows: measured.flatMap(({ rows }) => rows),
    indicators: measured.flatMap(({ indicators }) => indicators)
  }
}

type Standing = Readonly<{ kind: 'both'; before: ScoredWave; after: ScoredWave }> | Readonly<{ kind: LeftOut }>

function standingIn(episode: Episode, { from, to }: WavePair): Standing {
  if (episode.arm !== 'exchange') return { kind: 'comparison-group' }
  const [before, after] = [episode.waves.get(from), episode.waves.get(to)]
  if (before === undefined) return { kind: after === undefined ? 'answered-neither' : 'not-answered-before' }
  if (after === undefined) return { kind: 'not-answered-after' }
  if (before.late || after.late) return { kind: 'answered-late' }
  return before.light === episode.light && after.light === episode.light
    ? { kind: 'both', before, after }
    : { kind: 'mixed-forms' }
}

interface Person {
  readonly episode: Episode
  readonly subscores: (domain: Domain, use: Subscore) => ReturnType<typeof matchSubscore>
}

function measureDomain(
  framework: Framework,
  domain: Domain,
  { from, to }: WavePair,
  people: readonly Person[]
): Pick<ChangeTable, 'rows' | 'indicators'> {
  const measures = measuresOf(framework, domain, from, to)
  const uses = measures.filter((measure) => measure !== 'domain')
  const matches = new Map(uses.map((use) => [use, people.map((person) => person.subscores(domain, use))]))
  const outcomesOf = (measure: Measured): readonly Match<NotCompared>[] => {
    if (measure !== 'domain') return (matches.get(measure) ?? []).map(({ match }) => match)
    const [capability, enactment] = [outcomesOf('capability'), outcomesOf('enactment')]
    return capability.flatMap((one, at) => {
      const other = enactment[at]
      return other === undefined ? [] : [matchDomain(one, other)]
    })
  }
  const episodes = people.map(({ episode }) => episode)
  return {
    rows: measures.map((measure) => changeRow(framework, domain.code, measure, episodes, outcomesOf(measure))),
    indicators: uses.flatMap((use) => indicatorUses(domain, use, matches.get(use) ?? []))
  }
}

function changeRow(
  framework: Framework,
  domain: string,
  measure: Measured,
  episodes: readonly Episode[],
  outcomes: readonly Match<NotCompared>[]
): ChangeRow {
  const compared = episodes.filter((_, at) => outcomes[at]?.kind === 'matched')
  const pairs = outcomes.flatMap((outcome) => (outcome.kind === 'matched' ? [outcome] : []))
  const change = pairedMeanChange(
    pairs.map(({ before }) => before),
    pairs.map(({ after }) => after)
  )
  const units = unitsOf(compared)
  const step = measure === 'domain' ? null : answerStep(framework, measure)
  const changes = pairs.map(({ before, after }) => after - before)
  const range = scoreRange(framework)
  return {
    domain,
    measure,
    n: pairs.length,
    people: peopleIn(compared),
    units,
    change,
    standardised: standardisedChange(change),
    moves: step === null ? null : movesOf(changes, step),
    highStart: pairs.filter(({ before }) => before >= range.low + 0.9 * (range.high - range.low)).length,
    leftOut: counted(outcomes.flatMap(({ kind }) => (kind === 'matched' ? [] : [kind]))),
    release: releaseLimit(units, change.interval, range)
  }
}

function indicatorUses(
  domain: Domain,
  use: Subscore,
  people: readonly ReturnType<typeof matchSubscore>[]
): readonly IndicatorUse[] {
  const codes = people[0]?.indicators.map(({ code }) => code) ?? []
  return codes.map((code, at) => {
    const kinds = people.flatMap(({ indicators }) => indicators[at]?.match.kind ?? [])
    const unmatched = kinds.flatMap((kind) => (kind === 'matched' ? [] : [kind]))
    const matched = kinds.length - unmatched.length
    return { domain: domain.code, use, code, matched, leftOut: counted(unmatched) }
  })
}

/** How often each reason, the most frequent first, then by its name. */
function counted<Why extends string>(reasons: readonly Why[]): readonly Counted<Why>[] {
  const counts = new Map<Why, number>()
  for (const why of reasons) counts.set(why, (counts.get(why) ?? 0) + 1)
  return [...counts].map(([why, n]) => ({ why, n })).sort((a, b) => b.n - a.n || (a.why < b.why ? -1 : 1))
}
