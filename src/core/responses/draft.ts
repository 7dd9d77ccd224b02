import { type Answers, answerTo, noAnswers } from './answers.js'
import { withPage } from '../instruments/read-page.js'

/**
 * Answers not sent yet. `written`: which browser saved each question last, blank or not, and in which version of the draft; a
 * question that is not in it was never on a page that was saved. `version` counts the saves.
 */
export interface Draft {
  readonly answers: Answers
  readonly written: Readonly<Record<string, Written>>
  readonly version: number
}

interface Written {
  readonly by: string
  readonly version: number
}

export const emptyDraft: Draft = { answers: noAnswers, written: {}, version: 0 }

/** A draft as it is stored: two texts of JSON, which only `withSavedPage` has written, and a number. */
export function parseDraft(row: {
  readonly answers: string
  readonly writtenBy: string
  readonly version: number
}): Draft {
  return {
    answers: JSON.parse(row.answers) as Answers,
    written: JSON.parse(row.writtenBy) as Draft['written'],
    version: row.version
  }
}

/** What a page says: the questions on it, the answers given, and the ids whose answers are to be forgotten. */
export interface PageAnswers {
  readonly ids: readonly string[]
  readonly answers: Answers
  readonly blank: readonly string[]
}

/** A page is saved whole; whatever stands on other pages stays. */
export function withSavedPage({ answers, written, version }: Draft, page: PageAnswers, by: string): Draft {
  const next = version + 1
  return {
    answers: withPage(answers, page),
    written: { ...written, ...Object.fromEntries(page.ids.map((id) => [id, { by, version: next }])) },
    version: next
  }
}

/**
 * Whether a page would silently overwrite what was saved after it was opened, in another window or on another device.
 * Sending the same answers twice overwrites nothing. A version that this draft never had was not shown by it.
 */
export function isOvertaken(draft: Draft, page: PageAnswers, openedAt: number): boolean {
  if (openedAt > draft.version) return true
  const savedSince = page.ids.some((id) => (writtenOf(draft, id)?.version ?? 0) > openedAt)
  return savedSince && !saysTheSame(draft, page)
}

/**
 * What this browser may be shown: what it wrote itself. Whoever else holds the link learns how far the answering has got,
 * and no answer.
 */
export function answersShownTo(browser: string | undefined, draft: Draft): Answers {
  const own = Object.entries(draft.answers).filter(([id]) => isWrittenBy(browser, draft, id.replace(/_other$/, '')))
  return Object.fromEntries(own)
}

export function isWrittenBy(browser: string | undefined, draft: Draft, id: string): boolean {
  return browser !== undefined && writtenOf(draft, id)?.by === browser
}

/** Whether the question was on a page that was saved, with an answer or without. */
export function wasSeen({ written }: Draft, id: string): boolean {
  return Object.hasOwn(written, id)
}

function saysTheSame(draft: Draft, { answers, blank }: PageAnswers): boolean {
  const same = Object.entries(answers).every(([id, answer]) => {
    const before = answerTo(draft.answers, id)
    return JSON.stringify(before) === JSON.stringify(answer) // rows come in the order of the page
  })
  return same && blank.every((id) => answerTo(draft.answers, id) === undefined)
}

function writtenOf({ written }: Draft, id: string): Written | undefined {
  return Object.hasOwn(written, id) ? written[id] : undefined
}
