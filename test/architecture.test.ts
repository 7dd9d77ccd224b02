import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { ESLint } from 'eslint'
import t from 'tap'
import ts from 'typescript'
import { settingNames } from '../src/config.js'
import { migrate } from '../src/platform/db/migrate.js'
import { openDatabase } from '../src/platform/db/open.js'

/** Each rule of the house, and a file that breaks it. What is imported stands among the innocent files below. */
const trespasses: readonly (readonly [rule: string, file: string, source: string])[] = [
  ['core-is-pure', 'src/core/cohorts/reads-a-file.ts', "import 'node:fs'"],
  ['statistics-is-the-floor', 'src/core/statistics/knows-cohorts.ts', "import '../cohorts/innocent.js'"],
  ['economics-stands-on-statistics', 'src/core/economics/knows-cohorts.ts', "import '../cohorts/innocent.js'"],
  ['disclosure-stands-on-statistics', 'src/core/disclosure/knows-cohorts.ts', "import '../cohorts/innocent.js'"],
  ['business-case-is-the-roof', 'src/core/cohorts/knows-the-roof.ts', "import '../business-case/innocent.js'"],
  ['platform-does-not-look-up', 'src/platform/mail/looks-up.ts', "import '../../features/surveys/store.js'"],
  [
    'platform-only-names-core',
    'src/platform/mail/runs-core.ts',
    "import { innocent } from '../../core/cohorts/innocent.js'\ninnocent()"
  ],
  ['features-meet-at-the-store', 'src/features/surveys/reaches-in.ts', "import '../deliveries/pages.js'"],
  [
    'stores-own-the-sql',
    'src/features/surveys/queries.ts',
    "import { sql } from 'kysely'\nexport const one = sql`select 1`"
  ],
  ['pages-and-forms-are-pure', 'src/features/surveys/pages.ts', "import './store.js'"],
  ['one-door-per-library', 'src/features/surveys/sends.ts', "import 'nodemailer'"],
  ['only-app-composes', 'src/features/surveys/composes.ts', "import './routes.js'"],
  ['nothing-imports-the-entry', 'src/features/surveys/starts.ts', "import '../../server.js'"],
  ['migrations-are-frozen', 'migrations/0002-borrows.ts', "import '../src/core/cohorts/innocent.js'"],
  ['migrations-are-listed', 'migrations/0003-forgotten.ts', 'export const up = 1'],
  ['no-barrels', 'src/features/surveys/through-a-barrel.ts', "import '../deliveries/index.js'"],
  ['no-drawers', 'src/features/surveys/from-a-drawer.ts', "import '../../utils.js'"],
  ['src-knows-no-test', 'src/features/surveys/tests.ts', "import '../../../test/innocent.js'"],
  ['no-dev-dependency-in-src', 'src/features/surveys/develops.ts', "import 'fast-check'"],
  ['no-undeclared-dependency', 'src/features/surveys/undeclared.ts', "import 'nobody-declared-this'"],
  ['no-unresolved', 'src/features/surveys/lost.ts', "import './nowhere.js'"],
  ['no-cycles', 'src/features/surveys/and-round.ts', "import './round.js'"],
  ['no-orphans', 'src/features/surveys/orphan.ts', 'export const alone = 1']
]

const innocent = [
  ['src/core/cohorts/innocent.ts', 'export const innocent = (): number => 1'],
  ['src/core/business-case/innocent.ts', 'export const innocent = 1'],
  ['src/features/surveys/store.ts', 'export const innocent = 1'],
  ['src/features/surveys/routes.ts', 'export const innocent = 1'],
  ['src/features/surveys/round.ts', "import './and-round.js'"],
  ['src/features/deliveries/pages.ts', 'export const innocent = 1'],
  ['src/features/deliveries/index.ts', 'export const innocent = 1'],
  ['src/utils.ts', 'export const innocent = 1'],
  ['src/server.ts', 'export const innocent = 1'],
  ['test/innocent.ts', 'export const innocent = 1'],
  ['migrations/index.ts', 'export const migrations = []'],
  [
    'node_modules/nobody-declared-this/package.json',
    '{ "name": "nobody-declared-this", "version": "1.0.0", "main": "index.js" }'
  ],
  ['node_modules/nobody-declared-this/index.js', '']
] as const

t.test('every rule about imports sees the file that breaks it', async (t) => {
  const house = buildHouse([...innocent, ...trespasses.map(([, file, source]) => [file, source] as const)])
  t.teardown(() => {
    rmSync(house, { recursive: true })
  })
  const configured = await extractDepcruiseOptions('./.dependency-cruiser.cjs')
  const options: ICruiseOptions = { ...configured, baseDir: house, outputType: 'json', preserveSymlinks: true }
  const tsConfig = extractTsConfig('./tsconfig.json')
  const { output } = await cruise(['src', 'migrations', 'test'], options, {}, { tsConfig })
  const { violations } = (JSON.parse(output as string) as ICruiseResult).summary
  const seen = new Set(violations.map(({ rule, from }) => `${rule.name} ${from}`))
  for (const [rule, file] of trespasses) t.ok(seen.has(`${rule} ${file}`), `${rule}: ${file}`)

  const { ruleSet } = configured
  const rules = ruleSet?.forbidden?.map(({ name }) => name) ?? []
  t.same(
    rules.filter((name) => !trespasses.some(([rule]) => rule === name)),
    [],
    'no rule without its trespass'
  )
})

const slips: readonly (readonly [file: string, source: string, message: RegExp])[] = [
  ['src/core/cohorts/clock.ts', 'export const at = new Date()', /core\/ has no clock/],
  ['src/core/cohorts/called-clock.ts', 'export const at = Date()', /core\/ has no clock/],
  ['src/core/cohorts/now.ts', 'export const at = Date.now()', /core\/ has no clock/],
  ['src/core/cohorts/format.ts', "export const at = new Intl.DateTimeFormat('en').format()", /reads it/],
  ['src/core/cohorts/chance.ts', 'export const chance = Math.random()', /core\/ has no chance/],
  ['src/core/cohorts/alias.ts', 'export const { random } = Math', /by name/],
  ['src/core/cohorts/waits.ts', 'export async function waits(): Promise<number> { return 1 }', /core\/ is synchronous/],
  ['src/core/cohorts/process.ts', 'export const folder = process.cwd()', /Unexpected use of 'process'/],
  ['src/features/surveys/clock.ts', 'export const at = new Date()', /Pass now\(\) in/],
  ['src/features/surveys/now.ts', 'export const at = Date.now()', /Pass now\(\) in/],
  ['src/app.ts', 'export const at = Date.now()', /Pass now\(\) in/],
  ['src/timetable.ts', 'export const at = new Date()', /Pass now\(\) in/],
  [
    'src/features/surveys/raw.ts',
    "import { sql } from 'kysely'\nexport const one = sql.raw('select 1')",
    /No SQL from strings/
  ],
  [
    'src/features/surveys/star.ts',
    'export const all = (db: { selectAll: () => number }): number => db.selectAll()',
    /Name the columns/
  ],
  [
    'src/features/surveys/setting.ts',
    "export const port = process.env['PORT']",
    /Only config\.ts reads the environment/
  ],
  [
    'src/features/surveys/smuggled.ts',
    "import { env } from 'node:process'\nexport const port = env['PORT']",
    /Use the global/
  ],
  ['src/features/surveys/any.ts', 'export const anything: any = 1', /Unexpected any/],
  [
    'src/features/surveys/forgets.ts',
    'export function forgets(act: () => Promise<void>): void { act() }',
    /Promises must be awaited/
  ]
]

t.test('every rule about what a file may say sees the line that breaks it', async (t) => {
  const house = buildHouse(slips.map(([file, source]) => [file, source] as const))
  t.teardown(() => {
    rmSync(house, { recursive: true })
  })
  const results = await new ESLint({ cwd: house }).lintFiles(['src'])
  for (const [file, , message] of slips) {
    const found = results.find(({ filePath }) => filePath === join(house, file))?.messages.map(({ message }) => message)
    t.ok(
      found?.some((said) => message.test(said)),
      `${file}: ${String(message)} in ${JSON.stringify(found)}`
    )
  }
})

t.test('every file of core that computes has its twin', async (t) => {
  const twins = new Set(files('test/core').map((file) => file.replace(/^test\//, 'src/').replace(/\.test\.ts$/, '.ts')))
  const computes = (file: string): boolean =>
    /^export (async )?(function|const|class)/m.test(readFileSync(file, 'utf8'))
  t.same(
    files('src/core').filter((file) => computes(file) && !twins.has(file)),
    []
  )
})

t.test('every test file is in one of the suites', async (t) => {
  const suites = files('test/suites')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const alone = /^test\/([^/]+|(oracles|simulation|suites|browser)\/[^/]+)$/
  const foldersOf = (file: string): readonly string[] => {
    const parts = file.split('/').slice(0, -1)
    return parts.map((_, depth) => parts.slice(0, depth + 1).join('/'))
  }
  const forgotten = files('test').filter(
    (file) =>
      file.endsWith('.test.ts') &&
      !alone.test(file) &&
      !foldersOf(file).some((folder) => suites.includes(`'${folder}'`))
  )
  t.same(forgotten, [])
})

t.test('every view is shown somewhere, and every view that is asked for exists', async (t) => {
  const views = files('views')
    .filter((file) => file.endsWith('.hbs'))
    .map((file) => file.slice('views/'.length, -'.hbs'.length))
  const sources = [...files('src'), ...files('views')].map((file) => readFileSync(file, 'utf8')).join('\n')
  const isNamed = (view: string): boolean => {
    const mail = /^(mail\/.+)\.(subject|text|html)$/.exec(view)?.[1]?.slice('mail/'.length)
    return (
      sources.includes(`'${view}'`) ||
      new RegExp(`\\{\\{#?> ${view}[\\s}]`).test(sources) ||
      (mail !== undefined && sources.includes(`'${mail}'`))
    )
  }
  t.same(
    views.filter((view) => !isNamed(view)),
    []
  )
  const included = [...sources.matchAll(/\{\{#?> ([a-z][\w/.-]+)/g)].map(([, name]) => String(name))
  t.same(
    included.filter((name) => !views.includes(name)),
    []
  )
})

t.test(
  'views escape what they show, and hold no script and no style of their own; a mail has a style sheet in its head',
  async (t) => {
    for (const file of files('views').filter((file) => file.endsWith('.hbs'))) {
      const source = readFileSync(file, 'utf8')
      t.notMatch(source, /\{\{\{|\{\{&| style="|<script(?! src)| on[a-z]+="|="?javascript:/, file)
      t.ok(file.startsWith('views/mail/') || !source.includes('<style'), file)
    }
  }
)

t.test('the tables have the columns of schema.ts, no more and no fewer', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'wkep-'))
  const database = await openDatabase(join(folder, 'wkep.sqlite'))
  t.teardown(async () => {
    await database.close()
    rmSync(folder, { recursive: true })
  })
  await migrate(database)
  const tables = await database.db.introspection.getTables()
  const stored = tables.map(({ name, columns }) => [camelCase(name), columns.map(({ name }) => camelCase(name)).sort()])
  t.same(Object.fromEntries(stored), columnsOfSchema())
})

t.test('every setting is explained in the README', async (t) => {
  const readme = readFileSync('README.md', 'utf8')
  t.same(
    settingNames.filter((name) => !readme.includes(`\`${name}\``)),
    []
  )
})

/** A small house of its own, with our rules, our libraries and the given files. */
function buildHouse(given: readonly (readonly [file: string, source: string])[]): string {
  const house = mkdtempSync(join(tmpdir(), 'wkep-house-'))
  for (const file of ['package.json', 'tsconfig.json', 'eslint.config.js']) cpSync(file, join(house, file))
  mkdirSync(join(house, 'node_modules'))
  for (const name of readdirSync('node_modules'))
    symlinkSync(join(process.cwd(), 'node_modules', name), join(house, 'node_modules', name))
  for (const [file, source] of given) {
    mkdirSync(dirname(join(house, file)), { recursive: true })
    writeFileSync(join(house, file), `${source}\n`)
  }
  return house
}

function files(folder: string): string[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
  return found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
}

function camelCase(name: string): string {
  return name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
}

/** The type checker says what the interfaces hold, with what they inherit. */
function columnsOfSchema(): Record<string, string[]> {
  const file = 'src/platform/db/schema.ts'
  const program = ts.createProgram([file], {
    strict: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext
  })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const schema = source?.statements.find(
    (statement): statement is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(statement) && statement.name.text === 'Schema'
  )
  if (schema === undefined) throw new Error('schema.ts has no interface Schema.')
  const tables = checker.getTypeAtLocation(schema).getProperties()
  return Object.fromEntries(
    tables.map((table) => [
      table.name,
      checker
        .getTypeOfSymbolAtLocation(table, schema)
        .getProperties()
        .map(({ name }) => name)
        .sort()
    ])
  )
}
