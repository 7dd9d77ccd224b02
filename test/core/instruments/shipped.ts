import type { Circumstances } from '../../../src/core/instruments/condition.js'
import type { Instrument } from '../../../src/core/instruments/instrument-document.js'
import { findPage, journey, type ShownPage } from '../../../src/core/instruments/journey.js'
import type { ShownItem } from '../../../src/core/instruments/shown-item.js'
import { type Answers, noAnswers } from '../../../src/core/responses/answers.js'
import { loadLibrary } from '../../../src/features/instruments/load.js'

/** The documents as they ship. */
export const library = await loadLibrary()

export function shipped(code: string): Instrument {
  const published = library.instruments.get(code)
  if (published === undefined) throw new RangeError(`No instrument ${code}.`)
  return published.document
}

/** Nothing said before, nothing known, no module, the exchange took place. */
export const afresh: Circumstances = { earlier: noAnswers, known: noAnswers, modules: [], held: true }

export function shownPage(code: string, id: string, answers: Answers = {}, circumstances = afresh): ShownPage {
  const page = findPage(journey(shipped(code), answers, circumstances), id)
  if (page === undefined) throw new RangeError(`${code} does not show ${id}.`)
  return page
}

export function shownItem(code: string, id: string, answers: Answers = {}, circumstances = afresh): ShownItem {
  const shown = shownPage(code, id, answers, circumstances).items.find(({ item }) => item.id === id)
  if (shown === undefined) throw new RangeError(`${code} does not show ${id}.`)
  return shown
}
