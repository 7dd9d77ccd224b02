import { monthAndYear } from '../core/format/dates.js'
import { addDays } from '../core/schedule/calendar.js'
import { nextMailInstant, startOfLondonDay } from '../core/schedule/london.js'
import { getTenant } from '../features/accounts/tenant.js'
import { importExchanges } from '../features/exchanges/import-exchanges.js'
import { createProgramme } from '../features/programmes/create-programme.js'
import { writeCsv } from '../platform/documents/csv.js'
import { answererFor } from './cast.js'
import { chanceOf } from './chance.js'
import type { Clock } from './clock.js'
import { openErrands, type Errand, type Left } from './errands.js'
import { header, rowOf } from './programme/exchange.js'
import { planProgramme, type Plan, type PlannedFile, type PlanOptions } from './programme/plan.js'
import type { Stage } from './stage.js'
import { answerSurvey, mostPages, type Visited } from './web/answer-survey.js'
import { openBrowser } from './web/browser.js'
import { openLetterBox } from './web/letters.js'

/** `until`: ends before the programme has reached its day, for a trial. `stopping`: ends before the next morning. */
export interface SimulationOptions extends PlanOptions {
  readonly clock: Clock // the one that the service reads
  readonly say: (line: string) => void
  readonly until?: string
  readonly stopping?: AbortSignal
}

export interface Simulated {
  readonly programme: Programme
  readonly plan: Plan
  readonly unused: readonly Left[] // links that came and were not used, the latest first
  readonly answered: number
  readonly pages: number
}

interface Programme {
  readonly tenantId: string
  readonly programmeId: string
}

/**
 * Runs a programme through time up to the morning of a day, by the acts that people use: its coordinator imports files, the
 * jobs of the timetable run every morning, and everybody else reads their mail and answers over HTTP. The same seed, secret
 * and day give the same database, since one thing happens after another.
 */
export async function simulate(stage: Stage, options: SimulationOptions): Promise<Simulated> {
  const { seed, asOf, clock, say, until = asOf, stopping } = options
  const plan = planProgramme(options)
  const firstDay = plan.files[0]?.on ?? asOf
  clock.turnTo(morningOf(firstDay))
  const programme = await beginProgramme(stage)
  const letters = openLetterBox(stage.mailFolder)
  const errands = openErrands(seed, plan)
  const done = { mails: 0, answered: 0, pages: 0 }
  let told = done

  for (let day = firstDay; day < until && stopping?.aborted !== true; day = addDays(day, 1)) {
    clock.turnTo(morningOf(day))
    for (const file of plan.files.filter(({ on }) => on === day)) say(await importFile(stage, programme, file))
    for (const { run } of stage.jobs) await run(whole)
    for (const mail of await letters()) {
      errands.note(mail, day)
      done.mails += 1
    }
    for (const errand of errands.takeUntil(startOfLondonDay(addDays(day, 1)))) {
      const { answered, pages } = await runErrand(stage, options, errand, day)
      done.answered += answered
      done.pages += pages
      if (errand.kind !== 'begin') errands.drop(errand.link)
    }
    if (isLastOfMonth(day) || addDays(day, 1) === until) {
      say(`${monthAndYear(day)}: ${done.mails - told.mails} emails, ${done.answered - told.answered} surveys answered`)
      told = { ...done }
    }
  }
  return { programme, plan, unused: errands.left(), answered: done.answered, pages: done.pages }
}

/** A morning's jobs are not broken off. */
const whole = new AbortController().signal

/** The hour at which mail begins to go out. */
function morningOf(day: string): string {
  return nextMailInstant(startOfLondonDay(day))
}

function isLastOfMonth(day: string): boolean {
  return addDays(day, 1).endsWith('-01')
}

async function beginProgramme({ world }: Stage): Promise<Programme> {
  const tenantId = await getTenant(world, 'North West Exchanges')
  const contact = { contactName: 'Priya Nair', contactEmail: 'exchange@example.org', contactPhone: '0151 496 0142' }
  const name = 'Both Sides exchange programme'
  const programmeId = await createProgramme(world, { name, ...contact }, { tenantId, actor: null })
  if (programmeId === undefined) throw new Error(`There is already a programme called ${name} in this database.`)
  return { tenantId, programmeId }
}

async function importFile({ world }: Stage, programme: Programme, file: PlannedFile): Promise<string> {
  const { name, update, exchanges } = file
  const csv = writeCsv(header, exchanges.map(rowOf))
  const order = { ...programme, bytes: Buffer.from(csv), fileName: name, update, dryRun: false, actor: null }
  const { state, faults, rows } = await importExchanges(world, order)
  const reasons = [...faults.map(({ message }) => message), ...rows.flatMap(({ reasons }) => reasons)]
  if (state !== 'imported') throw new Error(`${name} was not imported (${state}): ${reasons.join(' ')}`)
  return `Imported ${name}: ${exchanges.length} ${exchanges.length === 1 ? 'row' : 'rows'}`
}

interface Progress {
  readonly answered: number
  readonly pages: number
}

/** Reading a page and answering it takes some seconds. */
async function runErrand(
  { line }: Stage,
  { seed, clock }: SimulationOptions,
  { kind, at, link, matter }: Errand,
  today: string
): Promise<Progress> {
  const chance = chanceOf(seed, 'visit', matter.exchange.ref, matter.role, today)
  clock.turnTo(at)
  const browser = openBrowser(line, () => {
    clock.pass(chance.whole(4, 16))
  })
  const visit = { browser, answerer: answererFor(seed, matter), today }
  if (kind === 'decline') return progress(await answerSurvey({ ...visit, pages: 1 }, `${link}/refusal`), 0)
  if (kind === 'begin') return progress(await answerSurvey({ ...visit, pages: chance.whole(2, 12) }, link), 0)

  const visited = await answerSurvey({ ...visit, pages: mostPages }, link)
  const onwards = visited.last.links.find(({ href }) => isOtherSurvey(href, link))
  if (onwards === undefined || visited.pages === 0 || chance.happens(0.1)) return progress(visited, 1)
  const second = await answerSurvey({ ...visit, pages: mostPages }, new URL(onwards.href, link).href)
  return { answered: 2, pages: visited.pages + second.pages }
}

function progress({ pages }: Visited, answered: number): Progress {
  return { pages, answered: pages === 0 ? 0 : answered }
}

/** The receipt of a survey may lead to another one. */
function isOtherSurvey(href: string, link: string): boolean {
  const { pathname } = new URL(href, link)
  return /^\/s\/[A-Za-z0-9_-]{43}$/.test(pathname) && pathname !== new URL(link).pathname
}
