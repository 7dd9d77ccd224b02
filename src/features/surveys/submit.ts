import type { Kysely } from 'kysely'
import { type Framework, FrameworkSchema } from '../../core/framework/framework-document.js'
import { unfinishedPages } from '../../core/instruments/journey.js'
import type { Library } from '../../core/instruments/library.js'
import { releasesIn } from '../../core/responses/releases.js'
import { scoreAnswers } from '../../core/scoring/score-answers.js'
import { londonDate } from '../../core/schedule/london.js'
import { surveyWindow } from '../../core/schedule/survey-window.js'
import type { Config } from '../../config.js'
import type { Schema } from '../../platform/db/schema.js'
import { contentHash } from '../../platform/secrets/content-hash.js'
import { linkToken, linkTokenHash } from '../../platform/secrets/link-token.js'
import { recordAct } from '../audit/store.js'
import { insertInvitations, liftMailStop } from '../deliveries/store.js'
import { findDocument, keepPublished } from '../instruments/store.js'
import { deleteDraft, insertReleases, insertResponse, insertScores } from '../responses/store.js'
import type { World as Starting } from './start.js'
import { findSibling, freezeTexts, holdUnanswered, markCompleted, markOffered, type SurveyRow } from './store.js'
import { instrumentOf, walk, type SurveyWalk } from './walk.js'

interface World extends Starting {
  readonly config: Pick<Config, 'LINK_SECRET'>
  readonly newKey: () => string
}

/** `unfinished`: a question that must be answered is not, and nothing was sent. `not-begun`: there is nothing to send. */
export type Submitted =
  Readonly<{ kind: 'received' }> | Readonly<{ kind: 'not-begun' }> | Readonly<{ kind: 'unfinished'; walk: SurveyWalk }>

/**
 * The answers are sent: stored once, with what was allowed and what they come to; the draft is gone, the invitation done.
 * Whoever sends again, or a hundred times at once, finds it received. The way through the survey is walked again here, so
 * that only answers to questions that are shown count.
 */
export async function submit(world: World, survey: SurveyRow, late: boolean): Promise<Submitted> {
  const { write, library, now, newKey } = world
  const at = now().toISOString()
  return write(async (db) => {
    if (!(await holdUnanswered(db, survey))) return { kind: 'received' }
    const walked = await walk(db, library, survey)
    if (!walked.hasBegun) return { kind: 'not-begun' }
    if (unfinishedPages(walked.journey).length > 0) return { kind: 'unfinished', walk: walked }

    await storeResponse(db, world, survey, walked, { answeredOn: londonDate(at), late })
    await deleteDraft(db, survey)
    await markCompleted(db, survey, at)
    if (survey.exchangeId !== null)
      await freezeTexts(db, { ...survey, exchangeId: survey.exchangeId }, JSON.stringify(walked.wording.substitutions))
    await liftMailStop(db, survey) // a sponsor's stop stands on another survey of theirs, which this row does not show
    if (survey.instrument === 'T1') await offerLookBack(db, world, survey, at)
    const { tenantId, id } = survey
    await recordAct(db, { tenantId, id: newKey(), at, act: 'answered', subject: id, actor: null })
    return { kind: 'received' }
  })
}

interface Day {
  readonly answeredOn: string
  readonly late: boolean
}

async function storeResponse(
  db: Kysely<Schema>,
  { library }: World,
  survey: SurveyRow,
  walked: SurveyWalk,
  { answeredOn, late }: Day
): Promise<void> {
  const { journey, wording } = walked
  const instrument = instrumentOf(library, survey)
  const { tenantId, responseKey, respondent, episodeKey, programmeId, personId } = survey
  await keepPublished(db, tenantId, 'instrument', instrument, answeredOn)
  await insertResponse(db, {
    tenantId,
    responseKey,
    episodeKey,
    contactKey: episodeKey === null ? contentHash(`contact ${programmeId} ${personId}`) : null,
    respondent,
    wave: instrument.document.wave,
    instrumentHash: instrument.hash,
    language: wording.language,
    answeredOn,
    late: late ? 1 : 0,
    source: 'survey',
    answers: JSON.stringify(journey.answers)
  })
  const release = { tenantId, responseKey, grantedOn: answeredOn, textVersion: instrument.hash, withdrawnOn: null }
  await insertReleases(
    db,
    releasesIn(journey).map((itemId) => ({ ...release, itemId }))
  )
  await keepPublished(db, tenantId, 'framework', library.framework, answeredOn)
  await storeScores(db, await frameworkOf(db, library, survey), survey, walked)
}

interface Yardstick {
  readonly hash: string
  readonly document: Framework
}

/**
 * The framework that the programme began with, so that all its figures are of one kind, also when the service has moved on to
 * another. One that was never kept is that of this version.
 */
async function frameworkOf(
  db: Kysely<Schema>,
  { framework }: Library,
  { tenantId, frameworkHash: hash }: SurveyRow
): Promise<Yardstick> {
  const kept = hash === framework.hash ? undefined : await findDocument(db, tenantId, hash)
  return kept === undefined ? framework : { hash, document: FrameworkSchema.parse(JSON.parse(kept)) }
}

/** What the answers come to. */
async function storeScores(
  db: Kysely<Schema>,
  framework: Yardstick,
  { tenantId, responseKey, respondent }: SurveyRow,
  { instrument, journey, circumstances }: SurveyWalk
): Promise<void> {
  const scores = scoreAnswers(framework.document, instrument, journey.answers, circumstances)
  const of = { tenantId, responseKey, frameworkHash: framework.hash, respondent }
  await insertScores(
    db,
    scores.map((score) => ({ ...of, ...score, flags: JSON.stringify(score.flags) }))
  )
}

/** T1r asks the same once more, looking back. It has no mail: T1's receipt leads to it, in the window that T1 had. */
async function offerLookBack(
  db: Kysely<Schema>,
  { config, newKey }: World,
  survey: SurveyRow,
  at: string
): Promise<void> {
  const { tenantId, programmeId, exchangeId, personId, respondent, arm, enteredAt } = survey
  if (arm === null || enteredAt === null) return
  const window = surveyWindow('T1r', { ...survey, arm, importedOn: londonDate(enteredAt) })
  if (window.kind !== 'window') return
  const { opensOn, closesOn, lateUntil } = window
  const id = newKey()
  const tokenHash = linkTokenHash(linkToken(config.LINK_SECRET, id, 1))
  const invitation = { tenantId, id, programmeId, exchangeId, personId, respondent, instrument: 'T1r', wave: 'T1r' }
  const days = { opensOn, closesOn, lateUntil }
  await insertInvitations(db, [{ ...invitation, ...days, responseKey: newKey(), issue: 1, tokenHash }])
  const offered = await findSibling(db, survey, 'T1r') // one that was planned before is offered now
  if (offered !== undefined) await markOffered(db, { tenantId, id: offered.id }, at)
}
