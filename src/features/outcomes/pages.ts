import { scoreRange } from '../../core/cohorts/answer-step.js'
import { type StatisticsLine, statisticsLines } from '../../core/cohorts/change-lines.js'
import {
  type ChangeSection,
  changeSection,
  questionHeads,
  type QuestionLine,
  questionLines,
  readingNotes
} from '../../core/cohorts/change-section.js'
import type { ChangeTable } from '../../core/cohorts/change-table.js'
import { finding, nothingFound } from '../../core/cohorts/finding.js'
import type { Measured } from '../../core/cohorts/match-domain.js'
import { panelsFigure } from '../../core/cohorts/panels-figure.js'
import { type FlowLine, flowLines, type WaveFlow } from '../../core/cohorts/response-flow.js'
import { type Rival, rivalExplanations } from '../../core/cohorts/rival-explanations.js'
import { rangeWords } from '../../core/cohorts/score-format.js'
import { verdicts } from '../../core/cohorts/verdict.js'
import { headlineOf } from '../../core/cohorts/wave-pairs.js'
import { pairName, waveWords } from '../../core/cohorts/wave-words.js'
import type { PanelsFigure } from '../../core/format/figure.js'
import { decimal } from '../../core/format/numbers.js'
import { count, list } from '../../core/format/words.js'
import type { Framework } from '../../core/framework/framework-document.js'
import { type Wave, waves, WaveSchema } from '../../core/framework/wave.js'
import type { CohortTable, EpisodeTable, ProgrammeTable } from '../../platform/db/schema.js'
import type { Compared, Comparison } from './compare.js'
import type { AnsweredRow, CohortRow, FlowRow } from './store.js'

type Programme = Pick<ProgrammeTable, 'id' | 'name'>
type Cohort = Pick<CohortTable, 'id' | 'name'>
type Trail = readonly Readonly<{ text: string; href?: string }>[]

export interface OutcomesPage {
  readonly inOutcomes: true
  readonly title: string
  readonly trail: Trail
  readonly programmes: readonly Readonly<{
    name: string
    heads: readonly string[]
    cohorts: readonly Readonly<{ name: string; href: string; answered: readonly string[] }>[]
  }>[]
}

/** Where outcomes can be read: every cohort, and each programme of several as a whole. */
export function outcomesPage(
  programmes: readonly Programme[],
  cohorts: readonly CohortRow[],
  answered: readonly AnsweredRow[]
): OutcomesPage {
  return {
    inOutcomes: true,
    title: programmes.length === 0 ? 'No programmes to show yet' : 'Outcomes',
    trail: [{ text: 'Outcomes' }],
    programmes: programmes.map((programme) => {
      const own = cohorts.filter(({ programmeId }) => programmeId === programme.id)
      const rows = answered.filter(({ programmeId }) => programmeId === programme.id)
      const shown = waves.filter((wave) => rows.some((row) => row.wave === wave))
      const line = (name: string, some: readonly AnsweredRow[], cohortId?: string) => ({
        name,
        href: outcomesOf(programme, cohortId),
        answered: shown.map((wave) => decimal(answeredIn(some, wave), 0))
      })
      const each = own.map(({ id, name }) => {
        const some = rows.filter(({ cohortId }) => cohortId === id)
        return line(name, some, id)
      })
      const lines = own.length > 1 ? [...each, line('All cohorts together', rows)] : each
      return { name: programme.name, heads: shown.map((wave) => waveWords[wave].name), cohorts: lines }
    })
  }
}

function answeredIn(rows: readonly AnsweredRow[], wave: Wave): number {
  return rows.filter((row) => row.wave === wave).reduce((sum, { answered }) => sum + answered, 0)
}

function outcomesOf({ id }: Programme, cohortId?: string): string {
  const programme = `/programmes/${encodeURIComponent(id)}`
  return cohortId === undefined
    ? `${programme}/outcomes`
    : `${programme}/cohorts/${encodeURIComponent(cohortId)}/outcomes`
}

export interface CohortPage {
  readonly inOutcomes: true
  readonly title: string
  readonly pageTitle: string
  readonly trail: Trail
  readonly state: string
  readonly unlinked: string | null
  readonly figure: PanelsFigure | null
  readonly figureTitle: string
  readonly figureNote: string
  readonly headline: ChangeSection | null
  readonly primary: boolean
  readonly notes: readonly string[]
  readonly statistics: readonly (StatisticsLine & { readonly comparison: string })[]
  readonly others: readonly ChangeSection[]
  readonly questions: readonly QuestionLine[]
  readonly questionHeads: readonly string[]
  readonly rivals: readonly Rival[]
  readonly flow: readonly FlowLine[]
}

export interface CohortOutcomes extends Comparison {
  readonly programme: Programme
  readonly cohort: Cohort | undefined
  readonly flow: readonly FlowRow[]
}

/** One cohort, or all of a programme: what is so, what else could explain it, who answered. For evaluators alone. */
export function cohortPage(outcomes: CohortOutcomes): CohortPage {
  const { programme, cohort, compared } = outcomes
  const name = cohort?.name ?? 'All cohorts together'
  const page = {
    inOutcomes: true,
    pageTitle: `${name}: outcomes`,
    trail: [{ text: 'Outcomes', href: '/outcomes' }, { text: programme.name }, { text: name }],
    unlinked: unlinkedWords(outcomes),
    flow: flowLines(flowOf(outcomes))
  } as const
  const shown = compared && choose(compared)
  if (compared === undefined || shown === undefined) {
    return { ...page, ...noResults, state: stateWords(name, outcomes, undefined) }
  }
  const { headline, tables } = shown
  const { framework, shift } = compared
  const capability = headline.rows.filter(({ measure }) => measure === 'capability')
  const judged = verdicts(capability)
  return {
    ...page,
    title: finding(framework, headline, judged),
    state: stateWords(name, outcomes, headline),
    ...figureParts(framework, headline, tables),
    headline: changeSection(framework, headline, ['capability']),
    primary: headline.from === 'T0' && headline.to === 'T3',
    notes: readingNotes(framework),
    statistics: statisticsOf(compared, headline),
    others: otherSections(compared, headline),
    questions: questionLines(framework, headline),
    questionHeads,
    rivals: rivalExplanations(framework, headline, shift)
  }
}

const noResults = {
  title: nothingFound,
  figure: null,
  figureTitle: '',
  figureNote: '',
  headline: null,
  primary: false,
  notes: [],
  statistics: [],
  others: [],
  questions: [],
  questionHeads: [],
  rivals: []
} as const

interface Chosen {
  readonly headline: ChangeTable
  readonly tables: readonly ChangeTable[]
}

/** Full forms lead; a cohort of short forms alone is led by those. */
function choose({ tables, shortTables }: Compared): Chosen | undefined {
  const full = headlineOf(tables)
  if (full !== undefined) return { headline: full, tables }
  const short = headlineOf(shortTables)
  return short && { headline: short, tables: shortTables }
}

function figureParts(
  framework: Framework,
  headline: ChangeTable,
  tables: readonly ChangeTable[]
): Pick<CohortPage, 'figure' | 'figureTitle' | 'figureNote'> {
  const name = framework.subscores.capability.name.en
  const range = rangeWords(scoreRange(framework))
  const who = headline.retrospective
    ? 'The earlier score was given afterwards, looking back'
    : `${waveWords[headline.from].name} and ${waveWords[headline.to].when.replace('at ', '')}: people who answered both; other waves: people who answered before and then`
  return {
    figure: panelsFigure(framework, headline, tables) ?? null,
    figureTitle: laterFinding(framework, headline, tables) ?? `${name} by domain, ${pairName(headline).toLowerCase()}`,
    figureNote: `Mean self-reported ${name.toLowerCase()}, ${range}, with 95% intervals. ${who}. Dotted line: score before`
  }
}

/** What lasted: said of the latest wave after the one in the heading, of other people, and exploratory. */
function laterFinding(framework: Framework, headline: ChangeTable, tables: readonly ChangeTable[]): string | undefined {
  const last = tables.find(({ from, to }) => from === 'T0' && to === 'T4')
  const rows = last?.rows.filter(({ measure, n }) => measure === 'capability' && n > 0) ?? []
  if (last === undefined || headline.to !== 'T3' || rows.length === 0) return undefined
  const judged = verdicts(rows)
  if (judged.every(({ verdict }) => verdict === 'too-few')) return undefined
  const ns = rows.map(({ n }) => n)
  const [fewest, most] = [Math.min(...ns), Math.max(...ns)]
  const n = fewest === most ? String(most) : `${fewest} to ${most}`
  return `${finding(framework, last, judged).replace(/\.$/, '')} (exploratory, n ${n})`
}

/** Everything but the table that leads: the same waves in other measures, the other waves, short forms. */
function otherSections({ framework, tables, shortTables }: Compared, headline: ChangeTable): readonly ChangeSection[] {
  return [...tables, ...shortTables].flatMap((table) => {
    const measures: readonly Measured[] =
      table === headline ? ['enactment', 'domain'] : ['capability', 'enactment', 'domain']
    const there = measures.filter((wanted) => table.rows.some(({ measure, n }) => measure === wanted && n > 0))
    return there.length === 0 ? [] : [changeSection(framework, table, there)]
  })
}

/** Every comparison that is shown, the one that leads first; each has its own domains read together. */
function statisticsOf({ framework, tables, shortTables }: Compared, headline: ChangeTable): CohortPage['statistics'] {
  const others = [...tables, ...shortTables].filter((table) => table !== headline)
  return [headline, ...others].flatMap((table) => {
    const rows = table.rows.filter(({ measure, n }) => measure === 'capability' && (n > 0 || table === headline))
    const comparison = `${pairName(table)}${table.light ? ', short form' : ''}`
    return statisticsLines(framework, rows).map((line) => ({ ...line, comparison }))
  })
}

/** Of past evaluations without a key for people: why there is no change, though people answered before and after. */
function unlinkedWords({ responses }: Pick<CohortOutcomes, 'responses'>): string | null {
  const unlinked = responses.filter(({ source }) => source.startsWith('unlinked-import:')).length
  if (unlinked === 0) return null
  return `Not linked: ${count(unlinked, 'imported answer has', 'imported answers have')} no key that says whose they are, so nobody’s answers before and after can be compared. They are counted, and in no change.`
}

function stateWords(
  name: string,
  { flow, responses, episodes }: CohortOutcomes,
  headline: ChangeTable | undefined
): string {
  const invited = flow.find(({ respondent, wave }) => respondent === 'participant' && wave === 'T0')?.invited ?? 0
  const counts = answeringWaves.map((wave) => ({
    wave,
    n: inExchanges(responses).filter((one) => one.wave === wave).length
  }))
  const answered = counts
    .filter(({ n }) => n > 0)
    .map(({ wave, n }, at) => `${decimal(n, 0)} ${at === 0 ? 'answered ' : ''}${waveWords[wave].when}`)
  const exchanges = inExchanges(episodes).length
  const people = invited > 0 ? `${decimal(invited, 0)} invited` : count(exchanges, 'exchange', 'exchanges')
  const short = inExchanges(episodes).filter(({ light }) => light === 1).length
  const others = short === 0 ? '' : `${count(short, 'exchange', 'exchanges')} had the short form, compared apart. `
  const form = headline?.light === true ? 'Short form. ' : others
  const design = headline === undefined ? '' : headline.retrospective ? retrospectiveDesign : designWords
  return `${name}. ${people}${answered.length === 0 ? '' : `: ${list(answered)}`}. ${form}${design}`.trim()
}

const answeringWaves: readonly Wave[] = ['T0', 'T1', 'T1r', 'T3', 'T4']
const designWords = 'Self-reported, before and after; no comparison group in these figures.'
const retrospectiveDesign = 'Self-reported, looking back (retrospective); no comparison group in these figures.'

/** Invitations, and what was answered in time or late; waves of a past evaluation have no invitations. */
function flowOf({ flow, ...outcomes }: CohortOutcomes): readonly WaveFlow[] {
  const responses = inExchanges(outcomes.responses)
  const late = (wave: string): number => responses.filter((one) => one.wave === wave && one.late === 1).length
  const known = flow.map(({ wave, ...row }) => ({
    ...row,
    wave: WaveSchema.parse(wave),
    late: row.respondent === 'participant' ? late(wave) : 0
  }))
  const imported = new Set(responses.map(({ wave }) => wave).filter((wave) => !flow.some((row) => row.wave === wave)))
  const nothing = { invited: 0, begun: 0, unsent: 0, declined: 0, missed: 0, opensOn: null }
  return [
    ...known,
    ...[...imported].map((wave) => ({
      ...nothing,
      respondent: 'participant' as const,
      wave: WaveSchema.parse(wave),
      answered: responses.filter((one) => one.wave === wave).length,
      late: late(wave)
    }))
  ]
}

/** Without comparison groups. */
function inExchanges<Row extends { readonly arm: EpisodeTable['arm'] }>(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ arm }) => arm === 'exchange')
}
