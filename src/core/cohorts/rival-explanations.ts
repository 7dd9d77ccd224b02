import { count, list } from '../format/words.js'
import type { Framework } from '../framework/framework-document.js'
import { scoreRange } from './answer-step.js'
import type { ChangeRow, ChangeTable } from './change-table.js'
import { domainWords } from './finding.js'
import { changeWords, decimalsFor } from './score-format.js'
import { waveWords } from './wave-words.js'

/** A reason, in few words, to doubt that the exchange made the difference; and what the data say about it. */
export interface Rival {
  readonly doubt: string
  readonly evidence: string
}

/**
 * What else could explain a change, as far as the data show it. It stands beside the result, not in a footnote: a before
 * and after of the same people cannot tell the exchange from the year that went by.
 */
export function rivalExplanations(framework: Framework, headline: ChangeTable, shift: ChangeTable): readonly Rival[] {
  return [
    ...comparisonGroup(headline),
    ...notAnswered(headline),
    ...(headline.retrospective ? [onlyLookingBack] : yardstick(framework, shift)),
    ...lateAnswers(headline),
    ...littleRoom(framework, headline),
    selfReport
  ]
}

function comparisonGroup({ leftOut }: ChangeTable): readonly Rival[] {
  const n = leftOut.find(({ why }) => why === 'comparison-group')?.n ?? 0
  const other = 'Other changes at work over that time may have played a part.'
  if (n === 0) return [{ doubt: 'No comparison group.', evidence: other }]
  const who = `${count(n, 'person stands', 'people stand')} in a comparison group. It is not part of these figures yet.`
  return [{ doubt: 'Not compared with others.', evidence: `${who} ${other}` }]
}

function notAnswered({ to, episodes, compared, leftOut }: ChangeTable): readonly Rival[] {
  const of = (...reasons: readonly string[]): number =>
    leftOut.filter(({ why }) => reasons.includes(why)).reduce((sum, { n }) => sum + n, 0)
  const after = of('not-answered-after', 'answered-neither')
  const before = of('not-answered-before')
  const all = episodes - of('comparison-group')
  if (after + before === 0) return []
  const doubt =
    after > 0
      ? `${after} of ${all} did not answer ${waveWords[to].when}.`
      : `${before} of ${all} did not answer before.`
  const also = after > 0 && before > 0 ? ` ${before} more did not answer before.` : ''
  const evidence = `The change of the ${compared} who answered both times may not be that of everybody.${also}`
  return [{ doubt, evidence }]
}

const onlyLookingBack: Rival = {
  doubt: 'Rated looking back.',
  evidence: 'People were asked afterwards how they were before. Memory and goodwill tend to make such a change larger.'
}

function yardstick(framework: Framework, shift: ChangeTable): readonly Rival[] {
  const rows = shift.rows.filter(({ measure, n }) => measure === 'capability' && n > 0)
  if (rows.length === 0) return []
  const moved = rows.filter(({ change: { interval } }) => interval !== null && (interval.low > 0 || interval.high < 0))
  if (moved.length === 0) {
    const evidence = 'Looking back, people rate the time before about as they did then.'
    return [{ doubt: 'The yardstick did not clearly move.', evidence }]
  }
  const evidence = `Looking back, people rate the time before differently from how they did then: ${list(moved.map((row) => shiftWords(framework, row)))}.`
  return [{ doubt: 'The yardstick moved.', evidence }]
}

function shiftWords(framework: Framework, { domain, n, change: { meanChange, interval } }: ChangeRow): string {
  const decimals = decimalsFor(scoreRange(framework))
  return `${domainWords(framework, domain)} ${changeWords(meanChange ?? 0, interval, decimals)}, n ${n}`
}

function lateAnswers({ leftOut }: ChangeTable): readonly Rival[] {
  const n = leftOut.find(({ why }) => why === 'answered-late')?.n ?? 0
  if (n === 0) return []
  const evidence = `${count(n, 'person', 'people')} answered after the survey had closed. Their answers are kept, and not in these figures.`
  return [{ doubt: 'Late answers are left out.', evidence }]
}

/** A warning above 15%: C. B. Terwee and others, Journal of Clinical Epidemiology 60 (2007) 34–42. */
function littleRoom(framework: Framework, { rows }: ChangeTable): readonly Rival[] {
  const full = rows.filter(({ measure, n, highStart }) => measure === 'capability' && n > 0 && highStart > 0.15 * n)
  if (full.length === 0) return []
  const words = full.map(({ domain, n, highStart }) => `${domainWords(framework, domain)} (${highStart} of ${n})`)
  return [{ doubt: 'Little room to rise.', evidence: `Many began at 90% of the scale or more: ${list(words)}.` }]
}

const selfReport: Rival = {
  doubt: 'Self-reported.',
  evidence: 'People rate themselves; those who know least tend to rate themselves least well.'
}
