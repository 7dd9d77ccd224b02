import type { LocalText } from '../framework/local-text.js'
import { type Answer, type Answers, answerTo } from '../responses/answers.js'
import { type Circumstances, conditionOf, holds, type View } from './condition.js'
import { countedAnswers, isComplete } from './counted-answers.js'
import { type Instrument, type Item, itemsOf, type Page } from './instrument-document.js'
import { settledFrom } from './settled-from.js'
import { type ShownItem, shownItem } from './shown-item.js'

/**
 * A page as one person sees it. `key`: the id of the first question the document has on it, the last part of its address.
 * `number`: its place in the document. `questions`: the first and last of its questions, counted from 1 in what this person
 * sees; absent where there is only text to read.
 */
export interface ShownPage {
  readonly key: string
  readonly number: number
  readonly section: LocalText
  readonly items: readonly ShownItem[]
  readonly questions?: Readonly<{ first: number; last: number }>
}

/**
 * `answers`: those that count, without what was said on pages that are no longer shown. `questions`: how many are shown.
 * `settledFrom`: the number of the page from which on no answer still to come can change that.
 */
export interface Journey {
  readonly pages: readonly ShownPage[]
  readonly answers: Answers
  readonly questions: number
  readonly settledFrom: number
}

/**
 * The pages one person sees, given what they have said so far. Changing an answer changes the pages after it, and what was
 * said on a page that is no longer shown does not count (whoever stores the draft keeps it, and it comes back with the
 * page).
 *
 * Conditions look backwards only, so one pass through the document is enough. A slot that the programme has not filled is
 * never shown, nor is a choice of which no option is left.
 */
export function journey(instrument: Instrument, answers: Answers, circumstances: Circumstances): Journey {
  const asked = askedIn(instrument)
  const counted: Record<string, Answer> = {}
  const here: Record<string, Answer> = {} // grows page by page: what is known, and over it what counts so far
  for (const [id, answer] of Object.entries(circumstances.known)) if (asked.has(id)) here[id] = answer
  const view = { ...circumstances, asked, here }
  const pages: ShownPage[] = []
  let questions = 0

  for (const [index, page] of instrument.pages.entries()) {
    const items = shownItems(instrument, page, view, answers)
    if (items.length === 0) continue
    for (const [id, answer] of items.flatMap((shown) => countedAnswers(shown, answers))) {
      counted[id] = answer
      here[id] = answer
    }
    const shown = shownPage(page, index + 1, items, questions)
    questions = shown.questions?.last ?? questions
    pages.push(shown)
  }
  const settled = settledFrom(instrument, pages, view, new Set(Object.keys(counted)))
  return { pages, answers: counted, questions, settledFrom: settled }
}

const asking = new WeakMap<Instrument, ReadonlySet<string>>()

/** The ids an instrument asks, looked up once. */
function askedIn(instrument: Instrument): ReadonlySet<string> {
  const ids = asking.get(instrument) ?? new Set(itemsOf(instrument).map(({ id }) => id))
  asking.set(instrument, ids)
  return ids
}

function shownPage(page: Page, number: number, items: readonly ShownItem[], before: number): ShownPage {
  const more = items.filter(({ item }) => item.type !== 'information').length
  const key = page.items[0]?.id ?? ''
  const bare = { key, number, section: page.section, items }
  return more === 0 ? bare : { ...bare, questions: { first: before + 1, last: before + more } }
}

function shownItems(instrument: Instrument, page: Page, view: View, answers: Answers): readonly ShownItem[] {
  return page.items.flatMap((item) => {
    if (item.slot === true || isKnown(item, view, answers)) return []
    const condition = conditionOf(item)
    if (condition !== undefined && !holds(condition, view)) return []
    return shownItem(instrument, item, view) ?? []
  })
}

/** Known and not answered here: an answer given here shows that the person wanted to change it. */
function isKnown(item: Item, view: View, answers: Answers): boolean {
  return (
    item.skipIfKnown !== undefined &&
    answerTo(view.here, item.id) !== undefined &&
    answerTo(answers, item.id) === undefined
  )
}

/** The page on which a question stands for this person, also by the key of the page. */
export function findPage({ pages }: Journey, id: string): ShownPage | undefined {
  return pages.find(({ items }) => items.some(({ item }) => item.id === id)) ?? pages.find(({ key }) => key === id)
}

/** The next page after a place in the document, which itself need not be shown any more. */
export function pageAfter({ pages }: Journey, number: number): ShownPage | undefined {
  return pages.find((page) => page.number > number)
}

export function pageBefore({ pages }: Journey, number: number): ShownPage | undefined {
  return pages.findLast((page) => page.number < number)
}

/** Pages on which a question that must be answered is not: nothing can be sent until there is none. */
export function unfinishedPages({ pages, answers }: Journey): readonly ShownPage[] {
  return pages.filter(({ items }) => items.some((shown) => shown.item.required && !isComplete(shown, answers)))
}

/** "Question 9" or "Questions 9 to 11"; "of 48" only when no branch is open. Undefined for a page of text. */
export function progressText(journey: Journey, { number, questions }: ShownPage): string | undefined {
  if (questions === undefined) return undefined
  const { first, last } = questions
  const place = first === last ? `Question ${first}` : `Questions ${first} to ${last}`
  return number >= journey.settledFrom ? `${place} of ${journey.questions}` : place
}
