import { type ReleaseLimit, releaseThreshold } from '../disclosure/release-limit.js'
import { decimal, percentage, pValue, shortDecimal, withInterval } from '../format/numbers.js'
import { absent, count } from '../format/words.js'
import type { Framework } from '../framework/framework-document.js'
import type { Interval } from '../statistics/interval.js'
import { scoreRange } from './answer-step.js'
import type { ChangeRow, ChangeTable } from './change-table.js'
import { missingFromRow } from './left-out-words.js'
import type { Measured } from './match-domain.js'
import { changeWords, decimalsFor } from './score-format.js'
import { verdicts } from './verdict.js'

/** A share of people, and whether it may be shown to others: a cell of fewer than 11 may not. */
interface ShareWords {
  readonly share: string
  readonly count: string
  readonly marked: boolean
}

/** One line of a table of changes, in words. `basis`: what n counts, where it is not simply people. */
export interface ChangeLine {
  readonly domain: string
  readonly measure: string
  readonly n: string
  readonly basis: string
  readonly before: string
  readonly after: string
  readonly change: string
  readonly sd: string
  readonly gAv: string
  readonly moves: readonly ShareWords[]
  readonly release: string
  readonly notReleasable: boolean
  readonly missing: string
}

/** The lines of one table, of the measures asked for. */
export function changeLines(
  framework: Framework,
  table: ChangeTable,
  measures: readonly Measured[]
): readonly ChangeLine[] {
  const decimals = decimalsFor(scoreRange(framework))
  return table.rows
    .filter(({ measure }) => measures.includes(measure))
    .map((row) => changeLine(framework, row, decimals))
}

function changeLine(framework: Framework, row: ChangeRow, decimals: number): ChangeLine {
  const { n, change, standardised, moves } = row
  const shares = moves === null ? [] : [moves.improved, moves.same, moves.worse]
  const said = (value: number | null): string => (value === null ? absent.notDefined : decimal(value, decimals))
  return {
    domain: framework.domains.find(({ code }) => code === row.domain)?.name.en ?? row.domain,
    measure: row.measure === 'domain' ? 'Both together' : framework.subscores[row.measure].name.en,
    n: decimal(n, 0),
    basis: basisOf(row),
    before: said(change.meanPre),
    after: said(change.meanPost),
    change: change.meanChange === null ? absent.notDefined : changeWords(change.meanChange, change.interval, decimals),
    sd: said(change.sdChange),
    gAv: effectWords(standardised.gAv, standardised.gAvInterval),
    moves: n === 0 ? [] : shares.map((some) => shareOf(some, n)),
    release: releaseWords[row.release],
    notReleasable: row.release === 'nothing' || row.release === 'unanimous',
    missing: missingFromRow(row.leftOut)
  }
}

/** Exchanges are counted; people and units are said where they are fewer. */
function basisOf({ n, people, units }: ChangeRow): string {
  const fewer = [
    ...(people < n ? [count(people, 'person', 'people')] : []),
    ...(units < people ? [`${units} independent`] : [])
  ]
  return fewer.join(', ')
}

function effectWords(value: number | null, interval: Interval | null): string {
  if (value === null) return absent.notDefined
  return interval === null ? decimal(value, 2) : withInterval({ value, ...interval }, 2)
}

function shareOf(some: number, n: number): ShareWords {
  return {
    share: percentage(some / n),
    count: `${decimal(some, 0)} of ${decimal(n, 0)}`,
    marked: some < releaseThreshold
  }
}

export const releaseWords: Readonly<Record<ReleaseLimit, string>> = {
  nothing: `not releasable: fewer than ${releaseThreshold}`,
  unanimous: 'not releasable: nearly all changed alike',
  change: 'n, change and interval, in whole points',
  all: 'releasable'
}

/** What a statistician asks for next. */
export interface StatisticsLine {
  readonly domain: string
  readonly t: string
  readonly df: string
  readonly p: string
  readonly adjustedP: string
  readonly sdBefore: string
  readonly sdAfter: string
  readonly correlation: string
  readonly dZ: string
  readonly dAv: string
}

/** Tests and effects of the lines that are read together, p adjusted by Holm over them. */
export function statisticsLines(framework: Framework, rows: readonly ChangeRow[]): readonly StatisticsLine[] {
  const decimals = decimalsFor(scoreRange(framework))
  const said = (value: number | null, digits: number): string =>
    value === null ? absent.notDefined : decimal(value, digits)
  return verdicts(rows).map(({ row: { domain, change, standardised }, adjustedP }) => ({
    domain: framework.domains.find(({ code }) => code === domain)?.name.en ?? domain,
    t: said(change.t, 3),
    df: change.df === null ? absent.notDefined : shortDecimal(change.df, 1),
    p: change.p === null ? absent.notDefined : pValue(change.p),
    adjustedP: adjustedP === null ? absent.notDefined : pValue(adjustedP),
    sdBefore: said(change.sdPre, decimals),
    sdAfter: said(change.sdPost, decimals),
    correlation: said(change.correlation, 2),
    dZ: said(standardised.dZ, 3),
    dAv: said(standardised.dAv, 2)
  }))
}
