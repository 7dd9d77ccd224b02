import type { Kysely } from 'kysely'
import type { Published } from '../../../src/core/instruments/library.js'
import { type Answers, newestAnswers, noAnswers } from '../../../src/core/responses/answers.js'
import { scoreAnswers } from '../../../src/core/scoring/score-answers.js'
import { loadLibrary } from '../../../src/features/instruments/load.js'
import { putDocument } from '../../../src/features/instruments/store.js'
import { insertScores } from '../../../src/features/responses/store.js'
import type { EpisodeTable, Schema } from '../../../src/platform/db/schema.js'
import type { Service } from '../../harness.js'

const library = await loadLibrary()
const tenantId = 'north'

/** What one person answered, by instrument. */
export interface Sitter extends Partial<Pick<EpisodeTable, 'subjectKey' | 'pairKey' | 'arm' | 'light' | 'cohortId'>> {
  readonly name: string
  readonly answers: Readonly<Record<string, Answers>>
  readonly late?: readonly string[]
}

/** Answers of people of the cast's programme, stored and scored as the service does it; no invitations behind them. */
export async function seedAnswers({ write }: Pick<Service, 'write'>, sitters: readonly Sitter[]): Promise<void> {
  await write(async (db) => seedSitters(db, sitters))
}

async function seedSitters(db: Kysely<Schema>, sitters: readonly Sitter[]): Promise<void> {
  await keep(db, 'framework', library.framework)
  await db
    .updateTable('programme')
    .set({ frameworkHash: library.framework.hash })
    .where('id', '=', 'liverpool')
    .execute()
  for (const sitter of sitters) await seedSitter(db, sitter)
}

async function seedSitter(db: Kysely<Schema>, { name, answers, late = [], ...more }: Sitter): Promise<void> {
  const episodeKey = `episode-${name}`
  const unknown = { form: null, direction: null, mode: null, durationBand: null, ownSector: null, hostSector: null }
  const episode: EpisodeTable = {
    ...{ tenantId, episodeKey, subjectKey: `subject-${name}`, programmeId: 'liverpool', cohortId: 'spring' },
    ...{ arm: 'exchange', pairKey: null, light: 0, profession: null, careerStage: null, jobFunction: null },
    ...unknown,
    ...more
  }
  await db
    .insertInto('episode')
    .values(episode)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const earlier: Answers[] = []
  for (const [code, given] of Object.entries(answers)) {
    await seedResponse(db, episodeKey, code, given, newestAnswers(earlier), late.includes(code))
    earlier.push(given)
  }
}

async function seedResponse(
  db: Kysely<Schema>,
  episodeKey: string,
  code: string,
  answers: Answers,
  earlier: Answers,
  late: boolean
): Promise<void> {
  const instrument = library.instruments.get(code)
  if (instrument === undefined) throw new RangeError(code)
  await keep(db, 'instrument', instrument)
  const responseKey = `${episodeKey}-${code}`
  await db
    .insertInto('response')
    .values({
      ...{ tenantId, responseKey, episodeKey, contactKey: null, respondent: 'participant', language: 'en' },
      ...{ wave: instrument.document.wave, instrumentHash: instrument.hash, answeredOn: '2027-03-14' },
      ...{ late: late ? 1 : 0, source: 'survey', answers: JSON.stringify(answers) }
    })
    .execute()
  const circumstances = { earlier, known: noAnswers, modules: [], held: true }
  const scores = scoreAnswers(library.framework.document, instrument.document, answers, circumstances)
  const of = { tenantId, responseKey, frameworkHash: library.framework.hash, respondent: 'participant' as const }
  await insertScores(
    db,
    scores.map((score) => ({ ...of, ...score, flags: JSON.stringify(score.flags) }))
  )
}

async function keep(
  db: Kysely<Schema>,
  kind: 'framework' | 'instrument',
  { hash, text, document: { code, version } }: Published<{ readonly code: string; readonly version: string }>
): Promise<void> {
  await putDocument(db, {
    tenantId,
    hash,
    kind,
    code,
    version,
    status: 'published',
    body: text,
    publishedOn: '2027-01-11'
  })
}
