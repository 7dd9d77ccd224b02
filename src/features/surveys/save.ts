import type { Kysely } from 'kysely'
import type { Form } from '../../core/instruments/form.js'
import type { ShownPage } from '../../core/instruments/journey.js'
import { readPage, type Fault } from '../../core/instruments/read-page.js'
import { isOvertaken, withSavedPage, type Draft } from '../../core/responses/draft.js'
import { pageOf, walkOf } from '../../core/responses/walk.js'
import { londonDate } from '../../core/schedule/london.js'
import type { Schema } from '../../platform/db/schema.js'
import { putDraft } from '../responses/store.js'
import type { PostedPage } from './forms.js'
import type { World } from './start.js'
import { holdUnanswered, markStarted, type SurveyRow } from './store.js'
import { walk, type SurveyWalk } from './walk.js'

/** What somebody sent from one page, and from which browser. */
export interface Sent extends PostedPage {
  readonly question: string
  readonly browser: string
}

/**
 * What became of a page. `faults`: it has to be put right. `overtaken`: what it would replace was saved after it was opened.
 * `not-shown`: the question is not asked any more. `unreadable`: no page of ours sends that. `received`: the survey was sent.
 * Only `saved` has changed anything.
 */
export type Saved =
  | Readonly<{ kind: 'saved'; walk: SurveyWalk; page: ShownPage }>
  | Readonly<{ kind: 'faults'; walk: SurveyWalk; page: ShownPage; faults: readonly Fault[]; typed: Form }>
  | Readonly<{ kind: 'overtaken'; walk: SurveyWalk; page: ShownPage; typed: Form }>
  | Readonly<{ kind: 'not-shown'; walk: SurveyWalk; question: string }>
  | Readonly<{ kind: 'unreadable' | 'received' }>

/** Saves a page whole or not at all. Each press of Continue is durable when it is answered. */
export async function save({ write, library, now }: World, survey: SurveyRow, sent: Sent): Promise<Saved> {
  const at = now().toISOString()
  return write(async (db) => {
    if (!(await holdUnanswered(db, survey))) return { kind: 'received' }
    const before = await walk(db, library, survey)
    const page = pageOf(before, sent.question)
    if (page === undefined) return { kind: 'not-shown', walk: before, question: sent.question }
    const read = readPage(page, sent.form, londonDate(at))
    if (read.kind === 'unknown') return { kind: 'unreadable' }
    if (read.kind === 'faults') return { ...read, walk: before, page }

    const answers = { ...read, ids: page.items.map(({ item }) => item.id) }
    if (isOvertaken(before.draft, answers, sent.openedAt))
      return { kind: 'overtaken', walk: before, page, typed: sent.form }
    const draft = withSavedPage(before.draft, answers, sent.browser)
    await storeDraft(db, survey, draft, londonDate(at))
    if (survey.startedAt === null) await markStarted(db, survey, at)
    const after = { ...before, ...walkOf(before.instrument, draft, before.circumstances) }
    return { kind: 'saved', walk: after, page }
  })
}

async function storeDraft(
  db: Kysely<Schema>,
  { tenantId, responseKey }: SurveyRow,
  { answers, written, version }: Draft,
  begunOn: string
): Promise<void> {
  const [answersText, writtenBy] = [JSON.stringify(answers), JSON.stringify(written)]
  await putDraft(db, { tenantId, responseKey, answers: answersText, writtenBy, version, begunOn })
}
