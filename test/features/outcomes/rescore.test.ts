import { canonicalJson, type Json } from '../../../src/core/framework/canonical-json.js'
import { putDocument } from '../../../src/features/instruments/store.js'
import { rescore } from '../../../src/features/outcomes/rescore.js'
import { contentHash } from '../../../src/platform/secrets/content-hash.js'
import { onEveryEngine, type Service } from '../../harness.js'
import { seedAnswers, type Sitter } from './seed.js'

const liverpool = { tenantId: 'north', programmeId: 'liverpool' }
const before = { a_function: 'clinical', goal_1: 'Read a budget', k1a: '2', k1b: '3', k4_1: '0', l2: '3', n3_has: 'no' }
const people: readonly Sitter[] = [
  { name: 'amina', subjectKey: 'one', answers: { T0: before, T3: { k1a: '4', k1b: '5', k4_1: '6', l2: '5' } } },
  { name: 'tom', subjectKey: 'two', answers: { T0: { ...before, a_function: 'academic' } } }
]

onEveryEngine('scoring history again gives the same rows, to the last digit', async (t, service) => {
  await seedAnswers(service, people)
  const { frameworkHash } = await programmeOf(service)
  const first = await scoresOf(service, frameworkHash)
  t.ok(first.length > 60)
  t.equal(await rescore(service, liverpool, frameworkHash), 3)
  t.same(await scoresOf(service, frameworkHash), first)

  await service.db.deleteFrom('score').execute()
  t.equal(await rescore(service, liverpool, frameworkHash), 3)
  t.same(await scoresOf(service, frameworkHash), first)
})

onEveryEngine('another framework adds rows beside, and changes none', async (t, service) => {
  await seedAnswers(service, people)
  const { frameworkHash } = await programmeOf(service)
  const first = await scoresOf(service, frameworkHash)
  const stricter = await keepStricter(service, frameworkHash)
  t.equal(await rescore(service, liverpool, stricter), 3)
  t.same(await scoresOf(service, frameworkHash), first)
  const knowledge = (rows: readonly Row[]) =>
    rows.find(({ responseKey, code }) => responseKey.endsWith('amina-T0') && code === 'knowledge/capability')
  t.match(knowledge(first), { value: (100 * (2.5 / 6)) / 2, nAsked: 4, nAnswered: 2 })
  t.match(knowledge(await scoresOf(service, stricter)), { value: null, nAsked: 4, nAnswered: 2 })
})

onEveryEngine('a framework that is not there scores nothing', async (t, service) => {
  await seedAnswers(service, people)
  t.equal(await rescore(service, liverpool, 'no such hash'), undefined)
})

type Row = Awaited<ReturnType<typeof scoresOf>>[number]

async function scoresOf({ db }: Service, frameworkHash: string) {
  return db
    .selectFrom('score')
    .select(['responseKey', 'respondent', 'level', 'code', 'value', 'nAsked', 'nAnswered', 'flags'])
    .where('frameworkHash', '=', frameworkHash)
    .orderBy('responseKey')
    .orderBy('level')
    .orderBy('code')
    .execute()
}

async function programmeOf({ db }: Service) {
  return db.selectFrom('programme').select('frameworkHash').where('id', '=', 'liverpool').executeTakeFirstOrThrow()
}

/** The same framework, but every indicator of a sub-score must be answered. */
async function keepStricter({ db }: Service, hash: string): Promise<string> {
  const kept = await db.selectFrom('document').select('body').where('hash', '=', hash).executeTakeFirstOrThrow()
  const framework = JSON.parse(kept.body) as { readonly [key: string]: Json }
  const body = canonicalJson({ ...framework, version: '0.2', missing: { itemShare: 0.5, indicatorShare: 1 } })
  const document = { tenantId: 'north', hash: contentHash(body), kind: 'framework', code: 'wkep-default' } as const
  await putDocument(db, { ...document, version: '0.2', status: 'published', body, publishedOn: '2027-02-01' })
  return document.hash
}
