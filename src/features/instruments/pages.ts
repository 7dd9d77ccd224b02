import { inLanguage } from '../../core/framework/local-text.js'
import { answerInWords } from '../../core/instruments/answer-in-words.js'
import type { Burden, TypicalPerson } from '../../core/instruments/burden.js'
import type { Circumstances } from '../../core/instruments/condition.js'
import { questionText, type Wording } from '../../core/instruments/fields/asking.js'
import { filledForm } from '../../core/instruments/fields/filled-form.js'
import { type QuestionPage, questionPage } from '../../core/instruments/fields/question-page.js'
import type { Form } from '../../core/instruments/form.js'
import type { Instrument } from '../../core/instruments/instrument-document.js'
import { progressText, type ShownPage } from '../../core/instruments/journey.js'
import type { Fault } from '../../core/instruments/read-page.js'
import { newestAnswers, noAnswers } from '../../core/responses/answers.js'
import { questionsToCheck, type Walk } from '../../core/responses/walk.js'

export interface Measured {
  readonly instrument: Instrument
  readonly burden: Burden
  readonly minutes: string
  readonly longest: string
}

/** Every instrument with its length: what a programme asks of people, before anybody is asked. */
export function instrumentsPage(measured: readonly Measured[]) {
  const groups = [
    { heading: 'Asked of people who take part', respondent: 'participant' },
    { heading: 'Asked of those who released them', respondent: 'sponsor' },
    { heading: 'Asked of a comparison group', respondent: 'comparison' },
    { heading: 'Asked of those who said no', respondent: 'refusal' }
  ]
  return {
    title: 'What is asked',
    trail: [{ text: 'Programmes', href: '/programmes' }, { text: 'What is asked' }],
    groups: groups.map(({ heading, respondent }) => ({
      heading,
      rows: measured.filter(({ instrument }) => instrument.respondent === respondent).map(instrumentRow)
    }))
  }
}

function instrumentRow({ instrument, burden, minutes, longest }: Measured) {
  const { code, title, purpose } = instrument
  return {
    code,
    href: `/instruments/${code}`,
    title: inLanguage(title, 'en'),
    purpose: inLanguage(purpose, 'en'),
    questions: String(burden.questions),
    pages: String(burden.pages),
    minutes,
    longest
  }
}

/** The typical person's earlier answers, so that goals and plans have words; nobody in particular otherwise. */
export function previewCircumstances({ code }: Instrument, { forms, modules, held }: TypicalPerson): Circumstances {
  const after = forms.find((form) => form.instrument === code)?.after ?? []
  const before = forms.filter(({ instrument }) => after.includes(instrument))
  return { earlier: newestAnswers(before.map(({ answers }) => answers)), known: noAnswers, modules, held }
}

const previewWording: Wording = {
  language: 'en',
  substitutions: {
    host: '[host]',
    organisation: '[organisation]',
    participant: '[participant]',
    hostSector: '[host sector]'
  }
}

/** Where a page of the preview stands, with what was said so far. */
export function previewAddress(code: string, key: string, carried: string): string {
  return `/instruments/${code}/${key}?answers=${carried}`
}

interface PreviewFrame {
  readonly pageTitle: string
  readonly ownHeading: true
  readonly preview: string
  readonly backTo: string
}

export interface PreviewPage extends PreviewFrame, QuestionPage {
  readonly progress: string | undefined
  readonly isLast: boolean
}

export function previewPage(
  walk: Walk,
  page: ShownPage,
  backTo: string,
  typed?: { readonly form: Form; readonly faults: readonly Fault[] }
): PreviewPage {
  const filled = typed?.form ?? filledForm(page, walk.draft.answers)
  const fields = questionPage(page, filled, typed?.faults ?? [], previewWording)
  return {
    ...fields,
    ...frameOf(walk, fields.title, backTo),
    progress: progressText(walk.journey, page),
    isLast: walk.journey.pages.at(-1) === page
  }
}

/** What a person would check at the end. Nothing can be sent from here. */
export function previewEnd(walk: Walk, backTo: string) {
  const rows = questionsToCheck(walk).map(({ shown, answers }) => ({
    question: questionText(shown, previewWording),
    lines: answerInWords(shown, answers, 'en')
  }))
  return { ...frameOf(walk, 'The end of the preview', backTo), rows, again: `/instruments/${walk.instrument.code}` }
}

function frameOf({ instrument }: Walk, title: string, backTo: string): PreviewFrame {
  const preview = `Preview of ${instrument.code}, ${inLanguage(instrument.title, 'en')}. Nothing is kept`
  return { pageTitle: `${title} – Preview of ${instrument.code}`, ownHeading: true, preview, backTo }
}
