import { readFileSync } from 'node:fs'
import type { Test } from 'tap'
import type { ChangeRow, ChangeTable } from '../../../src/core/cohorts/change-table.js'
import { compareWaves } from '../../../src/features/outcomes/compare.js'
import type { PastReport } from '../../../src/core/past-responses/past-report.js'
import { pastReportWords } from '../../../src/core/past-responses/past-report-words.js'
import { importResponses, type PastOrder } from '../../../src/features/responses/import-responses.js'
import { helen } from '../../cast.js'
import { contents, onEveryEngine, type Service } from '../../harness.js'
import { differences } from '../../oracles/compare.js'
import { answerOf } from '../../oracles/adapter.js'
import { pairedChange } from '../../oracles/topics/paired-change.js'

const data = (name: string): Uint8Array => readFileSync(`test/data/${name}`)
const north = { id: 'north', name: 'North West exchanges', isNew: false }

const obrienKaiser = {
  wide: { bytes: data('obrien-kaiser-wide.csv'), mapping: readFileSync('docs/mappings/obrien-kaiser-wide.json') },
  long: { bytes: data('obrien-kaiser-long.csv'), mapping: readFileSync('docs/mappings/obrien-kaiser-long.json') }
}
const carpentries = {
  bytes: data('carpentries-longterm-2020-03.csv'),
  mapping: readFileSync('docs/mappings/carpentries-2020-03.json')
}

async function importAs(
  { world }: Service,
  order: Pick<PastOrder, 'bytes' | 'mapping'> & Partial<PastOrder>
): Promise<PastReport> {
  return importResponses(world, {
    tenant: north,
    programme: 'Past course',
    fileName: 'past.csv',
    dryRun: false,
    actor: 'helen',
    ...order
  })
}

/** n, mean, SD, t and d_z of the mean of five measures, as published with the data. */
const published = [
  ['control', 'T1', [5, -0.2, 1.643, -0.272, -0.122], ['5', '−0.200', '1.643', '−0.272', '−0.122']],
  ['A', 'T1', [4, 1.5, 1.291, 2.324, 1.162], ['4', '+1.500', '1.291', '2.324', '1.162']],
  ['B', 'T1', [7, 2.4286, 1.2724, 5.05, 1.909], ['7', '+2.429', '1.272', '5.050', '1.909']],
  [undefined, 'T1', [16, 1.375, 1.7464, 3.149, 0.787], ['16', '+1.375', '1.746', '3.149', '0.787']],
  [undefined, 'T3', [16, 2, 1.633, 4.899, 1.225], ['16', '+2.000', '1.633', '4.899', '1.225']]
] as const

for (const [layout, file] of Object.entries(obrienKaiser)) {
  onEveryEngine(`helen reads the published table of O’Brien and Kaiser, ${layout} file`, async (t, service) => {
    const report = await importAs(service, file)
    t.match(report, {
      state: 'imported',
      people: 16,
      addedPeople: 16,
      addedResponses: 48,
      unmatched: [],
      nearMisses: [],
      withoutKey: [],
      unmapped: ['gender']
    })
    t.same(
      report.linked.map(({ from, to, people }) => `${from} ${to} ${people}`),
      ['T0 T3 16', 'T0 T1 16']
    )
    for (const [cohort, to, figures, cells] of published) {
      const [row] = await changeRows(service, to, cohort)
      t.same(
        rounded(row),
        figures.map((figure) => Number(figure.toFixed(3))),
        `${cohort ?? 'all'} ${to}`
      )
      const body = await pageOf(service, cohort)
      const pair = to === 'T1' ? 'Before to after' : 'Before to 6 months'
      const [n, mean, sd, tValue, dZ] = cells
      const change = rowAfter(body, `${pair.toLowerCase()}; points on 1 to 11`)
      t.equal(change[0], n)
      t.ok(change[3]?.startsWith(`${mean} (`), `${change[3] ?? ''}: ${mean}`)
      t.equal(change[4], sd)
      t.match(statisticsOf(body, pair), { 1: tValue, 8: dZ })
      const release = cohort === undefined ? 'n, change and interval, in whole points' : 'not releasable: fewer than 11'
      t.equal(change.at(-1), release)
    }
    t.notMatch(await pageOf(service, undefined), /NaN|undefined|>null|N\/A|Not linked/)
  })
}

onEveryEngine('both files of the same people measure the same, so one framework holds them', async (t, service) => {
  await importAs(service, { ...obrienKaiser.wide, programme: 'Wide' })
  await importAs(service, { ...obrienKaiser.long, programme: 'Long' })
  const rows = await service.db
    .selectFrom('programme')
    .select('frameworkHash')
    .where('name', 'in', ['Wide', 'Long'])
    .execute()
  t.equal(rows[0]?.frameworkHash, rows[1]?.frameworkHash)
})

onEveryEngine('the Carpentries, looking back, give the oracle from what is stored', async (t, service) => {
  const report = await importAs(service, carpentries)
  t.match(report, { state: 'imported', linkedBy: 'row', people: 176, addedResponses: 290, unanswered: 31 })
  t.same(report.linked, [{ from: 'T1r', to: 'T1', people: 145 }])
  t.match(report.unmapped, /recommendation_score/)

  const oracle = JSON.parse(readFileSync('test/oracles/statistics/paired-carpentries-retrospective.json', 'utf8')) as {
    readonly expected: Readonly<Record<string, unknown>>
    readonly tolerance: Parameters<typeof differences>[2]
  }
  const stored = await storedPairs(service)
  const whole = answerOf(pairedChange, { ...stored, conf: 0.95 }, { list: [] })
  t.same(differences(oracle.expected, whole.kind === 'answered' ? whole.got : whole, oracle.tolerance), [])

  const table = await changeTableTo(service, 'T1', undefined, true)
  const [row] = table?.rows ?? []
  t.equal(table?.episodes, oracle.expected['n_total'])
  const got = {
    n_pairs: row?.n,
    mean_pre: row?.change.meanPre,
    mean_post: row?.change.meanPost,
    mean_diff: row?.change.meanChange,
    sd_diff: row?.change.sdChange,
    t: row?.change.t,
    p: row?.change.p,
    ci: [row?.change.interval?.low, row?.change.interval?.high],
    d_z: row?.standardised.dZ,
    g_av: row?.standardised.gAv
  }
  const asked = Object.fromEntries(Object.keys(got).map((key) => [key, oracle.expected[key]]))
  t.same(differences(asked, got, oracle.tolerance), [], 'the function that the page uses')

  const waves = await service.db.selectFrom('response').select('wave').distinct().orderBy('wave').execute()
  t.same(waves, [{ wave: 'T1' }, { wave: 'T1r' }], 'never as if measured before')
  const body = await pageOf(service, undefined)
  t.match(body, 'Self-reported, looking back (retrospective)')
  t.match(rowAfter(body, 'before, looking back to after; points on 0 to 100'), [
    '145',
    '47.9',
    '68.4',
    '+20.6 (15.9 to 25.2)',
    '28.5'
  ])
  t.match(statisticsOf(body, 'Before, looking back to after'), { 1: '8.691', 2: '144', 8: '0.722' })
})

for (const [name, file] of Object.entries({ ...obrienKaiser, carpentries })) {
  onEveryEngine(`the same file twice adds nothing: ${name}`, async (t, service) => {
    await importAs(service, file)
    const before = await contents(service.db)
    t.equal((await importAs(service, file)).state, 'nothing-new')
    t.same(await contents(service.db), before)
  })
}

const course = (rows: string, head = 'staff no,when,asks'): Uint8Array => Buffer.from(`${head}\n${rows}`)
const courseMapping = (more: object = {}): Uint8Array => Buffer.from(JSON.stringify({ ...courseWords, ...more }))
const courseWords = {
  code: 'ward-course',
  title: 'Course for ward managers',
  retrospective: false,
  person: 'staff no',
  wave: { column: 'when', labels: { before: 'T0', after: 'T1' } },
  missing: ['NA'],
  scales: { agree: { labels: { 'I don’t': 0, Partly: 1, Fully: 2 } } },
  domains: [
    {
      code: 'networks',
      name: 'Networks',
      indicators: [
        { code: 'W1', name: 'Ease', items: [{ id: 'ask', text: 'I know whom to ask', scale: 'agree', column: 'asks' }] }
      ]
    }
  ]
}

onEveryEngine('two files, one a wave: people are known again by their keys', async (t, service) => {
  const mapping = courseMapping()
  t.match(await importAs(service, { bytes: course('p1,before,Partly\np2,before,NA\n'), mapping }), {
    addedPeople: 2,
    unanswered: 1
  })
  const later = course('p1,before,Partly\np1,after,Fully\np2,after,Fully\np3,after,Partly\n')
  t.match(await importAs(service, { bytes: later, mapping }), {
    state: 'imported',
    addedPeople: 1,
    addedResponses: 3,
    standingResponses: 1,
    linked: [{ from: 'T0', to: 'T1', people: 1 }]
  })
  const [row] = await changeRows(service, 'T1', undefined)
  t.match(row, { n: 1, change: { meanChange: 50 } })
  t.equal((await programmeOf(service)).cohorts.length, 1)
})

onEveryEngine('keys that nearly match are offered and not linked', async (t, service) => {
  const rows =
    "p12,before,Partly\np21,after,Fully\nP40,before,Partly\np 40,after,Fully\n,after,Fully\np9,before,I don't\n"
  const report = await importAs(service, { bytes: course(rows), mapping: courseMapping() })
  t.match(report, { people: 5, linked: [{ from: 'T0', to: 'T1', people: 0 }], withoutKey: [6] })
  const words = pastReportWords(report)
  t.match(words, [/^6 rows: 5 people/])
  t.ok(words.includes('Near miss, two neighbours swapped: “p12” (line 2) and “p21” (line 3).'))
  t.ok(words.includes('Near miss, other blanks or punctuation: “P40” (line 4) and “p 40” (line 5).'))
  t.ok(words.includes('1 row without a key, left out, since nobody can tell whose they are: line 6.'))
})

onEveryEngine('without any key the page says that nothing is linked, and shows no change', async (t, service) => {
  const rows = 'p1,before,Partly\np1,after,Fully\n'
  const file = { bytes: course(rows), mapping: courseMapping({ person: null }) }
  const report = await importAs(service, file)
  t.match(report, { linkedBy: 'nothing', addedPeople: 2, unmapped: ['staff no'] })
  const body = await pageOf(service, undefined)
  t.match(body, 'Not linked: 2 imported answers have no key that says whose they are')
  t.match(body, 'No results yet')
  t.match(rowAfter(body, 'Surveys by wave'), ['not known', 'not known', '1'])
  const { people } = await programmeOf(service)
  t.same(people, [], 'and nobody is made up')
  t.equal(
    (await importAs(service, { ...file, mapping: courseMapping({ person: null, missing: [] }) })).state,
    'nothing-new'
  )
})

onEveryEngine('keys stand with who people are, and not with what they answered', async (t, service) => {
  const at = (await contents(service.db)).length
  await importAs(service, { bytes: course('amina.k@example.org,before,Partly\n'), mapping: courseMapping() })
  const naming = (await contents(service.db)).filter((row) => row.includes('amina.k@example.org'))
  t.match(naming, [/^person /])
  t.equal(naming.length, 1)
  t.ok((await contents(service.db)).length > at)
  t.match(await service.db.selectFrom('audit').select(['act', 'actor']).orderBy('act').execute(), [
    { act: 'programme-created', actor: 'helen' },
    { act: 'responses-imported', actor: 'helen' }
  ])
  const batch = await service.db.selectFrom('importBatch').select(['kind', 'report']).executeTakeFirstOrThrow()
  t.equal(batch.kind, 'responses')
  t.match(JSON.parse(batch.report), { rows: 1, addedPeople: 1, mapping: { code: 'ward-course' } })
})

onEveryEngine('somebody of the exchanges is never taken for a key of the same letters', async (t, service) => {
  const mapping = courseMapping()
  await importAs(service, { bytes: course('p1,before,Partly\n'), mapping })
  const { id } = await programmeOf(service)
  const tenantId = 'north'
  const of = { tenantId, id: 'tom-here', programmeId: id, personId: 'tom', subjectKey: 'subject-tom-here' }
  await service.write(async (db) => {
    await db
      .insertInto('enrolment')
      .values({ ...of, mailStoppedAt: null })
      .execute()
  })
  const report = await importAs(service, { bytes: course("Tom O'Brien,before,Partly\n"), mapping })
  t.match(report, { addedPeople: 1, nearMisses: [] })
})

onEveryEngine('a trial run says the same and writes nothing, not even the organisation', async (t, service) => {
  const before = await contents(service.db)
  const tenant = { id: 'new', name: 'South', isNew: true }
  const report = await importAs(service, { ...obrienKaiser.wide, tenant, dryRun: true })
  t.match(report, { state: 'preview', addedPeople: 16, addedResponses: 48 })
  t.same(await contents(service.db), before)
  t.equal((await importAs(service, { ...obrienKaiser.wide, tenant })).state, 'imported')
  const made = await service.db.selectFrom('programme').select('contactName').where('tenantId', '=', 'new').execute()
  t.same(made, [{ contactName: 'South' }])
})

onEveryEngine('two imports of one file at once add it once', async (t, service) => {
  await importAs(service, { bytes: course('p1,before,Partly\n'), mapping: courseMapping() })
  const file = { bytes: course('p1,after,Fully\np2,before,Fully\n'), mapping: courseMapping() }
  const states = await Promise.all([importAs(service, file), importAs(service, file)])
  t.same(states.map(({ state }) => state).sort(), ['imported', 'nothing-new'])
})

onEveryEngine('a file as Excel saves it: semicolons, Windows-1252, CRLF', async (t, service) => {
  const excel = Buffer.from('staff no;when;asks\r\np1;before;I don\u0092t\r\np2;after;Fully\r\n', 'latin1')
  t.match(await importAs(service, { bytes: excel, mapping: courseMapping() }), { state: 'imported', addedResponses: 2 })
})

interface Bad {
  readonly what: string
  readonly bytes?: Uint8Array
  readonly mapping?: Uint8Array
  readonly programme?: string
  readonly says: string | RegExp
}

const fine = 'p1,before,Partly\n'
const bad: readonly Bad[] = [
  { what: 'a mapping that is no JSON', mapping: Buffer.from('{'), says: 'The mapping is no JSON document in UTF-8.' },
  {
    what: 'a mapping that is a list',
    mapping: Buffer.from('[]'),
    says: /^Mapping, document: is not an object in \{ \}/
  },
  {
    what: 'a word the mapping does not have',
    mapping: courseMapping({ columns: 1 }),
    says: 'Mapping, columns: is not a field of this document'
  },
  {
    what: 'an unknown column',
    mapping: courseMapping({ person: 'id' }),
    says: 'Mapping, person: the file has no column “id”'
  },
  {
    what: 'retrospective, and yet before',
    mapping: courseMapping({ retrospective: true }),
    says: /^Mapping, wave\.labels\.before: T0 cannot be retrospective/
  },
  {
    what: 'a question with the name of a page',
    mapping: Buffer.from(JSON.stringify(courseWords).replace('"ask"', '"receipt"')),
    says: 'Questions of the mapping in T0, pages[0].items[0].id: "receipt" is the name of a page'
  },
  {
    what: 'two indicators of one code',
    mapping: courseMapping({
      domains: [
        ...courseWords.domains,
        {
          ...courseWords.domains[0],
          code: 'again',
          indicators: courseWords.domains[0]?.indicators.map((one) => ({
            ...one,
            items: one.items.map((item) => ({ ...item, id: 'b', column: 'staff name' }))
          }))
        }
      ]
    }),
    says: 'Framework of the mapping, domains[1].indicators[0].code: W1 of the participant is there twice'
  },
  {
    what: 'one bad row',
    bytes: course(`${fine}p2,after,Sometimes\n`),
    says: 'Line 3, asks: “Sometimes” is not among the labels of this scale: I don’t, Partly, Fully.'
  },
  {
    what: 'a wrong wave',
    bytes: course(`${fine}p2,midway,Fully\n`),
    says: 'Line 3, when: “midway” is no wave: the mapping knows before, after.'
  },
  {
    what: 'one person twice in a wave',
    bytes: course(`${fine}p1,before,Fully\n`),
    says: 'Line 3: “p1” has answered T0 in line 2 already. Remove one of the two, or mend its key.'
  },
  {
    what: 'a line with a cell too many',
    bytes: course(`${fine}p2,after,Fully,Fully\n`),
    says: /^Line 3: This line has 4 cells and the heading has 3\./
  },
  { what: 'a NUL', bytes: course('p\0,before,Fully\n'), says: /^Line 2: This is not a text file/ },
  { what: 'nothing but headings', bytes: course(''), says: 'There are headings and no rows.' },
  { what: 'an empty file', bytes: Buffer.from(''), says: 'Line 1: The file is empty.' },
  {
    what: 'a column twice',
    bytes: course(fine, 'staff no,when,asks,Asks'),
    says: /^Line 1: Columns 3 and 4 are both called/
  },
  {
    what: 'a programme without a name',
    programme: '',
    says: 'Give the programme a name of one line, at most 200 characters.'
  },
  {
    what: 'a programme that measures something else',
    programme: 'Kampala link',
    says: /^This programme measures something else/
  }
]

for (const { what, says, ...order } of bad) {
  onEveryEngine(`${what}: said, and nothing is changed`, async (t, service) => {
    await refusedWith(t, service, { bytes: course(fine), mapping: courseMapping(), ...order }, says)
  })
}

onEveryEngine('answers that contradict an earlier import are refused with both', async (t, service) => {
  await importAs(service, { bytes: course(fine), mapping: courseMapping() })
  const says = 'Line 2: “p1” has answered T0 otherwise in an earlier import: ask is "2" here and was "1".'
  await refusedWith(t, service, { bytes: course('p1,before,Fully\n'), mapping: courseMapping() }, says)
  await refusedWith(
    t,
    service,
    { bytes: course(fine), mapping: courseMapping({ version: '2' }) },
    /measures something else/
  )
})

onEveryEngine('every fault of a file is named at once', async (t, service) => {
  const rows = 'p1,never,Fully\np2,before,Often\np3,before,Fully\np3,before,Fully\n'
  const report = await importAs(service, { bytes: course(rows), mapping: courseMapping() })
  t.same(
    report.faults.map(({ line }) => line),
    [2, 3, 5]
  )
  t.equal(pastReportWords(report).at(-1), 'Nothing was imported. Mend 3 faults, and import the whole file again.')
})

async function refusedWith(
  t: Test,
  service: Service,
  order: Parameters<typeof importAs>[1],
  says: string | RegExp
): Promise<void> {
  const before = await contents(service.db)
  const report = await importAs(service, order)
  t.equal(report.state, 'refused')
  t.match(pastReportWords(report)[0], says)
  t.same(await contents(service.db), before)
}

interface Programme {
  readonly id: string
  readonly frameworkHash: string
  readonly cohorts: readonly { readonly id: string; readonly name: string }[]
  readonly people: readonly object[]
}

async function programmeOf({ db }: Service): Promise<Programme> {
  const programme = await db
    .selectFrom('programme')
    .select(['id', 'frameworkHash'])
    .where('name', '=', 'Past course')
    .executeTakeFirstOrThrow()
  const cohorts = await db.selectFrom('cohort').select(['id', 'name']).where('programmeId', '=', programme.id).execute()
  const people = await db.selectFrom('enrolment').select('id').where('programmeId', '=', programme.id).execute()
  return { ...programme, cohorts, people }
}

async function changeTableTo(
  service: Service,
  to: string,
  cohort: string | undefined,
  retrospective: boolean
): Promise<ChangeTable | undefined> {
  const programme = await programmeOf(service)
  const cohortId = programme.cohorts.find(({ name }) => name === cohort)?.id
  const group = { tenantId: 'north', programmeId: programme.id, ...(cohortId !== undefined && { cohortId }) }
  const { compared } = await compareWaves(service.db, programme, group)
  return compared?.tables.find((table) => table.to === to && table.retrospective === retrospective)
}

async function changeRows(service: Service, to: string, cohort: string | undefined): Promise<readonly ChangeRow[]> {
  return (await changeTableTo(service, to, cohort, false))?.rows ?? []
}

function rounded(row: ChangeRow | undefined): readonly (number | undefined)[] {
  const { n, change, standardised } = row ?? {}
  const three = (value: number | null | undefined): number => Number(value?.toFixed(3))
  return [n, three(change?.meanChange), three(change?.sdChange), three(change?.t), three(standardised?.dZ)]
}

/** Each person's two scores out of the table of scores, null where there is none. */
async function storedPairs(service: Service): Promise<{ pre: (number | null)[]; post: (number | null)[] }> {
  const { db } = service
  const episodes = await db
    .selectFrom('episode')
    .select('episodeKey')
    .where('programmeId', '=', (await programmeOf(service)).id)
    .execute()
  const scores = await db
    .selectFrom('score')
    .innerJoin('response', 'response.responseKey', 'score.responseKey')
    .select(['episodeKey', 'wave', 'value'])
    .where('level', '=', 'sub-score')
    .execute()
  const at = (episode: string, wave: string): number | null =>
    scores.find((score) => score.episodeKey === episode && score.wave === wave)?.value ?? null
  return {
    pre: episodes.map(({ episodeKey }) => at(episodeKey, 'T1r')),
    post: episodes.map(({ episodeKey }) => at(episodeKey, 'T1'))
  }
}

async function pageOf(service: Service, cohort: string | undefined): Promise<string> {
  const { id, cohorts } = await programmeOf(service)
  const cohortId = cohorts.find(({ name }) => name === cohort)?.id
  const address =
    cohortId === undefined ? `/programmes/${id}/outcomes` : `/programmes/${id}/cohorts/${cohortId}/outcomes`
  return (await service.get(address, helen.cookies)).body
}

/** The cells of the first row under a caption that holds these words, without markup. */
function rowAfter(html: string, caption: string): readonly string[] {
  return cellsOf(html.slice(html.indexOf(caption)).replace(/^.*?<tbody>/s, ''))
}

/** The cells of a comparison in the table of tests. */
function statisticsOf(html: string, comparison: string): readonly string[] {
  const tests = html.slice(html.indexOf('Paired t tests'))
  const rows = [...tests.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => cellsOf(row))
  return rows.find(([name]) => name === comparison) ?? []
}

function cellsOf(html: string): readonly string[] {
  const [row = ''] = html.split('</tr>')
  return [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, ''))
}
