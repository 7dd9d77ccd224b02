import { longDate, weekdayDate } from '../../core/format/dates.js'
import { decimal, percentage } from '../../core/format/numbers.js'
import { count, tooFewToShow } from '../../core/format/words.js'
import { londonDate } from '../../core/schedule/london.js'
import type { ProgrammeTable } from '../../platform/db/schema.js'
import type { CohortSize, Obstacles, WaveCount } from './store.js'

export interface FieldError {
  readonly field: string
  readonly message: string
}

export type TypedProgramme = Readonly<Record<'name' | 'contactName' | 'contactEmail' | 'contactPhone', string>>

const nothingTyped: TypedProgramme = { name: '', contactName: '', contactEmail: '', contactPhone: '' }

export interface ProgrammesPage {
  readonly title: string
  readonly programmes: readonly { readonly name: string; readonly href: string; readonly contact: string }[]
  readonly mayCreate: boolean
  readonly boxes: readonly object[]
  readonly errors: readonly FieldError[]
}

/** All programmes of somebody, and the form for another one if they may begin one; with what was typed if it came back. */
export function programmesPage(
  programmes: readonly ProgrammeTable[],
  mayCreate: boolean,
  typed: TypedProgramme = nothingTyped,
  errors: readonly FieldError[] = []
): ProgrammesPage {
  return {
    title: 'Programmes',
    programmes: programmes.map(({ id, name, contactName }) => ({ name, href: addressOf(id), contact: contactName })),
    mayCreate,
    boxes: boxes.map((box) => ({
      ...box,
      name: box.id,
      value: typed[box.id],
      errorMessage: errorOf(errors, box.id)
    })),
    errors
  }
}

const boxes = [
  { id: 'name', label: { text: 'Name of the programme' }, hint: { text: 'It stands in the subject of every email.' } },
  { id: 'contactName', label: { text: 'Whom people can ask' }, autocomplete: 'name' },
  { id: 'contactEmail', label: { text: 'Their email address' }, hint: { text: 'Replies to our emails go there.' } },
  { id: 'contactPhone', label: { text: 'Their telephone number (optional)' } }
] as const

function errorOf(errors: readonly FieldError[], id: string): { readonly text: string } | undefined {
  const error = errors.find(({ field }) => field === id)
  return error && { text: error.message }
}

export function addressOf(programmeId: string): string {
  return `/programmes/${encodeURIComponent(programmeId)}`
}

/** What the page of a programme is made of. `seesNames`: a coordinator, who may open the lists of people. */
export interface ProgrammeState {
  readonly cohorts: readonly { readonly id: string; readonly name: string }[]
  readonly sizes: readonly CohortSize[]
  readonly waves: readonly WaveCount[]
  readonly obstacles: Obstacles
  readonly seesNames: boolean
  readonly seesOutcomes: boolean
}

export interface ProgrammePage {
  readonly title: string
  readonly trail: readonly object[]
  readonly state: string
  readonly needs: string
  readonly todo: readonly Task[]
  readonly links: readonly { readonly text: string; readonly href: string }[]
  readonly tables: readonly WaveTable[]
  readonly missed: string
}

interface Task {
  readonly what: string
  readonly why: string
  readonly action: string
  readonly href: string
}

interface WaveTable {
  readonly heading: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly name: string; readonly size: string; readonly cells: readonly WaveCell[] }[]
}

interface WaveCell {
  readonly text: string
  readonly detail: string
  readonly isOpen: boolean
}

/** What is so, what needs somebody, then the detail; the newest cohort first. */
export function programmePage(programme: ProgrammeTable, programmeState: ProgrammeState, at: string): ProgrammePage {
  const { cohorts, sizes, obstacles, seesNames, seesOutcomes } = programmeState
  const today = londonDate(at)
  const home = addressOf(programme.id)
  const todo = seesNames ? tasks(home, programmeState) : []
  return {
    title: programme.name,
    trail: [
      { text: 'Programmes', href: '/programmes' },
      { text: programme.name, href: '' }
    ],
    state: `${weekdayDate(today)}. ${peopleIn(sizes, cohorts.length)} ${nextMail(obstacles)}`,
    needs: needsInWords(todo.length, seesNames),
    todo,
    links: [
      ...(seesNames ? namesLinks(home) : []),
      ...(seesOutcomes ? [{ text: 'Outcomes', href: `${home}/outcomes` }] : [])
    ],
    tables: [
      waveTable('Who has answered', 'participant', programmeState, today),
      waveTable('Which sponsors have answered', 'sponsor', programmeState, today)
    ].filter(({ rows }) => rows.length > 0),
    missed:
      obstacles.missed === 0
        ? ''
        : `${count(obstacles.missed, 'survey', 'surveys')} could not be sent in time, and will not be.`
  }
}

function namesLinks(home: string): ProgrammePage['links'] {
  return [
    { text: 'Exchanges', href: `${home}/exchanges` },
    { text: 'Emails', href: `${home}/emails` },
    { text: 'Import exchanges', href: `${home}/exchanges/import` }
  ]
}

function peopleIn(sizes: readonly CohortSize[], cohorts: number): string {
  const exchanges = sum(sizes.map((size) => size.exchanges))
  if (exchanges === 0) return 'Nobody has been added yet.'
  return `${count(exchanges, 'exchange', 'exchanges')} in ${count(cohorts, 'cohort', 'cohorts')}.`
}

function nextMail({ nextOn }: Obstacles): string {
  return nextOn === null ? 'No more surveys are planned.' : `The next surveys open on ${weekdayDate(nextOn)}.`
}

function needsInWords(tasks: number, seesNames: boolean): string {
  if (!seesNames) return ''
  const words = ['Nothing needs you', 'One thing needs you', 'Two things need you', 'Three things need you']
  return words[tasks] ?? `${decimal(tasks, 0)} things need you`
}

function tasks(home: string, { sizes, obstacles }: ProgrammeState): readonly Task[] {
  const { cameBack } = obstacles
  const withoutSponsor = sum(sizes.map((size) => size.withoutSponsor))
  const importing = `${home}/exchanges/import`
  const all: readonly (Task | false)[] = [
    sizes.length === 0 && {
      what: 'Add the exchanges',
      why: 'Send one file with a row for each exchange. Surveys are then planned from its dates.',
      action: 'Import exchanges',
      href: importing
    },
    cameBack > 0 && {
      what: `${count(cameBack, 'person was', 'people were')} not reached: the email came back`,
      why: 'Import the exchange again with the right address. The survey is then sent again at once.',
      action: 'See which emails',
      href: `${home}/emails`
    },
    withoutSponsor > 0 && {
      what: `${count(withoutSponsor, 'exchange has', 'exchanges have')} no sponsor’s contact`,
      why: 'Their sponsors are not asked what it cost and what came of it. Import them again with the contact.',
      action: 'See the exchanges',
      href: `${home}/exchanges`
    }
  ]
  return all.filter((task) => task !== false)
}

const waveColumns = {
  participant: { T0: 'Before', T1: 'After', T2: '3 months', T3: '6 months', T4: '12 months' },
  sponsor: { S0: 'Before', S2: '3 months', S3: '6 months', S4: '12 months' }
} as const

function waveTable(
  heading: string,
  respondent: 'participant' | 'sponsor',
  { cohorts, sizes, waves }: ProgrammeState,
  today: string
): WaveTable {
  const columns = Object.entries(waveColumns[respondent])
  const counts = waves.filter((one) => one.respondent === respondent)
  const shown = cohorts
    .toReversed()
    .filter(({ id }) => respondent === 'participant' || counts.some(({ cohortId }) => cohortId === id))
  return {
    heading,
    columns: columns.map(([, name]) => name),
    rows: shown.map(({ id, name }) => ({
      name,
      size: sizeInWords(sizes.find(({ cohortId }) => cohortId === id)),
      cells: columns.map(([wave]) =>
        waveCell(
          counts.find((one) => one.cohortId === id && one.wave === wave),
          today
        )
      )
    }))
  }
}

function sizeInWords(size: CohortSize | undefined): string {
  if (size === undefined) return 'nobody'
  const { exchanges, withdrawn } = size
  return `${count(exchanges, 'exchange', 'exchanges')}${withdrawn === 0 ? '' : `, ${decimal(withdrawn, 0)} withdrawn`}`
}

/** Answers of fewer than 11 people are not counted: in a small group a count says who. */
function waveCell(wave: WaveCount | undefined, today: string): WaveCell {
  if (wave === undefined) return { text: 'not asked', detail: '', isOpen: false }
  const { invited, started, completed, opensOn, closesOn } = wave
  if (invited === 0)
    return {
      text: opensOn === null || opensOn <= today ? 'about to be sent' : `opens ${longDate(opensOn)}`,
      detail: '',
      isOpen: false
    }
  const isOpen = opensOn !== null && opensOn <= today && closesOn !== null && today <= closesOn
  const closes = isOpen ? ` · closes ${longDate(closesOn)}` : ''
  if (invited < fewest)
    return {
      text: `${count(invited, 'person', 'people')} invited`,
      detail: `answers: ${tooFewToShow(fewest)}${closes}`,
      isOpen
    }
  const begun = Math.max(0, started - completed)
  const detail = `${decimal(completed, 0)} of ${decimal(invited, 0)} invited${begun === 0 ? '' : `, ${decimal(begun, 0)} more begun`}${closes}`
  return { text: `${percentage(completed / invited)}${isOpen ? ' so far' : ''}`, detail, isOpen }
}

const fewest = 11

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
