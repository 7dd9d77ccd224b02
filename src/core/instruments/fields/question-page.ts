import { inLanguage } from '../../framework/local-text.js'
import type { Form } from '../form.js'
import type { ShownPage } from '../journey.js'
import { boxNames } from '../questions/alias-list.js'
import type { Fault } from '../read-page.js'
import type { ShownItem } from '../shown-item.js'
import { type Asking, type FieldError, hintOf, inWords, questionText, type Wanted, type Wording } from './asking.js'
import { choiceField, tickField } from './choice-field.js'
import type { Field } from './field.js'
import { figureFields, inputOptions, textField } from './typed-field.js'

/**
 * A page as it is printed. `heading` and `hint` stand above the fields; absent where the only question is the heading itself.
 * `title`: what the page is about, for the window. `errors`: the summary, in the order of the fields.
 */
export interface QuestionPage {
  readonly title: string
  readonly heading?: string
  readonly hint?: string
  readonly fields: readonly Field[]
  readonly errors: readonly FieldError[]
}

/**
 * What a person fills in. One question: it is the heading of the page and the legend or label of its field. Several, or a box
 * of permission: the section is the heading, and each has a legend or label of its own. A question about several things is
 * the heading above them. What is only to be read is the heading where nothing is asked, and an inset beside a question.
 *
 * `filled`: what stands in the fields, as typed or as answered before. A fault is said in the summary and beside its field in
 * the same words, with the question in front where the page has several.
 */
export function questionPage(page: ShownPage, filled: Form, faults: readonly Fault[], wording: Wording): QuestionPage {
  const asked = page.items.filter(({ item }) => item.type !== 'information')
  const [only, ...more] = asked
  if (only === undefined) return readingPage(page, wording)

  const alone = more.length === 0
  const errors = faults.map((fault) => errorOf(fault, asked, wording))
  const asking: Asking = { filled, errors, wording, alone }
  const fields = page.items.flatMap((shown) => fieldsOf(shown, asking))
  if (!alone || only.scale?.tick === true) {
    const section = inLanguage(page.section, wording.language)
    return { title: section, heading: section, fields, errors }
  }
  const title = questionText(only, wording)
  if (!isAboutSeveral(only)) return { title, fields, errors }
  return { title, heading: title, ...withHint(hintOf(only, wording)), fields, errors }
}

function readingPage({ items, section }: ShownPage, wording: Wording): QuestionPage {
  const [first, ...more] = items
  if (first === undefined) return { title: inLanguage(section, wording.language), fields: [], errors: [] }
  const title = questionText(first, wording)
  const hint = first.item.hint === undefined ? undefined : inWords(first.item.hint, wording)
  const fields = more.map((shown) => insetField(shown, wording))
  return { title, heading: title, ...withHint(hint), fields, errors: [] }
}

function fieldsOf(shown: ShownItem, asking: Asking): readonly Field[] {
  const { item, scale } = shown
  if (item.type === 'information') return [insetField(shown, asking.wording)]
  const text = questionText(shown, asking.wording)
  const hint = hintOf(shown, asking.wording)
  if (scale?.tick === true) return [tickField(shown, { name: item.id, title: { text }, hint }, asking)]
  if (isAboutSeveral(shown)) return rowFields(shown, asking)
  const title = asking.alone ? ({ heading: text, size: 'l' } as const) : ({ text, size: 'm' } as const)
  return oneField(shown, { name: item.id, title, hint }, asking)
}

function oneField(shown: ShownItem, wanted: Wanted, asking: Asking): readonly Field[] {
  switch (shown.item.type) {
    case 'number':
    case 'money':
    case 'date':
      return figureFields(shown, wanted, asking)
    case 'short-text':
    case 'long-text':
    case 'goal':
    case 'commitment':
      return [textField(shown, wanted, asking)]
    default:
      return [choiceField(shown, wanted, asking)]
  }
}

/** One field for each thing, named by it; for nicknames a box for each. Beside other questions the words come first. */
function rowFields(shown: ShownItem, asking: Asking): readonly Field[] {
  const { rows } = shown
  const lead = asking.alone ? [] : [insetField(shown, asking.wording)]
  if (rows === undefined) return [...lead, ...nicknameFields(shown, asking)]
  const fields = rows.flatMap(({ key, label, options }) => {
    const title = { text: inLanguage(label, asking.wording.language), size: 'm' } as const
    return oneField({ ...shown, options }, { name: `${shown.item.id}.${key}`, title }, asking)
  })
  return [...lead, ...fields]
}

function nicknameFields({ item }: ShownItem, asking: Asking): readonly Field[] {
  return boxNames(item.id, item.maxRows).map((name, box) => ({
    view: 'components/input',
    options: inputOptions({ name, title: { text: `Nickname ${box + 1}` } }, asking)
  }))
}

function insetField(shown: ShownItem, wording: Wording): Field {
  const { hint } = shown.item
  const more = hint === undefined ? {} : { more: inWords(hint, wording, shown.quote) }
  return { view: 'components/inset-text', options: { text: questionText(shown, wording), ...more } }
}

function isAboutSeveral({ rows, item }: ShownItem): boolean {
  return rows !== undefined || item.type === 'alias-list'
}

function errorOf(fault: Fault, asked: readonly ShownItem[], wording: Wording): FieldError {
  const shown = asked.find(({ item }) => item.id === fault.item)
  const row = shown?.rows?.find(({ key }) => key === fault.row)
  const field = shown?.item.type === 'alias-list' && fault.field === fault.item ? `${fault.field}.1` : fault.field
  if (row !== undefined) return { field, message: `${inLanguage(row.label, wording.language)}: ${fault.message}` }
  if (shown === undefined || asked.length === 1) return { field, message: fault.message }
  return { field, message: `${questionText(shown, wording)} ${fault.message}` }
}

function withHint(hint: string | undefined): { readonly hint?: string } {
  return hint === undefined ? {} : { hint }
}
