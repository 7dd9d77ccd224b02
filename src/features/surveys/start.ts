import type { Library } from '../../core/instruments/library.js'
import { londonDate } from '../../core/schedule/london.js'
import type { Database } from '../../platform/db/open.js'
import { putDraft } from '../responses/store.js'
import { holdUnanswered, markStarted, type SurveyRow } from './store.js'
import { walk, type SurveyWalk } from './walk.js'

export interface World extends Pick<Database, 'write'> {
  readonly library: Library
  readonly now: () => Date
}

/**
 * "Start now", also the second time and on another device: a draft is there from now on. Nothing else changes, since mail
 * scanners press buttons too. Undefined if it was answered meanwhile.
 */
export async function start({ write, library, now }: World, survey: SurveyRow): Promise<SurveyWalk | undefined> {
  const at = now().toISOString()
  const { tenantId, responseKey } = survey
  return write(async (db) => {
    if (!(await holdUnanswered(db, survey))) return undefined
    const begun = await walk(db, library, survey)
    if (begun.hasBegun) return begun
    await putDraft(db, { tenantId, responseKey, answers: '{}', writtenBy: '{}', version: 0, begunOn: londonDate(at) })
    await markStarted(db, survey, at)
    return begun
  })
}
