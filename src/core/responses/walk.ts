import type { Instrument } from '../instruments/instrument-document.js'
import { type Circumstances, conditionOf } from '../instruments/condition.js'
import { findPage, type Journey, journey, type ShownPage } from '../instruments/journey.js'
import type { ShownItem } from '../instruments/shown-item.js'
import { type Answers, answerTo } from './answers.js'
import { type Draft, isWrittenBy, wasSeen } from './draft.js'

/** How far somebody has got with a survey. */
export interface Walk {
  readonly instrument: Instrument
  readonly draft: Draft
  readonly circumstances: Circumstances
  readonly journey: Journey
}

export function walkOf(instrument: Instrument, draft: Draft, circumstances: Circumstances): Walk {
  return { instrument, draft, circumstances, journey: journey(instrument, draft.answers, circumstances) }
}

/** The page on which a question stands; also one that is passed over because its answer is known, when somebody asks for it. */
export function pageOf({ instrument, draft, circumstances, journey: walked }: Walk, id: string): ShownPage | undefined {
  const shown = findPage(walked, id)
  if (shown !== undefined || !Object.hasOwn(circumstances.known, id)) return shown
  const known = Object.fromEntries(Object.entries(circumstances.known).filter(([other]) => other !== id))
  return findPage(journey(instrument, draft.answers, { ...circumstances, known }), id)
}

/** Where to go on: the first page that was never saved. Undefined once all were. */
export function firstUnseen({ journey: { pages }, draft }: Walk): ShownPage | undefined {
  return pages.find(({ items }) => items.some(({ item }) => !wasSeen(draft, item.id)))
}

/**
 * The question to answer again before this page can be shown in this browser: its rows or options are what was chosen there,
 * in another browser, and would tell what that was.
 */
export function sourceToRepeat({ draft }: Walk, page: ShownPage, browser: string | undefined): string | undefined {
  return page.items
    .flatMap(({ item }) => item.optionsFrom ?? item.repeatFor ?? [])
    .find((id) => answerTo(draft.answers, id) !== undefined && !isWrittenBy(browser, draft, id))
}

/** The page without words that were typed in another browser: they do not come back as [goal] or [commitment] here. */
export function pageShownTo({ draft }: Walk, page: ShownPage, browser: string | undefined): ShownPage {
  return { ...page, items: page.items.map((shown) => itemShownTo(draft, shown, browser)) }
}

function itemShownTo(draft: Draft, shown: ShownItem, browser: string | undefined): ShownItem {
  if (shown.quote === undefined) return shown
  const tests = conditionOf(shown.item)?.anyOf.flat() ?? []
  const source = tests.find((test) => test.kind === 'answered')?.id
  const isElsewhere = source !== undefined && answerTo(draft.answers, source) !== undefined
  return isElsewhere && !isWrittenBy(browser, draft, source) ? { ...shown, quote: 'what you wrote elsewhere' } : shown
}

/** A question on the page to check. `answers`: where its answer stands, in what was said here or in what is known. */
export interface Checked {
  readonly shown: ShownItem
  readonly page: ShownPage
  readonly answers: Answers
  readonly isKnown: boolean
}

/** Everything to check before sending, in the order of the document: what was asked, and what was not because it is known. */
export function questionsToCheck(walk: Walk): readonly Checked[] {
  const { instrument, circumstances, journey: walked } = walk
  return instrument.pages.flatMap((page, index) => {
    const shownPage = walked.pages.find(({ number }) => number === index + 1)
    const asked = (shownPage?.items ?? []).flatMap((shown) =>
      shownPage === undefined ? [] : [{ shown, page: shownPage, answers: walked.answers, isKnown: false }]
    )
    const known = page.items
      .filter(({ id, skipIfKnown }) => skipIfKnown !== undefined && !asked.some(({ shown }) => shown.item.id === id))
      .flatMap(({ id }) => knownQuestion(walk, id, circumstances.known))
    return [...asked, ...known].filter(({ shown }) => shown.item.type !== 'information')
  })
}

function knownQuestion(walk: Walk, id: string, known: Answers): readonly Checked[] {
  const page = answerTo(known, id) === undefined ? undefined : pageOf(walk, id)
  const shown = page?.items.find(({ item }) => item.id === id)
  return page === undefined || shown === undefined ? [] : [{ shown, page, answers: known, isKnown: true }]
}
