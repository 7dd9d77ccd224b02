import type { Kysely } from 'kysely'
import { z } from 'zod'
import { WaveSchema } from '../../core/framework/wave.js'
import type { Circumstances } from '../../core/instruments/condition.js'
import type { Wording } from '../../core/instruments/fields/asking.js'
import type { Instrument } from '../../core/instruments/instrument-document.js'
import type { Library, Published } from '../../core/instruments/library.js'
import { hostSectorWords, type Substitutions } from '../../core/instruments/substitution.js'
import { type Answers, answerTo, codeOf } from '../../core/responses/answers.js'
import { circumstancesOf } from '../../core/responses/circumstances.js'
import { emptyDraft, parseDraft } from '../../core/responses/draft.js'
import { type Walk, walkOf } from '../../core/responses/walk.js'
import { wasHeld } from '../../core/schedule/survey-window.js'
import type { Schema } from '../../platform/db/schema.js'
import { findDraft } from '../responses/store.js'
import { listOwnResponses, type SurveyRow } from './store.js'

/** How far the holder of a link has got, and in whose words the pages are written. */
export interface SurveyWalk extends Walk {
  readonly hasBegun: boolean
  readonly wording: Wording
}

/** Reads the draft and what the same person answered before, and walks the instrument with them. */
export async function walk(db: Kysely<Schema>, library: Library, survey: SurveyRow): Promise<SurveyWalk> {
  const row = await findDraft(db, survey)
  const { document } = instrumentOf(library, survey)
  const circumstances = await readCircumstances(db, survey, document)
  const walked = walkOf(document, row === undefined ? emptyDraft : parseDraft(row), circumstances)
  const wording = { language: survey.language, substitutions: textsOf(survey, walked) }
  return { ...walked, hasBegun: row !== undefined, wording }
}

export function instrumentOf(library: Library, { instrument }: Pick<SurveyRow, 'instrument'>): Published<Instrument> {
  const published = library.instruments.get(instrument)
  if (published === undefined) throw new RangeError(`There is no instrument ${instrument}.`)
  return published
}

async function readCircumstances(
  db: Kysely<Schema>,
  survey: SurveyRow,
  { wave }: Pick<Instrument, 'wave'>
): Promise<Circumstances> {
  const rows = survey.exchangeId === null ? [] : await listOwnResponses(db, survey)
  const { respondent, episodeKey, ownSector, profession, careerStage, startsOn, withdrawnOn } = survey
  return circumstancesOf({
    respondent,
    episodeKey,
    wave,
    register: { ownSector, profession, careerStage },
    earlier: rows.map((row) => ({
      ...row,
      wave: WaveSchema.parse(row.wave),
      answers: JSON.parse(row.answers) as Answers // read by a schema before it was stored
    })),
    held: wasHeld({ startsOn, withdrawnOn })
  })
}

const SubstitutionsSchema = z.object({
  host: z.string(),
  organisation: z.string(),
  participant: z.string(),
  hostSector: z.string()
})

/** As they were frozen when the first form was sent; until then as the register has them now. */
function textsOf(survey: SurveyRow, { journey, circumstances: { earlier, known } }: Walk): Substitutions {
  if (survey.frozenTexts !== null) return SubstitutionsSchema.parse(JSON.parse(survey.frozenTexts))
  const { host: hostName, employer, sponsor, participant, respondent, hostSector, hostSectorText } = survey
  const host = hostName ?? 'the host'
  const ownSector = answerTo({ ...known, ...earlier, ...journey.answers }, 'a_sector')
  const sector = { code: hostSector ?? undefined, typed: hostSectorText ?? undefined, ownCode: codeOf(ownSector) }
  return {
    host,
    organisation: (respondent === 'sponsor' ? sponsor : (employer ?? sponsor)) ?? 'your organisation',
    participant: participant ?? 'the person you released',
    hostSector: hostSectorWords({ host, ...sector })
  }
}
