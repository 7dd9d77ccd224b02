import { readFileSync } from 'node:fs'
import { readRegister } from '../../src/core/economics/assumptions/assumptions.js'
import { caseStopRule } from '../../src/core/economics/uncertainty/case-simulation.js'
import { FUNNEL_REACH } from '../../src/core/statistics/pooling/funnel-flag.js'
import { exportedFunctions } from './exported-functions.js'
import { methodsEntries } from './methods-document.js'
import { steps } from './steps.js'

/**
 * docs/methods.md with the parts that a command writes as they should be: between `<!-- written by npm run methods: NAME -->` and
 * `<!-- end -->`. Everything else stays as people wrote it.
 */
export function withGeneratedParts(markdown: string): string {
  return markdown.replace(PART, (_, opening: string, name: string, __, closing: string) => {
    const write = Object.hasOwn(parts, name) ? parts[name] : undefined
    if (write === undefined) throw new Error(`Nothing writes the part ${name} of docs/methods.md.`)
    return `${opening}\n\n${write(markdown)}\n\n${closing}`
  })
}

const PART = /(<!-- written by npm run methods: ([a-z-]+) -->)(.*?)(<!-- end -->)/gs

const parts: Readonly<Record<string, (markdown: string) => string>> = { contents, constants, register, functions }

/** Chapters and entries, with links. */
function contents(markdown: string): string {
  const entries = methodsEntries(markdown)
  const chapters = [...new Set(entries.map(({ chapter }) => chapter))]
  return chapters
    .map((chapter) => {
      const own = entries.filter((entry) => entry.chapter === chapter)
      return [`- ${link(chapter)}`, ...own.map(({ heading }) => `  - ${link(heading)}`)].join('\n')
    })
    .join('\n')
}

function link(heading: string): string {
  const anchor = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
  return `[${heading}](#${anchor})`
}

/** What is decided once for all results, read from where the engines read it. */
function constants(): string {
  const { missing } = JSON.parse(readFileSync('framework/framework.json', 'utf8')) as Framework
  return table(
    ['What', 'Value'],
    [
      ['Share of the questions that must be answered for an indicator', `${100 * missing.itemShare}%`],
      ['Share of the indicators that must be answered for a sub-score', `${100 * missing.indicatorShare}%`],
      ['Funnel: an alert lies beyond', `${FUNNEL_REACH.inner.toFixed(2)} standard errors (95%)`],
      ['Funnel: an alarm lies beyond', `${FUNNEL_REACH.outer.toFixed(2)} standard errors (99.8%)`],
      ['Simulation: fewest draws', caseStopRule.fewest.toLocaleString('en-GB')],
      ['Simulation: most draws', caseStopRule.most.toLocaleString('en-GB')],
      [
        'Simulation: the mean is known within',
        `${100 * caseStopRule.relative}% of itself, or £${caseStopRule.absolute / 100}`
      ]
    ]
  )
}

interface Framework {
  readonly missing: Readonly<{ itemShare: number; indicatorShare: number }>
}

/** Every number that a business case uses and that nobody measured here. */
function register(): string {
  const reading = readRegister(JSON.parse(readFileSync('framework/assumptions.json', 'utf8')))
  if (reading.kind === 'faults') throw new Error(reading.faults.join('\n'))
  return table(
    ['Row', 'What', 'Low', 'Central', 'High', 'Unit', 'Read'],
    reading.register.rows.map(({ id, item, state, low, central, high, unit, verified }) => {
      const missing = state === 'ask' ? 'ask' : state === 'load-locally' ? 'load locally' : ''
      return [
        id,
        item,
        figure(low),
        central === null ? missing : figure(central),
        figure(high),
        unit,
        verified.join(' ')
      ]
    })
  )
}

function figure(value: number | null): string {
  return value === null ? '' : value.toLocaleString('en-GB', { maximumFractionDigits: 6 })
}

/** Which exported function is explained under which entry. */
function functions(markdown: string): string {
  const exported = new Set(exportedFunctions(['src/core']).map(({ name }) => name))
  const named = methodsEntries(markdown).flatMap(({ heading, text, examples }) => {
    const names = [...examples.map(({ name }) => name), ...namesIn(text)].filter((name) => exported.has(name))
    return [...new Set(names)].map((name) => [name, heading] as const)
  })
  const rows = [...named, ...Object.entries(steps)].map(([name, heading]) => [`\`${name}\``, link(heading)])
  return table(
    ['Function', 'Entry'],
    rows.toSorted(([a = ''], [b = '']) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
  )
}

/** What may be names of functions: words in backticks. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/`([a-z]\w+)`/g)].map(([, name = '']) => name)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
