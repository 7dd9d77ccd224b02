import { monthAndYear } from '../core/format/dates.js'
import { addDays } from '../core/schedule/calendar.js'
import { nextMailInstant, startOfLondonDay } from '../core/schedule/london.js'
import { importExchanges } from '../features/exchanges/import-exchanges.js'
import { writeCsv } from '../platform/documents/csv.js'
import { openBacklog } from './backlog.js'
import { beginProgramme, type Programme } from './begin-programme.js'
import type { Clockwork } from './clockwork.js'
import { enterMoney, moneyDay } from './enter-money.js'
import { openErrands, type Left } from './errands.js'
import type { Hand } from './hands.js'
import { header, rowOf } from './programme/exchange.js'
import { planProgramme, type Plan, type PlannedFile, type PlanOptions } from './programme/plan.js'
import type { Stage } from './stage.js'
import { openLetterBox } from './web/letters.js'

/** `until`: ends before the programme has reached its day, for a trial. `stopping`: ends before the next morning. */
export interface SimulationOptions extends PlanOptions {
  readonly clockwork: Clockwork // the one that the service reads
  readonly hands: readonly Hand[] // who run the errands of everybody
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

/**
 * Runs a programme through time up to the morning of a day, by the acts that people use: its coordinator imports files, the
 * jobs of the timetable run every morning, and everybody else reads their mail and answers over HTTP. The same seed, secret
 * and day give the same database: whatever is done draws keys of its own, so that it does not matter beside what.
 */
export async function simulate(stage: Stage, options: SimulationOptions): Promise<Simulated> {
  const { seed, asOf, clockwork, hands, say, until = asOf, stopping } = options
  const plan = planProgramme(options)
  const firstDay = plan.files[0]?.on ?? asOf
  clockwork.begin(morningOf(firstDay), 'programme')
  const programme = await beginProgramme(stage)
  const letters = openLetterBox(stage.mailFolder)
  const errands = openErrands(seed, plan)
  const backlog = openBacklog(hands)
  let [mails, told] = [0, { mails: 0, answered: 0 }]

  for (let day = firstDay; day < until && stopping?.aborted !== true; day = addDays(day, 1)) {
    const files = plan.files.filter(({ on }) => on === day)
    await (files.length > 0 ? backlog.finish() : backlog.settle(day)) // what a file changes depends on what was answered
    clockwork.begin(morningOf(day), 'morning', day)
    for (const file of files) say(await importFile(stage, programme, file))
    if (day === moneyDay(asOf)) say(await enterMoney(stage, options, programme, plan))
    for (const { run } of stage.jobs) await run(whole)
    for (const mail of await letters()) {
      errands.note(mail, day)
      mails += 1
    }
    await backlog.add(errands.takeUntil(startOfLondonDay(addDays(day, 1))))
    if (isLastOfMonth(day) || addDays(day, 1) === until) {
      await backlog.finish()
      const { answered } = backlog.done()
      say(`${monthAndYear(day)}: ${mails - told.mails} emails, ${answered - told.answered} surveys answered`)
      told = { mails, answered }
    }
  }
  await backlog.finish()
  return { programme, plan, unused: errands.left(), ...backlog.done() }
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

async function importFile({ world }: Stage, programme: Programme, file: PlannedFile): Promise<string> {
  const { name, update, exchanges } = file
  const csv = writeCsv(header, exchanges.map(rowOf))
  const order = { ...programme, bytes: Buffer.from(csv), fileName: name, update, dryRun: false, actor: null }
  const { state, faults, rows } = await importExchanges(world, order)
  const reasons = [...faults.map(({ message }) => message), ...rows.flatMap(({ reasons }) => reasons)]
  if (state !== 'imported') throw new Error(`${name} was not imported (${state}): ${reasons.join(' ')}`)
  return `Imported ${name}: ${exchanges.length} ${exchanges.length === 1 ? 'row' : 'rows'}`
}
