import type { Kysely } from 'kysely'
import { canonicalJson, type Json } from '../../../src/core/framework/canonical-json.js'
import type { Framework, Indicator } from '../../../src/core/framework/framework-document.js'
import type { Instrument } from '../../../src/core/instruments/instrument-document.js'
import type { Published } from '../../../src/core/instruments/library.js'
import { type Answers, newestAnswers, noAnswers } from '../../../src/core/responses/answers.js'
import { scoreAnswers } from '../../../src/core/scoring/score-answers.js'
import { loadLibrary } from '../../../src/features/instruments/load.js'
import { putDocument } from '../../../src/features/instruments/store.js'
import { insertScores } from '../../../src/features/responses/store.js'
import type { EpisodeTable, Schema } from '../../../src/platform/db/schema.js'
import { contentHash } from '../../../src/platform/secrets/content-hash.js'
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
/** A past evaluation: one question, answered in raw figures from 0 to 10, before and at 6 months. No invitations. */
export async function seedPast(
  { write }: Pick<Service, 'write'>,
  pairs: readonly (readonly [number, number])[]
): Promise<void> {
  const raw = { options: [], figures: { low: 0, high: 10, step: 1, raw: true } } as const
  const indicator: Indicator = {
    code: 'H1',
    rater: 'participant',
    name: { en: 'Practice' },
    use: 'capability',
    waves: ['T0', 'T3'],
    changes: true,
    items: [{ id: 'h1', scale: 'RAW' }]
  }
  const framework: Framework = {
    ...library.framework.document,
    ...{ code: 'past', scales: { RAW: raw }, acrossDomains: [], bridges: [] },
    domains: [{ code: 'practice', name: { en: 'Hours of practice' }, indicators: [indicator] }]
  }
  const measuring = publish(framework)
  await write(async (db) => {
    await keep(db, 'framework', measuring)
    await db.updateTable('programme').set({ frameworkHash: measuring.hash }).where('id', '=', 'kampala').execute()
    for (const [at, [before, after]] of pairs.entries()) {
      const episode = emptyEpisode(`past-${at}`, 'kampala', 'first')
      await db.insertInto('episode').values(episode).execute()
      for (const [wave, figure] of [
        ['T0', before],
        ['T3', after]
      ] as const) {
        const instrument = publish(pastInstrument(wave, raw))
        await seedResponse(
          db,
          { name: `past-${at}`, code: wave, instrument, framework: measuring },
          { h1: figure },
          noAnswers,
          false
        )
      }
    }
  })
}

function pastInstrument(wave: 'T0' | 'T3', raw: Instrument['scales'][string]): Instrument {
  const item = {
    id: 'h1',
    type: 'number',
    scale: 'RAW',
    text: { en: 'Hours?' },
    required: false,
    waysOut: [],
    scored: true
  } as const
  const page = {
    section: { en: 'Practice' },
    items: [{ ...item, reversed: false, feeds: ['score'], seconds: 1 }]
  } as const
  const { document } = library.instruments.get(wave) ?? {}
  if (document === undefined) throw new RangeError(wave)
  return { ...document, code: `P${wave.slice(1)}`, pages: [page], scales: { RAW: raw }, units: {} }
}

function publish<Document extends object>(document: Document): Published<Document> {
  const text = canonicalJson(JSON.parse(JSON.stringify(document)) as Json)
  return { hash: contentHash(text), text, document }
}

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
  await db
    .insertInto('episode')
    .values({ ...emptyEpisode(name, 'liverpool', 'spring'), ...more })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const earlier: Answers[] = []
  for (const [code, given] of Object.entries(answers)) {
    const instrument = library.instruments.get(code)
    if (instrument === undefined) throw new RangeError(code)
    const asked = { name, code, instrument, framework: library.framework }
    await seedResponse(db, asked, given, newestAnswers(earlier), late.includes(code))
    earlier.push(given)
  }
}

function emptyEpisode(name: string, programmeId: string, cohortId: string): EpisodeTable {
  return {
    ...{ tenantId, episodeKey: `episode-${name}`, subjectKey: `subject-${name}`, programmeId, cohortId },
    ...{ arm: 'exchange', pairKey: null, light: 0, profession: null, careerStage: null, jobFunction: null },
    ...{ form: null, direction: null, mode: null, durationBand: null, ownSector: null, hostSector: null }
  }
}

interface Asked {
  readonly name: string
  readonly code: string
  readonly instrument: Published<Instrument>
  readonly framework: Published<Framework>
}

async function seedResponse(
  db: Kysely<Schema>,
  { name, code, instrument, framework }: Asked,
  answers: Answers,
  earlier: Answers,
  late: boolean
): Promise<void> {
  await keep(db, 'instrument', instrument)
  const episodeKey = `episode-${name}`
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
  const scores = scoreAnswers(framework.document, instrument.document, answers, circumstances)
  const of = { tenantId, responseKey, frameworkHash: framework.hash, respondent: 'participant' as const }
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
