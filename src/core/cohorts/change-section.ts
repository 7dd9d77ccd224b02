import { detailThreshold, releaseThreshold } from '../disclosure/release-limit.js'
import { decimal } from '../format/numbers.js'
import { count, list } from '../format/words.js'
import type { Framework } from '../framework/framework-document.js'
import { answerStep, scoreRange } from './answer-step.js'
import { type ChangeLine, changeLines } from './change-lines.js'
import type { ChangeTable, IndicatorUse } from './change-table.js'
import { peopleLeftOut, unmatchedWords } from './left-out-words.js'
import type { Measured } from './match-domain.js'
import type { Unmatched } from './match-indicator.js'
import { decimalsFor, rangeWords } from './score-format.js'
import { pairName, waveWords } from './wave-words.js'

/** A table of changes with its caption, its columns, and who and what is not in it. `label`: its name among the page's regions. */
export interface ChangeSection {
  readonly heading: string
  readonly label: string
  readonly caption: string
  readonly from: string
  readonly to: string
  readonly retrospective: boolean
  readonly withMeasure: boolean
  readonly lines: readonly ChangeLine[]
  readonly people: string
  readonly notes: readonly string[]
}

export function changeSection(framework: Framework, table: ChangeTable, measures: readonly Measured[]): ChangeSection {
  const what = list(measures.map((measure) => measureWords(framework, measure)))
  const form = table.light ? ', short form' : ''
  return {
    heading: `${pairName(table)}${form}`,
    label: `${pairName(table)}${form}, ${what.toLowerCase()}`,
    caption: `Change in self-reported ${what.toLowerCase()}, ${pairName(table).toLowerCase()}${form}; points on ${rangeWords(scoreRange(framework))}, with 95% intervals; people who answered both times`,
    from: waveWords[table.from].name,
    to: waveWords[table.to].name,
    retrospective: table.retrospective,
    withMeasure: measures.length > 1,
    lines: changeLines(framework, table, measures),
    people: peopleWords(table),
    notes: missingWords(framework, table, measures)
  }
}

function measureWords(framework: Framework, measure: Measured): string {
  return measure === 'domain' ? 'both together' : framework.subscores[measure].name.en
}

/** Everybody in the group, once. */
function peopleWords(table: ChangeTable): string {
  const reasons = peopleLeftOut(table)
  const compared = `${count(table.episodes, 'exchange', 'exchanges')}: ${table.compared} compared`
  return reasons.length === 0 ? `${compared}, none left out.` : `${compared}. Left out: ${reasons.join(', ')}.`
}

/** Lines with somebody missing, and indicators of which nothing could be compared, by name and reason. */
function missingWords(framework: Framework, table: ChangeTable, measures: readonly Measured[]): readonly string[] {
  if (table.compared === 0) return []
  const rows = changeLines(framework, table, measures).filter(({ missing }) => missing !== '')
  const unused = table.indicators.filter(({ matched, use }) => matched === 0 && measures.includes(use))
  const reasons = [...new Set(unused.map(reasonsOf))]
  return [
    ...rows.map(
      ({ domain, measure, missing }) => `${domain}, ${measure.toLowerCase()}: not compared here: ${missing}.`
    ),
    ...reasons.map((reason) => {
      const names = unused.filter((use) => reasonsOf(use) === reason).map((use) => indicatorName(framework, use))
      return `In no comparison, ${reason}: ${names.join('; ')}.`
    })
  ]
}

function reasonsOf({ leftOut }: IndicatorUse): string {
  return leftOut.map(({ why, n }) => `${unmatchedWords[why].toLowerCase()} (${n})`).join(', ')
}

function indicatorName({ domains }: Framework, { domain, code }: IndicatorUse): string {
  const indicators = domains.find((one) => one.code === domain)?.indicators ?? []
  return `${code} ${indicators.find((one) => one.code === code && one.rater === 'participant')?.name.en ?? ''}`.trim()
}

/** How one indicator fared: how many people it compares, and how many it leaves out for each reason. */
export interface QuestionLine {
  readonly name: string
  readonly measure: string
  readonly matched: number
  readonly leftOut: readonly number[]
}

export const questionHeads: readonly string[] = Object.values(unmatchedWords)

export function questionLines(framework: Framework, { indicators }: ChangeTable): readonly QuestionLine[] {
  const reasons = Object.keys(unmatchedWords) as Unmatched[] // a record of all of them
  return indicators.map((indicator) => ({
    name: indicatorName(framework, indicator),
    measure: framework.subscores[indicator.use].name.en,
    matched: indicator.matched,
    leftOut: reasons.map((reason) => indicator.leftOut.find(({ why }) => why === reason)?.n ?? 0)
  }))
}

/** What the columns mean, and what the marks do. */
export function readingNotes(framework: Framework): readonly string[] {
  const decimals = decimalsFor(scoreRange(framework))
  const step = (use: 'capability' | 'enactment'): readonly string[] => {
    const points = answerStep(framework, use)
    return points === null
      ? []
      : [`${decimal(points, decimals)} points in ${framework.subscores[use].name.en.toLowerCase()}`]
  }
  const steps = [...step('capability'), ...step('enactment')].join(', ')
  return [
    `Improved or worse: by one answer step or more (${steps}). SD: standard deviation of the change. g: change in standard deviations, by the mean of both variances, corrected for few people.`,
    'n counts exchanges. Below it stands how many people, and how many independent of each other, where these are fewer: somebody with two exchanges counts as one, and so do the two people of a two-way exchange.',
    'A change may differ by one in its last digit from the two means, which are rounded. Only questions answered both times are compared, so a mean is not that of everybody who answered.',
    `Not releasable: nothing about fewer than ${releaseThreshold} people leaves this page; for fewer than ${detailThreshold}, only n, change and interval in whole points. * marks a share of fewer than ${releaseThreshold}, which would have to be joined with its neighbour.`
  ]
}
