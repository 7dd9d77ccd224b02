import type { Mark, Panel, PanelsFigure } from '../format/figure.js'
import { decimal } from '../format/numbers.js'
import type { Domain, Framework } from '../framework/framework-document.js'
import type { Wave } from '../framework/wave.js'
import { scoreRange } from './answer-step.js'
import type { ChangeRow, ChangeTable } from './change-table.js'
import { meanInterval } from './mean-interval.js'
import { changeWords, decimalsFor } from './score-format.js'
import { pairName, waveWords } from './wave-words.js'

/**
 * Capability in each wave, a panel for each domain. The score before and the one it leads to are those of the headline
 * comparison; each other wave is the later score of its own comparison with before, so that every figure stands in a table.
 */
export function panelsFigure(
  framework: Framework,
  headline: ChangeTable,
  tables: readonly ChangeTable[]
): PanelsFigure | undefined {
  const panels = framework.domains.flatMap((domain) => panelOf(framework, domain, headline, tables) ?? [])
  if (panels.length === 0) return undefined
  const range = scoreRange(framework)
  return {
    kind: 'panels',
    id: `panels-${headline.light ? 'short' : 'full'}`,
    title: `Scores ${pairName(headline).toLowerCase()}, by domain`,
    description: description(panels),
    axis: { ...range, ticks: ticks(range.low, range.high) },
    panels
  }
}

function panelOf(
  framework: Framework,
  domain: Domain,
  headline: ChangeTable,
  tables: readonly ChangeTable[]
): Panel | undefined {
  const leading = capabilityRow(headline, domain)
  const { meanPre, meanChange, interval } = leading?.change ?? nothing
  if (leading === undefined || meanPre === null || meanChange === null) return undefined

  const decimals = decimalsFor(scoreRange(framework))
  const comparisons = headline.retrospective ? [headline] : tables.filter(({ from }) => from === headline.from)
  const later = comparisons.toSorted((a, b) => order.indexOf(a.to) - order.indexOf(b.to))
  const marks = later.flatMap((table) => {
    const row = capabilityRow(table, domain)
    return row === undefined ? [] : markAfter(table.to, row, table === headline ? decimals : undefined)
  })
  return {
    title: domain.name.en,
    subtitle: `${changeWords(meanChange, interval, decimals)} ${waveWords[headline.to].when}`,
    start: meanPre,
    marks: [markBefore(headline.from, leading, decimals), ...marks].flat()
  }
}

function capabilityRow({ rows }: ChangeTable, { code }: Domain): ChangeRow | undefined {
  return rows.find(({ domain, measure }) => domain === code && measure === 'capability')
}

function markBefore(wave: Wave, { n, change: { meanPre, sdPre } }: ChangeRow, decimals: number): readonly Mark[] {
  return markAt(wave, 'before', n, meanPre, sdPre, decimals)
}

function markAfter(wave: Wave, { n, change: { meanPost, sdPost } }: ChangeRow, decimals?: number): readonly Mark[] {
  return markAt(wave, shapes[wave] ?? 'after', n, meanPost, sdPost, decimals)
}

/** `decimals`: for a mark whose score is written beside it. */
function markAt(
  wave: Wave,
  shape: Mark['shape'],
  n: number,
  mean: number | null,
  sd: number | null,
  decimals?: number
): readonly Mark[] {
  if (mean === null) return []
  const label = wave === 'T1r' ? 'Looking back' : waveWords[wave].name
  const mark = { shape, value: mean, interval: meanInterval(mean, sd, n), label, note: `n ${n}` }
  return [decimals === undefined ? mark : { ...mark, shown: decimal(mean, decimals) }]
}

const shapes: Partial<Record<Wave, Mark['shape']>> = { T1: 'after', T3: 'six-months', T4: 'twelve-months' }
const order: readonly Wave[] = ['T1', 'T3', 'T4']
const nothing = { meanPre: null, meanChange: null, interval: null }

function description(panels: readonly Panel[]): string {
  const said = panels.map(({ title, marks }) => {
    const scores = marks.map(({ label, value, note }) => `${label.toLowerCase()} ${decimal(value, 1)} (${note})`)
    return `${title}: ${scores.join(', ')}.`
  })
  return `All panels share one axis. ${said.join(' ')} Lines through the marks are 95% intervals.`
}

/** Quarters of a range that has whole ones, else its ends and the whole numbers between, at most eleven. */
function ticks(low: number, high: number): readonly number[] {
  const width = high - low
  const step = width % 4 === 0 ? width / 4 : Math.max(1, Math.ceil(width / 10))
  const inner = Array.from({ length: Math.floor(width / step) + 1 }, (_, at) => low + at * step)
  return inner.at(-1) === high ? inner : [...inner, high]
}
