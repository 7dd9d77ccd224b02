import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { z } from 'zod'
import { readConfig, readPort, type Config } from './config.js'
import { rowInWords, countOutcomes, type ImportReport } from './core/exchanges/import-report.js'
import { pastReportWords } from './core/past-responses/past-report-words.js'
import { isRealDate } from './core/schedule/calendar.js'
import { londonDate } from './core/schedule/london.js'
import { addAccount, NewAccountSchema, scopeFault } from './features/accounts/add-account.js'
import { chooseScope } from './features/accounts/scope.js'
import { chooseTenant, getTenant, keepTenant } from './features/accounts/tenant.js'
import { importExchanges } from './features/exchanges/import-exchanges.js'
import { loadLibrary } from './features/instruments/load.js'
import { printedInstruments } from './features/instruments/print.js'
import { importResponses } from './features/responses/import-responses.js'
import { migrate } from './platform/db/migrate.js'
import { openDatabase, type Database } from './platform/db/open.js'
import { randomKey, randomToken } from './platform/secrets/random-key.js'
import { runDemo } from './simulation/demo.js'
import { simulateInto } from './simulation/simulate-into.js'

const help = `The same acts as the pages, from a terminal. Settings are those of the service (README.md).

  wkep migrate                                   bring the database up to date
  wkep account add ROLE ADDRESS --name NAME      give somebody a role, and print a sign-in link that works once
       ROLE is administrator, coordinator, evaluator, data-steward or sponsor
       --programme ID or --organisation ID limits it (their names will do); without either it holds for all
       --tenant NAME makes or names the organisation that runs programmes
  wkep import FILE --programme ID [--update] [--dry-run]
                                                 import exchanges from a CSV file (docs/import-exchanges.md)
  wkep import-responses FILE MAPPING --programme NAME [--tenant NAME] [--dry-run]
                                                 import the answers of a past evaluation from a CSV file, into a programme
                                                 of its own that is made if it is new (docs/import-past-evaluations.md)
  wkep simulate [--seed TEXT] [--as-of YYYY-MM-DD] [--people N]
                                                 run a programme of invented people into the database of the settings,
                                                 which must hold no programme yet
  wkep demo [--port N] [--people N]              the same in a folder that is thrown away, served with links to try
  wkep instruments                               print every instrument with its questions, pages and minutes`

interface World extends Database {
  readonly config: Config
  readonly now: () => Date
  readonly newKey: () => string
  readonly newToken: () => string
}

const commands = new Map<string, (words: readonly string[]) => Promise<void>>([
  [
    'migrate',
    async (words) => {
      takeNothing(words)
      await inDatabase(async () => {
        console.log('The database is up to date.')
      })
    }
  ],
  ['account add', addAccountFrom],
  ['import', importFrom],
  ['import-responses', importResponsesFrom],
  ['simulate', simulateFrom],
  ['demo', demoFrom],
  [
    'instruments',
    async (words) => {
      takeNothing(words)
      console.log(printedInstruments(await loadLibrary()))
    }
  ],
  [
    'help',
    async () => {
      console.log(help)
    }
  ]
])

async function run(words: readonly string[]): Promise<void> {
  const command = [2, 1].map((n) => words.slice(0, n).join(' ')).find((name) => commands.has(name))
  const act = commands.get(command ?? '')
  if (act === undefined) {
    const longer = [...commands.keys()].find((name) => name.startsWith(`${words[0] ?? ''} `))
    if (longer !== undefined) fail(`Say wkep ${longer}.\n\n${help}`)
    else fail(`There is no command ${JSON.stringify(words.join(' '))}.\n\n${help}`)
    return
  }
  try {
    await act(words.slice(command?.split(' ').length))
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error))
  }
}

async function addAccountFrom(words: readonly string[]): Promise<void> {
  const { values, positionals } = read(words, { name: text, programme: text, organisation: text, tenant: text })
  const [role, email] = positionals
  await inDatabase(async (world) => {
    const tenant = await chooseTenant(world, values.tenant)
    const scope = await chooseScope(world, tenant.id, values)
    const given = NewAccountSchema.safeParse({
      role,
      email,
      name: values.name ?? email,
      ...scope,
      reusable: false
    })
    if (!given.success) throw new Error(`wkep account add ROLE ADDRESS --name NAME\n${z.prettifyError(given.error)}`)
    const fault = scopeFault(given.data)
    if (fault !== undefined) throw new Error(fault)
    const token = await addAccount(world, { ...given.data, tenantId: await keepTenant(world, tenant) })
    console.log(`${world.config.PUBLIC_URL}/sign-in/${token}\nThis link works once, until this time tomorrow.`)
  })
}

async function importFrom(words: readonly string[]): Promise<void> {
  const { values, positionals } = read(words, { programme: text, tenant: text, update: flag, 'dry-run': flag })
  const [path] = positionals
  const { programme: programmeId } = values
  if (path === undefined || programmeId === undefined)
    throw new Error('wkep import FILE --programme ID [--update] [--dry-run]')
  await inDatabase(async (world) => {
    const tenantId = await getTenant(world, values.tenant)
    const file = { bytes: readFileSync(path), fileName: basename(path) }
    const choices = { update: values.update ?? false, dryRun: values['dry-run'] ?? false }
    print(await importExchanges(world, { tenantId, programmeId, ...file, ...choices, actor: null }))
  })
}

async function simulateFrom(words: readonly string[]): Promise<void> {
  const { values } = read(words, { seed: text, 'as-of': text, people: text })
  const config = readConfig()
  const { MAIL_FOLDER } = config
  if (MAIL_FOLDER === undefined)
    throw new Error('A simulation sends nothing: set MAIL_FOLDER, where it keeps its mails.')
  const { seed = 'simulation', 'as-of': asOf = londonDate(new Date().toISOString()) } = values
  if (!isRealDate(asOf)) throw new Error(`There is no day ${asOf}. Write it as 2027-03-14.`)
  const options = {
    seed,
    asOf,
    people: peopleFrom(values.people),
    say: (line: string) => {
      console.log(line)
    }
  }
  const { answered, pages } = await simulateInto({ ...options, config: { ...config, MAIL_FOLDER }, isDemo: false })
  console.log(`${answered} surveys were answered, on ${pages} pages.`)
}

async function demoFrom(words: readonly string[]): Promise<void> {
  const { values } = read(words, { port: text, people: text })
  const stopping = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      stopping.abort()
    })
  await runDemo({
    port: readPort(values.port),
    people: peopleFrom(values.people),
    now: () => new Date(),
    say: (line) => {
      console.log(line)
    },
    stopping: stopping.signal
  })
}

/** In each of the three cohorts. */
function peopleFrom(given = '40'): number {
  const people = Number(given)
  if (Number.isInteger(people) && people >= 5 && people <= 500) return people
  throw new Error('Choose 5 to 500 people for each cohort.')
}

function print({ state, faults, rows }: ImportReport): void {
  for (const { line, message } of faults) console.log(`${line === null ? 'File' : `Line ${line}`}: ${message}`)
  for (const row of rows) console.log([`Line ${row.line}: ${row.outcome}`, ...rowInWords(row)].join('\n  '))
  const counts = Object.entries(countOutcomes(rows)).map(([outcome, n]) => `${n} ${outcome}`)
  console.log(`${counts.join(', ')}. ${stateInWords[state]}`)
  if (state === 'refused') process.exitCode = 1
}

async function importResponsesFrom(words: readonly string[]): Promise<void> {
  const { values, positionals } = read(words, { programme: text, tenant: text, 'dry-run': flag })
  const [path, mappingPath] = positionals
  const { programme } = values
  if (path === undefined || mappingPath === undefined || programme === undefined)
    throw new Error('wkep import-responses FILE MAPPING --programme NAME [--tenant NAME] [--dry-run]')
  await inDatabase(async (world) => {
    const file = { bytes: readFileSync(path), fileName: basename(path), mapping: readFileSync(mappingPath) }
    const tenant = await chooseTenant(world, values.tenant)
    const dryRun = values['dry-run'] ?? false
    const report = await importResponses(world, { tenant, programme, ...file, dryRun, actor: null })
    for (const line of pastReportWords(report)) console.log(line)
    if (report.state === 'imported') console.log(`Evaluators read it at ${world.config.PUBLIC_URL}/outcomes`)
    if (report.state === 'refused') process.exitCode = 1
  })
}

const stateInWords: Readonly<Record<ImportReport['state'], string>> = {
  refused: 'Nothing was imported. Mend the rows that are refused, and import the whole file again.',
  preview: 'Nothing was imported yet: this is what would happen.',
  imported: 'Imported.',
  'nothing-new': 'There was nothing to import.'
}

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const

function read<Options extends NonNullable<ParseArgsConfig['options']>>(words: readonly string[], options: Options) {
  return parseArgs({ args: [...words], options, allowPositionals: true })
}

/** An option that is not there is a mistake of typing, and not to be passed over. */
function takeNothing(words: readonly string[]): void {
  parseArgs({ args: [...words], options: {}, allowPositionals: false })
}

/** Opens the database of the settings, brought up to date, for one act. */
async function inDatabase(act: (world: World) => Promise<void>): Promise<void> {
  const config = readConfig()
  const database = await openDatabase(config.DATABASE_URL)
  try {
    await migrate(database)
    await act({ ...database, config, now: () => new Date(), newKey: randomKey, newToken: randomToken })
  } finally {
    await database.close()
  }
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}

await run(process.argv.slice(2))
