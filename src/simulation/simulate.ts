import { Buffer } from 'node:buffer'
import { monthAndYear } from '../core/format/dates.js'
import { addDays } from '../core/schedule/calendar.js'
import { nextMailInstant, startOfLondonDay } from '../core/schedule/london.js'
import { importExchanges } from '../features/exchanges/import-exchanges.js'
import { writeCsv } from '../platform/documents/csv.js'
import { answererFor } from './cast.js'
import { chanceOf } from './chance.js'
import { openErrands, type Errand, type Left } from './errands.js'
import { header, rowOf } from './programme/exchange.js'
import { planProgramme, type PlannedFile, type PlanOptions } from './programme/plan.js'
import type { Stage } from './stage.js'
import { answerSurvey, mostPages, type Visited } from './web/answer-survey.js'
import { openBrowser } from './web/browser.js'
import { openLetterBox } from './web/letters.js'

export interface SimulationOptions extends PlanOptions {
  readonly programme: { readonly tenantId: string; readonly programmeId: string }
  readonly say: (line: string) => void
}

export interface Simulated {
  readonly unused: readonly Left[] // links that came and were not used, the latest first
  readonly pages: number
  readonly answered: number
}

/**
 * Runs a programme through time up to the morning of a day, by the acts that people use: its coordinator imports files, the
 * jobs of the timetable run every morning, and everybody else reads their mail and answers over HTTP. The same seed, secret
 * and day give the same database, since one thing happens after another.
 */
export async function simulate(stage: Stage, options: SimulationOptions): Promise<Simulated> {
  const { clock } = stage
  const { seed, asOf, say } = options
  const plan = planProgramme(options)
  const letters = openLetterBox(stage.mailFolder)
  const errands = openErrands(seed, plan)
  const done = { mails: 0, answered: 0, pages: 0 }
  let [month, before] = ['', { ...done }]

  const firstDay = plan.files.map(({ on }) => on).reduce((a, b) => (a < b ? a : b))
  for (let day = firstDay; day < asOf; day = addDays(day, 1)) {
    if (day.slice(0, 7) !== month) tellMonth(day)
    clock.turnTo(nextMailInstant(startOfLondonDay(day)))
    for (const file of plan.files.filter(({ on }) => on === day)) await importFile(stage, options, file)
    await stage.runJobs()
    for (const mail of await letters()) {
      errands.note(mail, day)
      done.mails += 1
    }
    for (const errand of errands.takeUntil(startOfLondonDay(addDays(day, 1)))) {
      const { answered, pages } = await runErrand(stage, seed, errand, day)
      done.answered += answered
      done.pages += pages
      if (errand.kind !== 'begin') errands.drop(errand.link)
    }
  }
  tellMonth(asOf)
  return { unused: errands.left(), pages: done.pages, answered: done.answered }

  function tellMonth(day: string): void {
    if (month !== '') {
      const [mails, answered] = [done.mails - before.mails, done.answered - before.answered]
      say(`${monthAndYear(`${month}-01`)}: ${mails} emails sent, ${answered} surveys answered (${done.pages} pages)`)
    }
    ;[month, before] = [day.slice(0, 7), { ...done }]
  }
}

async function importFile({ world }: Stage, { programme, say }: SimulationOptions, file: PlannedFile): Promise<void> {
  const { name, update, exchanges } = file
  const csv = writeCsv(header, exchanges.map(rowOf))
  const order = { ...programme, bytes: Buffer.from(csv), fileName: name, update, dryRun: false, actor: null }
  const { state, faults, rows } = await importExchanges(world, order)
  const reasons = [...faults.map(({ message }) => message), ...rows.flatMap(({ reasons }) => reasons)]
  if (state !== 'imported') throw new Error(`${name} was not imported (${state}): ${reasons.join(' ')}`)
  say(`Imported ${name}: ${exchanges.length} ${exchanges.length === 1 ? 'row' : 'rows'}`)
}

interface Progress {
  readonly answered: number
  readonly pages: number
}

/** Reading a page and answering it takes some seconds. */
async function runErrand(stage: Stage, seed: string, errand: Errand, day: string): Promise<Progress> {
  const { clock, line } = stage
  const { kind, at, link, matter } = errand
  const chance = chanceOf(seed, 'visit', matter.exchange.ref, matter.role, day)
  clock.turnTo(at)
  const browser = openBrowser(line, () => {
    clock.pass(chance.whole(4, 16))
  })
  const visit = { browser, answerer: answererFor(seed, matter), today: day }
  if (kind === 'decline') return progress(await answerSurvey({ ...visit, pages: 1 }, `${link}/refusal`), 0)
  if (kind === 'begin') return progress(await answerSurvey({ ...visit, pages: chance.whole(2, 12) }, link), 0)

  const visited = await answerSurvey({ ...visit, pages: mostPages }, link)
  const onwards = visited.last.links.find(({ href }) => isOtherSurvey(href, link))
  if (onwards === undefined || visited.pages === 0 || chance.happens(0.1)) return progress(visited, 1)
  const address = new URL(onwards.href, link).href
  const second = await answerSurvey({ ...visit, pages: mostPages }, address)
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
