import fc from 'fast-check'
import { importExchanges, type ImportOrder } from '../../../src/features/exchanges/import-exchanges.js'
import { countOutcomes, rowInWords, type ImportReport } from '../../../src/core/exchanges/import-report.js'
import { linkToken, linkTokenHash } from '../../../src/platform/secrets/link-token.js'
import { castSecret } from '../../cast.js'
import { contents, onEveryEngine, type Service } from '../../harness.js'

const of = { tenantId: 'north', programmeId: 'kampala', fileName: 'exchanges.csv', actor: 'grace' }

async function importing(
  { world }: Service,
  rows: readonly Row[] | Uint8Array,
  order: Partial<ImportOrder> = {}
): Promise<ImportReport> {
  const bytes = rows instanceof Uint8Array ? rows : csv(rows)
  return importExchanges(world, { ...of, bytes, update: false, dryRun: false, ...order })
}

type Row = Readonly<Record<string, string>>

function csv(rows: readonly Row[], delimiter = ','): Uint8Array {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
  const lines = rows.map((row) => header.map((name) => quoted(row[name] ?? '')).join(delimiter))
  return new TextEncoder().encode([header.join(delimiter), ...lines].join('\r\n'))
}

const siân: Row = {
  exchange_ref: 'K1',
  cohort: 'Summer 2027',
  person_name: 'Siân O’Brien',
  person_email: 'Sian.OBrien@Example.org',
  language: 'cy',
  organisation: 'Mersey Care',
  own_sector: 'hospital',
  profession: 'nurse',
  host: 'Mulago Hospital',
  host_sector: 'hospital',
  form: 'work-placement',
  approved_on: '2027-03-10',
  starts_on: '2027-06-01',
  ends_on: '2027-08-31',
  sponsor_organisation: 'Mersey Care',
  sponsor_name: 'Pat Lee',
  sponsor_email: 'pat.lee@example.org'
}
const helga: Row = {
  ...siân,
  exchange_ref: 'K2',
  person_name: 'Helga Weiß',
  person_email: 'helga@bücher.example',
  language: 'en',
  sponsor_name: '',
  sponsor_email: ''
}

function outcomes(report: ImportReport): readonly string[] {
  return report.rows.map(({ outcome }) => outcome)
}

async function surveys({ db }: Service, ref: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('invitation')
    .innerJoin('exchange', 'exchange.id', 'invitation.exchangeId')
    .select(['instrument', 'opensOn', 'closesOn', 'missedAt', 'stoppedAt', 'invitedAt'])
    .where('exchangeRef', '=', ref)
    .orderBy('instrument')
    .execute()
  return rows.map(({ instrument, opensOn, closesOn, missedAt, stoppedAt }) => {
    if (missedAt !== null) return `${instrument} missed`
    return `${instrument} ${String(opensOn)} ${String(closesOn)}${stoppedAt === null ? '' : ' stopped'}`
  })
}

onEveryEngine('one row brings a person, bodies, an exchange, its groups and its surveys', async (t, service) => {
  const { db } = service
  t.match(await importing(service, [siân]), { state: 'imported', rows: [{ line: 2, outcome: 'added' }] })

  t.same(await surveys(service, 'K1'), [
    'S0 2027-03-10 2027-05-31',
    'S2 2027-11-23 2027-12-14',
    'S3 2028-02-22 2028-03-21',
    'S4 2028-08-24 2028-09-28',
    'T0 2027-04-20 2027-05-31',
    'T1 2027-09-01 2027-09-16',
    'T2 2027-11-23 2027-12-14',
    'T3 2028-02-22 2028-03-21',
    'T4 2028-08-24 2028-09-28'
  ])
  const exchange = await db
    .selectFrom('exchange')
    .innerJoin('enrolment', 'enrolment.id', 'exchange.enrolmentId')
    .innerJoin('person', 'person.id', 'enrolment.personId')
    .innerJoin('address', 'address.personId', 'person.id')
    .innerJoin('episode', 'episode.episodeKey', 'exchange.episodeKey')
    .select([
      'person.name',
      'person.language',
      'email',
      'emailKey',
      'exchange.direction',
      'exchange.mode',
      'length',
      'durationBand'
    ])
    .select([
      'hostSector',
      'episode.ownSector',
      'light',
      'pairKey',
      'importBatchId',
      'episode.subjectKey',
      'enrolment.subjectKey as same'
    ])
    .where('exchangeRef', '=', 'K1')
    .executeTakeFirstOrThrow()
  t.match(exchange, {
    name: 'Siân O’Brien',
    language: 'cy',
    email: 'Sian.OBrien@Example.org',
    emailKey: 'sian.obrien@example.org',
    direction: 'one-way',
    mode: 'in-person',
    length: 'full',
    durationBand: 'over-90',
    hostSector: 'hospital',
    ownSector: 'hospital',
    light: 0,
    pairKey: null
  })
  t.equal(exchange.subjectKey, exchange.same)
  const links = await db
    .selectFrom('invitation')
    .select(['id', 'tokenHash', 'responseKey'])
    .where('programmeId', '=', 'kampala')
    .execute()
  for (const { id, tokenHash } of links) t.equal(tokenHash, linkTokenHash(linkToken(castSecret, id, 1)))
  t.equal(new Set(links.map(({ responseKey }) => responseKey)).size, links.length)
  t.same(await db.selectFrom('sponsorship').select('programmeId').where('programmeId', '=', 'kampala').execute(), [
    { programmeId: 'kampala' }
  ])
  const audited = await db.selectFrom('audit').select(['act', 'actor', 'subject']).execute()
  t.same(audited, [{ act: 'exchanges-imported', actor: 'grace', subject: exchange.importBatchId }])
})

const nbsp = '\u00a0'
const messy = [
  'PERSON EMAIL;person_name;Cohort;host;form;starts_on;ends_on;language;;',
  `${nbsp}SIAN.OBrien@EXAMPLE.org ;Si\u00e2n${nbsp}O\u2019Brien;Summer 2027;"Mulago; Ward 3";Work placement;01/06/2027;31.8.2027;Welsh;;`,
  '',
  `helga@example.org;"Helga ""H"" Wei\u00df";SUMMER${nbsp} 2027;mulago; job-shadowing;2027-06-01;2027-06-02;;;`,
  "tom@example.org;Tom O'Brien;First;Mulago;secondment;2027-09-01;2027-12-31;en;;",
  ';;;;;;;;;'
].join('\r\n')
const saved = [
  ['UTF-8', Buffer.from(messy)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${messy}`)],
  ['Windows-1252', Buffer.from(messy.replaceAll('\u2019', '\u0092'), 'latin1')],
  ['UTF-16', Buffer.from(`\uFEFF${messy}`, 'utf16le')]
] as const
for (const [how, bytes] of saved) {
  onEveryEngine(`a file as Excel leaves it is read as it was meant: ${how}`, async (t, service) => {
    const report = await importing(service, new Uint8Array(bytes))
    t.match(report, { state: 'imported', faults: [] }, report.rows.flatMap(rowInWords).join(' '))
    t.same(
      report.rows.map(({ line }) => line),
      [2, 4, 5]
    )
    const people = service.db
      .selectFrom('person')
      .select('name')
      .where('id', 'not in', ['amina', 'tom', 'owen'])
      .orderBy('name')
    t.same(await people.execute(), [{ name: 'Helga "H" Weiß' }, { name: 'Siân O’Brien' }])
    const cohorts = service.db
      .selectFrom('cohort')
      .select(['name', 'position'])
      .where('programmeId', '=', 'kampala')
      .orderBy('position')
    t.same(await cohorts.execute(), [
      { name: 'First', position: 1 },
      { name: 'Summer 2027', position: 2 }
    ])
    const before = await contents(service.db)
    t.match(await importing(service, new Uint8Array(bytes)), { state: 'nothing-new' })
    t.same(await contents(service.db), before, 'the same file again adds nothing')
  })
}

onEveryEngine('one bad row, and nothing is written; each row says why', async (t, service) => {
  const before = await contents(service.db)
  const bad = { ...helga, ends_on: '31/02/2027' }
  for (const dryRun of [true, false]) {
    const report = await importing(service, [siân, bad, { ...siân, starts_on: '' }], { dryRun })
    t.match(report, { state: 'refused', batchId: null })
    t.same(outcomes(report), ['added', 'refused', 'refused'])
    t.match(
      report.rows.map(({ line, who, reasons }) => `${line} ${who} ${String(reasons)}`)[1],
      /^3 Helga Weiß ends_on: There is no day “31\/02\/2027”/
    )
  }
  t.match(await importing(service, csv([{ ...siân, shoe_size: '38' }])), {
    state: 'refused',
    faults: [{ line: 1, message: /no column “shoe_size”/ }]
  })
  t.match(await importing(service, Buffer.from('cohort\n')), { state: 'refused' })
  t.match(await importing(service, csv([siân]).slice(0, 40)), { state: 'refused' })
  t.match(await importing(service, [siân], { dryRun: true }), { state: 'preview', batchId: null })
  t.same(await contents(service.db), before)
})

onEveryEngine('an act that fails half-way leaves nothing: no audit row, no import', async (t, service) => {
  await service.db.schema.dropTable('audit').execute()
  const before = await contents(service.db)
  await t.rejects(importing(service, [siân]))
  t.same(await contents(service.db), before)
})

onEveryEngine('a pair is one unit, and somebody in two cohorts is one person with two episodes', async (t, service) => {
  const { db } = service
  const there = { ...siân, pair_ref: 'P1' }
  const back = { ...helga, pair_ref: 'P1', host: 'Mersey Care', organisation: 'Mulago Hospital' }
  const again = {
    ...siân,
    exchange_ref: 'K3',
    cohort: 'Autumn 2027',
    starts_on: '2027-10-01',
    ends_on: '2027-10-01',
    length: 'light'
  }
  t.match(await importing(service, [there, back, again]), { state: 'imported' })
  const episodes = await db
    .selectFrom('episode')
    .innerJoin('exchange', 'exchange.episodeKey', 'episode.episodeKey')
    .select(['exchangeRef', 'pairKey', 'subjectKey', 'episode.direction', 'durationBand', 'light'])
    .where('exchangeRef', 'in', ['K1', 'K2', 'K3'])
    .orderBy('exchangeRef')
    .execute()
  const [one, two, three] = episodes
  t.ok(one?.pairKey)
  t.equal(one?.pairKey, two?.pairKey)
  t.not(one?.pairKey, 'P1', 'the answer side knows no reference of the coordinator’s')
  t.match(episodes, [
    { direction: 'two-way' },
    { direction: 'two-way' },
    { direction: 'one-way', durationBand: '1-2', light: 1, pairKey: null }
  ])
  t.equal(one?.subjectKey, three?.subjectKey)
  t.not(one?.subjectKey, two?.subjectKey)
  t.match(
    (await surveys(service, 'K3')).map((survey) => survey.slice(0, 3)),
    ['LT0', 'LT1', 'LT3', 'S2 ']
  )
})

onEveryEngine(
  'what is known late is sent late or recorded as missed; a comparison group is asked nothing yet',
  async (t, service) => {
    const past = { ...siân, starts_on: '2026-10-01', ends_on: '2026-12-14', approved_on: '' }
    const waiting = { ...helga, arm: 'waiting', starts_on: '', ends_on: '', approved_on: '' }
    t.match(await importing(service, [past, waiting]), { state: 'imported' })
    t.same(await surveys(service, 'K1'), [
      'S0 missed',
      'S2 2027-03-07 2027-03-28',
      'S3 2027-06-07 2027-07-05',
      'S4 2027-12-07 2028-01-11',
      'T0 missed',
      'T1 missed',
      'T2 2027-03-07 2027-03-28',
      'T3 2027-06-07 2027-07-05',
      'T4 2027-12-07 2028-01-11'
    ])
    t.same(await surveys(service, 'K2'), [])
    const anchors = service.db.selectFrom('exchange').select('anchorOn').where('exchangeRef', '=', 'K2')
    t.same(await anchors.execute(), [{ anchorOn: '2026-12-14' }])
    const why = service.db
      .selectFrom('invitation')
      .select('missedWhy')
      .where('missedWhy', 'is not', null)
      .where('instrument', '=', 'T0')
    t.match(await why.execute(), [{ missedWhy: /had begun/ }])
  }
)

onEveryEngine(
  'an extension is applied when asked for: unfinished surveys move, finished ones stay',
  async (t, service) => {
    const { db } = service
    await importing(service, [siân, helga])
    const extended = [{ ...siân, ends_on: '2027-09-30', host: 'Mbale Hospital' }, helga]
    const left = await importing(service, extended)
    t.match(left, {
      state: 'nothing-new',
      rows: [{ outcome: 'differs', applied: false }, { outcome: 'already-there' }]
    })

    const begun = db
      .updateTable('invitation')
      .set({ startedAt: '2027-03-14T10:00:00.000Z' })
      .where('instrument', '=', 'T2')
    await begun.where('programmeId', '=', 'kampala').execute()
    const t1 = db
      .updateTable('invitation')
      .set({ invitedAt: '2027-09-01T08:00:00.000Z', sentAt: '2027-09-01T08:00:10.000Z' })
    await t1.where('instrument', '=', 'T1').where('programmeId', '=', 'kampala').execute()

    const report = await importing(service, extended, { update: true })
    t.match(report.rows[0], { outcome: 'differs', applied: true })
    t.same(report.rows[0] && rowInWords(report.rows[0]), [
      'host: “Mbale Hospital”, here “Mulago Hospital”.',
      'ends_on: “2027-09-30”, here “2027-08-31”.'
    ])
    t.same(
      (await surveys(service, 'K1')).filter((survey) => survey.startsWith('T')),
      [
        'T0 2027-04-20 2027-05-31',
        'T1 2027-10-01 2027-10-16',
        'T2 2027-11-23 2027-12-14',
        'T3 2028-03-23 2028-04-20',
        'T4 2028-09-23 2028-10-28'
      ]
    )
    const resent = db.selectFrom('invitation').innerJoin('exchange', 'exchange.id', 'exchangeId').select('invitedAt')
    t.same(await resent.where('instrument', '=', 'T1').where('exchangeRef', '=', 'K1').execute(), [{ invitedAt: null }])
    t.same(await resent.where('instrument', '=', 'T1').where('exchangeRef', '=', 'K2').execute(), [
      { invitedAt: '2027-09-01T08:00:00.000Z' }
    ])
    const before = await contents(db)
    t.match(await importing(service, extended, { update: true }), { state: 'nothing-new' })
    t.same(await contents(db), before)
  }
)

onEveryEngine('siân withdraws: nothing more is sent to her, what helga gets goes on', async (t, service) => {
  const { db } = service
  await importing(service, [siân, helga])
  const { id } = await db.selectFrom('exchange').select('id').where('exchangeRef', '=', 'K1').executeTakeFirstOrThrow()
  const t0 = db.updateTable('invitation').set({ completedAt: '2027-03-14T10:00:00.000Z' }).where('exchangeId', '=', id)
  await t0.where('instrument', '=', 'T0').execute()
  const withdrawn = { ...siân, withdrawn_on: '2027-06-15', withdrawn_why: 'Moved house' }
  await importing(service, [withdrawn], { update: true })
  const now = await surveys(service, 'K1')
  t.same(
    now.filter((survey) => survey.endsWith('stopped')).map((survey) => survey.slice(0, 2)),
    ['T1', 'T2', 'T3', 'T4']
  )
  t.notOk((await surveys(service, 'K2')).some((survey) => survey.endsWith('stopped')))
  t.match(await importing(service, [withdrawn]), { state: 'nothing-new' })
  t.match(
    await importing(service, [siân], { update: true }),
    { state: 'nothing-new' },
    'an empty cell takes nothing back'
  )
})

onEveryEngine(
  'people move and hand over: addresses are kept with their end, and old links stop working',
  async (t, service) => {
    const { db } = service
    await importing(service, [siân])
    const came = {
      invitedAt: '2027-03-10T08:00:00.000Z',
      sentAt: '2027-03-10T08:00:10.000Z',
      bouncedAt: '2027-03-10T08:01:00.000Z'
    }
    await db
      .updateTable('invitation')
      .set(came)
      .where('instrument', 'in', ['T0', 'S0'])
      .where('programmeId', '=', 'kampala')
      .execute()
    const links = async (): Promise<
      ReadonlyMap<string, { personId: string; tokenHash: string; sentAt: string | null }>
    > => {
      const rows = await db
        .selectFrom('invitation')
        .select(['instrument', 'personId', 'tokenHash', 'sentAt'])
        .where('programmeId', '=', 'kampala')
        .execute()
      return new Map(rows.map(({ instrument, ...row }) => [instrument, row]))
    }
    const before = await links()
    const moved = { ...siân, person_name: 'Siân Parry', person_email: 'sian.parry@example.org' }
    const handed = { ...moved, sponsor_name: 'Jo Fry', sponsor_email: 'jo.fry@example.org' }
    t.match(await importing(service, [moved]), {
      rows: [{ outcome: 'differs', changes: [{ fact: 'personEmail' }, { fact: 'personName' }] }]
    })
    t.match(await importing(service, [handed], { update: true }), { state: 'imported' })

    const addresses = await db
      .selectFrom('address')
      .select(['email', 'until'])
      .where('email', 'like', '%ian.%')
      .orderBy('until')
      .execute()
    t.same(
      new Set(addresses.map(({ email, until }) => `${email} ${until === null ? 'lives' : 'ended'}`)),
      new Set(['Sian.OBrien@Example.org ended', 'sian.parry@example.org lives'])
    )
    const after = await links()
    t.same(after.get('T0'), { ...before.get('T0'), sentAt: null }, 'the same link is sent again, to the new address')
    for (const instrument of ['S0', 'S2', 'S3', 'S4']) {
      t.not(after.get(instrument)?.tokenHash, before.get(instrument)?.tokenHash)
      t.not(after.get(instrument)?.personId, before.get(instrument)?.personId)
      t.equal(after.get(instrument)?.sentAt, null)
    }
    t.match(await importing(service, [handed]), { state: 'nothing-new' })
  }
)

onEveryEngine(
  'what waits to be sent follows: to the new address, and to no contact who handed over',
  async (t, service) => {
    const { db } = service
    await importing(service, [siân])
    const ours = db.selectFrom('invitation').innerJoin('address', 'address.personId', 'invitation.personId')
    const rows = await ours
      .select(['invitation.id', 'instrument', 'address.id as addressId'])
      .where('programmeId', '=', 'kampala')
      .execute()
    for (const { id, instrument, addressId } of rows) {
      const mail = { template: 'x', fields: '{}', messageId: id, createdAt: 'x', attempts: 0 }
      if (['T0', 'S0', 'S2'].includes(instrument))
        await db
          .insertInto('outbox')
          .values({ tenantId: 'north', id, invitationId: id, addressId, ...mail })
          .execute()
    }
    const begun = db
      .updateTable('invitation')
      .set({ startedAt: '2027-03-14T10:00:00.000Z' })
      .where('instrument', '=', 'S0')
    await begun.where('programmeId', '=', 'kampala').execute()
    const moved = {
      ...siân,
      person_email: 'sian.parry@example.org',
      sponsor_name: 'Jo Fry',
      sponsor_email: 'jo.fry@example.org'
    }
    t.match(await importing(service, [moved], { update: true }), { state: 'imported' })

    const waiting = db
      .selectFrom('outbox')
      .innerJoin('address', 'address.id', 'addressId')
      .innerJoin('invitation', 'invitation.id', 'invitationId')
    t.same(await waiting.select(['instrument', 'email']).orderBy('instrument').execute(), [
      { instrument: 'S0', email: 'pat.lee@example.org' },
      { instrument: 'T0', email: 'sian.parry@example.org' }
    ])
    const asked = ours
      .select(['instrument', 'email'])
      .where('until', 'is', null)
      .where('instrument', 'like', 'S%')
      .where('programmeId', '=', 'kampala')
      .orderBy('instrument')
    t.same(
      (await asked.execute()).map(({ instrument, email }) => `${instrument} ${email.slice(0, 3)}`),
      ['S0 pat', 'S2 jo.', 'S3 jo.', 'S4 jo.']
    )
  }
)

onEveryEngine('a contact named late is asked from then on', async (t, service) => {
  await importing(service, [helga])
  t.same((await surveys(service, 'K2')).length, 5)
  await importing(service, [{ ...helga, sponsor_name: 'Pat Lee', sponsor_email: 'pat.lee@example.org' }], {
    update: true
  })
  t.same(
    (await surveys(service, 'K2')).slice(0, 4).map((survey) => survey.slice(0, 2)),
    ['S0', 'S2', 'S3', 'S4']
  )
})

onEveryEngine(
  'tom is here from another programme: his name is not changed unawares, and he is one person',
  async (t, service) => {
    const tom = { ...siân, person_name: 'Thomas O’Brien', person_email: 'TOM@example.org', language: '' }
    t.match(await importing(service, [tom], { programmeId: 'liverpool' }), {
      state: 'nothing-new',
      rows: [
        {
          outcome: 'differs',
          applied: false,
          exchangeId: null,
          changes: [{ was: "Tom O'Brien", is: 'Thomas O’Brien' }]
        }
      ]
    })
    t.match(await importing(service, [{ ...tom, person_name: "Tom O'Brien" }], { programmeId: 'liverpool' }), {
      state: 'imported'
    })
    const enrolments = service.db
      .selectFrom('enrolment')
      .select('id')
      .where('personId', '=', 'tom')
      .where('programmeId', '=', 'liverpool')
    t.equal((await enrolments.execute()).length, 1)
  }
)

onEveryEngine('two coordinators send the same file at once: one adds, the other finds it there', async (t, service) => {
  const reports = await Promise.all([importing(service, [siân, helga]), importing(service, [siân, helga])])
  t.same(reports.map(({ state }) => state).toSorted(), ['imported', 'nothing-new'])
})

onEveryEngine(
  'two thousand rows of every sort are each accounted for, and the good ones are added once',
  async (t, service) => {
    const cell = (good: string, ...bad: readonly string[]): fc.Arbitrary<string> =>
      fc.oneof(
        { weight: 60, arbitrary: fc.constant(good) },
        { weight: 1, arbitrary: fc.constantFrom('', '=cmd|x', ...bad) }
      )
    const odd = fc.record({
      form: cell('secondment', 'Sabbatical'),
      starts: cell('2027-06-01', '06/31/2027', '1/6/27'),
      mail: cell('@example.org', ' at home'),
      language: cell('en', 'fr')
    })
    const generated = fc.sample(odd, { numRuns: 2000, seed: 7 })
    const rows = generated.map(({ form, starts, mail, language }, n) => ({
      ...siân,
      exchange_ref: `X${n}`,
      cohort: `Cohort ${n % 3}`,
      person_name: `=Person ${n}`,
      person_email: `p${n}${mail}`,
      host: `Host ${n % 50}`,
      form,
      starts_on: starts,
      language
    }))
    const report = await importing(service, rows, { dryRun: true })
    t.same(
      report.rows.map(({ line }) => line),
      rows.map((_, n) => n + 2)
    )
    const { added, refused } = countOutcomes(report.rows)
    t.equal(added + refused, 2000)
    t.ok(refused > 50, `${refused} refused`)
    t.ok(report.rows.every(({ outcome, reasons }) => (outcome === 'refused') === reasons.length > 0))

    const good = rows.filter((_, n) => report.rows[n]?.outcome === 'added')
    t.match(await importing(service, good), { state: 'imported' })
    t.match(countOutcomes((await importing(service, good)).rows), { 'already-there': good.length, added: 0 })
  }
)
