import { weekdayDate } from '../../core/format/dates.js'
import { count } from '../../core/format/words.js'
import { inLanguage } from '../../core/framework/local-text.js'
import type { Instrument } from '../../core/instruments/instrument-document.js'
import { answerInWords } from '../../core/instruments/answer-in-words.js'
import type { Burden } from '../../core/instruments/burden.js'
import { type FieldError, questionText } from '../../core/instruments/fields/asking.js'
import type { Field, TextareaOptions } from '../../core/instruments/fields/field.js'
import { filledForm } from '../../core/instruments/fields/filled-form.js'
import { type QuestionPage, questionPage } from '../../core/instruments/fields/question-page.js'
import type { Form } from '../../core/instruments/form.js'
import { pageBefore, progressText, type ShownPage, unfinishedPages } from '../../core/instruments/journey.js'
import type { Fault } from '../../core/instruments/read-page.js'
import { answerTo } from '../../core/responses/answers.js'
import { answersShownTo, isWrittenBy } from '../../core/responses/draft.js'
import type { LinkState } from '../../core/responses/link-state.js'
import { permissionsAskedIn } from '../../core/responses/releases.js'
import { type Checked, pageShownTo, questionsToCheck } from '../../core/responses/walk.js'
import type { SurveyRow } from './store.js'
import type { SurveyWalk } from './walk.js'

/** The survey behind a link. `address`: where it stands, `/s/` and the token. */
export interface OpenedSurvey {
  readonly survey: SurveyRow
  readonly address: string
}

/** What every page of a survey has: whose it is, whom to ask, where to stop the mail. */
interface SurveyFrame {
  readonly address: string
  readonly programme: string
  readonly contact: { readonly name: string; readonly email: string; readonly phone: string | null }
  readonly stopEmails: string
}

export function frameOf({ survey, address }: OpenedSurvey): SurveyFrame {
  const { programme, contactName: name, contactEmail: email, contactPhone: phone } = survey
  return { address, programme, contact: { name, email, phone }, stopEmails: `${address}/refusal` }
}

/** Who looks at a page, and whether they came from the page to check. */
export interface Looking {
  readonly browser: string | undefined
  readonly fromCheck: boolean
}

export interface AskingPage extends SurveyFrame, QuestionPage {
  readonly pageTitle: string
  readonly ownHeading: true
  readonly progress: string | undefined
  readonly version: number
  readonly backTo: string
  readonly savedSince?: string
}

/** A page as it stands in the draft, or as it was typed and cannot be taken yet. */
export function askingPage(
  opened: OpenedSurvey,
  walk: SurveyWalk,
  page: ShownPage,
  { browser, fromCheck }: Looking,
  typed?: { readonly form: Form; readonly faults: readonly Fault[] }
): AskingPage {
  const shown = pageShownTo(walk, page, browser)
  const filled = typed?.form ?? filledForm(shown, answersShownTo(browser, walk.draft))
  const fields = questionPage(shown, filled, typed?.faults ?? [], walk.wording)
  const progress = progressText(walk.journey, page)
  const { address } = opened
  const before = pageBefore(walk.journey, page.number)
  const title = [fields.title, progress, inLanguage(walk.instrument.title, walk.wording.language)]
  return {
    ...frameOf(opened),
    ...fields,
    pageTitle: title.filter((part) => part !== undefined).join(' – '),
    ownHeading: true,
    progress,
    version: walk.draft.version,
    backTo: fromCheck ? `${address}/check` : before === undefined ? address : pageAddress(address, before)
  }
}

/** What was typed, and that something else was saved after the page was opened. Continue is now a choice between the two. */
export function overtakenPage(
  opened: OpenedSurvey,
  walk: SurveyWalk,
  page: ShownPage,
  looking: Looking,
  typed: Form
): AskingPage {
  const asking = askingPage(opened, walk, page, looking, { form: typed, faults: [] })
  const field = asking.fields.map(idOf).find((id) => id !== '') ?? ''
  const message = 'This page was saved elsewhere after you opened it. Check your answers, then continue to keep these'
  return { ...asking, errors: [{ field, message }], savedSince: pageAddress(opened.address, page) }
}

function idOf({ options }: Field): string {
  if ('idPrefix' in options) return options.idPrefix
  return 'id' in options ? options.id : ''
}

export function pageAddress(address: string, { key }: Pick<ShownPage, 'key'>): string {
  return `${address}/${key}`
}

export interface CheckPage extends SurveyFrame {
  readonly title: string
  readonly backTo: string
  readonly sections: readonly { readonly heading: string; readonly rows: readonly CheckRow[] }[]
  readonly errors: readonly FieldError[]
}

interface CheckRow {
  readonly key: string
  readonly lines: readonly string[]
  readonly href: string
  readonly id: string
  readonly about: string
}

/** Everything said, with a way to change each. `with-errors`: and what still has to be answered. */
export function checkPage(
  opened: OpenedSurvey,
  walk: SurveyWalk,
  browser: string | undefined,
  shows: 'as-it-stands' | 'with-errors' = 'as-it-stands'
): CheckPage {
  const { address } = opened
  const { language } = walk.wording
  const sections = new Map<string, CheckRow[]>()
  for (const checked of questionsToCheck(walk)) {
    const heading = inLanguage(checked.page.section, language)
    sections.set(heading, [...(sections.get(heading) ?? []), checkRow(address, walk, checked, browser)])
  }
  const last = walk.journey.pages.at(-1)
  return {
    ...frameOf(opened),
    title: 'Check your answers',
    backTo: last === undefined ? address : pageAddress(address, last),
    sections: [...sections].map(([heading, rows]) => ({ heading, rows })),
    errors: shows === 'with-errors' ? missingErrors(walk, browser) : []
  }
}

function checkRow(address: string, walk: SurveyWalk, checked: Checked, browser: string | undefined): CheckRow {
  const { page, shown, answers, isKnown } = checked
  const { id } = shown.item
  const key = questionText(shownTo(walk, checked, browser), walk.wording)
  const isOwn = isKnown || answerTo(answers, id) === undefined || isWrittenBy(browser, walk.draft, id)
  return {
    key,
    lines: isOwn ? answerInWords(shown, answers, walk.wording.language) : ['Answered'],
    href: `${address}/${isKnown ? id : page.key}?from=check${page.items.length > 1 ? `#${id}` : ''}`,
    id,
    about: key
  }
}

function shownTo(walk: SurveyWalk, { page, shown }: Checked, browser: string | undefined): Checked['shown'] {
  return pageShownTo(walk, { ...page, items: [shown] }, browser).items[0] ?? shown
}

function missingErrors(walk: SurveyWalk, browser: string | undefined): readonly FieldError[] {
  return unfinishedPages(walk.journey).flatMap(({ items, ...page }) => {
    const required = items.filter(({ item }) => item.required && answerTo(walk.journey.answers, item.id) === undefined)
    const named = required.length > 0 ? required : items.filter(({ item }) => item.required)
    return pageShownTo(walk, { ...page, items: named }, browser).items.map((shown) => ({
      field: shown.item.id,
      message: `Answer: ${questionText(shown, walk.wording)}`
    }))
  })
}

export interface ReceiptPage extends SurveyFrame {
  readonly ownHeading: true
  readonly pageTitle: string
  readonly panel: { readonly heading: { readonly text: string }; readonly text: string }
  readonly reference: string
  readonly asksPermissions: boolean
  readonly asksToEdit: boolean
  readonly isLast: boolean
  readonly lookBack: { readonly href: string; readonly questions: string; readonly minutes: string } | null
}

/** The same for everybody who opens the link from now on: that the answers are here, and none of them. */
export function receiptPage(
  opened: OpenedSurvey,
  instrument: Instrument,
  reference: string,
  lookBack: { readonly token: string; readonly burden: Burden } | undefined
): ReceiptPage {
  const heading = 'Thank you. We have your answers'
  const permissions = permissionsAskedIn(instrument)
  return {
    ...frameOf(opened),
    ownHeading: true,
    pageTitle: heading,
    panel: { heading: { text: heading }, text: `Your reference is ${reference}` },
    reference,
    asksPermissions: permissions !== 'none',
    asksToEdit: permissions === 'some-after-editing',
    isLast: ['T4', 'LT3', 'S4'].includes(opened.survey.instrument),
    lookBack:
      lookBack === undefined
        ? null
        : {
            href: `/s/${lookBack.token}`,
            questions: `about ${lookBack.burden.questions} more short questions`,
            minutes: count(minutesOf(lookBack.burden), 'minute', 'minutes')
          }
  }
}

/** With the start page and the page to check the answers, which take about 25 seconds together. */
export function minutesOf({ seconds }: Burden): number {
  return Math.max(1, Math.round((seconds + 25) / 60))
}

export interface StatePage extends SurveyFrame {
  readonly title: string
  readonly detail: string
}

/** Why a survey cannot be answered now, and what happens next. */
export function statePage(opened: OpenedSurvey, state: Exclude<LinkState, 'open' | 'late' | 'received'>): StatePage {
  return { ...frameOf(opened), ...stateWords[state](opened.survey) }
}

type StateWords = (survey: SurveyRow) => Pick<StatePage, 'title' | 'detail'>

const stateWords: Readonly<Record<Exclude<LinkState, 'open' | 'late' | 'received'>, StateWords>> = {
  'not-yet': ({ opensOn }) => ({
    title: 'This survey is not open yet',
    detail:
      opensOn === null
        ? 'The dates of the exchange are not known yet. This link will work once they are.'
        : `It opens on ${weekdayDate(opensOn)}. This link will work then.`
  }),
  closed: ({ closesOn, lateUntil }) => {
    const last = lateUntil ?? closesOn
    const when = last === null ? 'The time for answering has passed.' : `The last day was ${weekdayDate(last)}.`
    return {
      title: 'This survey is closed',
      detail: `${when} Answers that were not sent do not count. What you answered to earlier surveys still does.`
    }
  },
  stopped: () => ({
    title: 'This survey was withdrawn',
    detail: 'The organisers stopped it. You do not need to do anything.'
  })
}

export interface LaterPage extends SurveyFrame {
  readonly title: string
  readonly goOn: string
  readonly lastDay: string
}

/** What stopping means: what is saved, and how to come back. */
export function laterPage(opened: OpenedSurvey, lastDay: string): LaterPage {
  return {
    ...frameOf(opened),
    title: 'Stop now and come back later',
    goOn: opened.address,
    lastDay: weekdayDate(lastDay)
  }
}

export interface RefusalPage extends SurveyFrame {
  readonly title: string
  readonly isSponsor: boolean
  readonly hasAnswered: boolean
  readonly reasonBox: TextareaOptions
  readonly errors: readonly FieldError[]
}

export function refusalPage(opened: OpenedSurvey, reason = '', messages: readonly string[] = []): RefusalPage {
  const hasAnswered = opened.survey.completedAt !== null
  const message = messages.join('. ')
  return {
    ...frameOf(opened),
    title: hasAnswered ? 'Stop these emails' : 'You do not have to take part',
    isSponsor: opened.survey.respondent === 'sponsor',
    hasAnswered,
    reasonBox: {
      label: { text: hasAnswered ? 'Why? (optional)' : 'Why not? (optional)' },
      hint: {
        text: 'This is kept with your reply. Nobody answers it: write to the contact below if you need help. Up to 500 characters.'
      },
      ...(message !== '' && { errorMessage: { text: message } }),
      id: 'reason',
      name: 'reason',
      value: reason,
      rows: 5,
      autocomplete: 'off'
    },
    errors: message === '' ? [] : [{ field: 'reason', message }]
  }
}
