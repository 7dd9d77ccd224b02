import { type Framework, FrameworkSchema } from '../../core/framework/framework-document.js'
import { WaveSchema } from '../../core/framework/wave.js'
import { type Instrument, InstrumentSchema } from '../../core/instruments/instrument-document.js'
import { AnswersSchema } from '../../core/responses/answers.js'
import { circumstancesOf, type EarlierResponse } from '../../core/responses/circumstances.js'
import { scoreAnswers } from '../../core/scoring/score-answers.js'
import type { Database } from '../../platform/db/open.js'
import type { ScoreTable } from '../../platform/db/schema.js'
import { insertScores } from '../responses/store.js'
import { type AnswerRow, type Group, listAnswers, listDocuments } from './store.js'

/**
 * Scores what a programme was ever answered under another framework, which must be among its documents: rows are added, and
 * none is changed. Each response is walked again with what the same person had said by then, so the same framework gives
 * the same scores as on the day. Gives how many responses were scored; undefined if there is no such framework.
 */
export async function rescore(
  { write }: Pick<Database, 'write'>,
  group: Group,
  frameworkHash: string
): Promise<number | undefined> {
  return write(async (db) => {
    const rows = await listAnswers(db, group)
    const hashes = new Set([frameworkHash, ...rows.map(({ instrumentHash }) => instrumentHash)])
    const bodies = new Map((await listDocuments(db, group.tenantId, [...hashes])).map(({ hash, body }) => [hash, body]))
    const body = bodies.get(frameworkHash)
    if (body === undefined) return undefined

    const framework = FrameworkSchema.parse(JSON.parse(body))
    bodies.delete(frameworkHash)
    const instruments = new Map(
      [...bodies].map(([hash, text]) => [hash, InstrumentSchema.parse(JSON.parse(text))] as const)
    )
    for (const row of rows) {
      const instrument = instruments.get(row.instrumentHash)
      if (instrument === undefined) continue // a foreign key says that it is there
      const scores = scoresOf(framework, instrument, row, rows)
      const of = { tenantId: group.tenantId, responseKey: row.responseKey, frameworkHash, respondent: row.respondent }
      await insertScores(
        db,
        scores.map((score) => ({ ...of, ...score }))
      )
    }
    return rows.length
  })
}

type Scores = readonly Pick<ScoreTable, 'level' | 'code' | 'value' | 'nAsked' | 'nAnswered' | 'flags'>[]

function scoresOf(framework: Framework, instrument: Instrument, row: AnswerRow, rows: readonly AnswerRow[]): Scores {
  const { respondent, episodeKey, ownSector, profession, careerStage } = row
  const circumstances = circumstancesOf({
    respondent,
    episodeKey,
    wave: instrument.wave,
    register: { ownSector, profession, careerStage },
    earlier: rows.filter((other) => isBefore(other, row)).map(earlierOf),
    held: true // what an exchange that never began leaves out is scored nowhere
  })
  const scores = scoreAnswers(framework, instrument, answersOf(row), circumstances)
  return scores.map((score) => ({ ...score, flags: JSON.stringify(score.flags) }))
}

/** Of the same person, and not later: what came after was not known when these answers were given. */
function isBefore(other: AnswerRow, row: AnswerRow): boolean {
  if (other === row || other.respondent !== row.respondent || other.subjectKey !== row.subjectKey) return false
  return other.episodeKey === row.episodeKey || (other.answeredOn ?? '') <= (row.answeredOn ?? '')
}

function earlierOf(row: AnswerRow): EarlierResponse {
  const { episodeKey, wave, answeredOn } = row
  return { episodeKey, wave: WaveSchema.parse(wave), answeredOn, answers: answersOf(row) }
}

function answersOf({ answers }: AnswerRow) {
  return AnswersSchema.parse(JSON.parse(answers))
}
