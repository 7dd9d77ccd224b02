import { type Answer, type Answers, codesOf, type PlainAnswer } from '../responses/answers.js'
import { choosesOther, otherId } from './counted-answers.js'
import type { Form } from './form.js'
import type { ShownPage } from './journey.js'
import { questions } from './questions/by-type.js'
import { type Entry, orWaysOut, type Reading } from './questions/question.js'
import { readText } from './questions/text.js'
import type { ShownItem } from './shown-item.js'

/** `field`: where the link of the error leads. `item`, `row`: what it is about, so that a page can name the question. */
export interface Fault {
  readonly field: string
  readonly item: string
  readonly row?: string
  readonly message: string
}

/**
 * What a posted page says. `answers`, with `blank`: the ids on the page that were left out, whose earlier answers are to be
 * forgotten. `faults`: what to put right, with the form as it was typed. `unknown`: names of no question on the page, which
 * nobody sends by filling it in.
 */
export type PageReading =
  | Readonly<{ kind: 'answers'; answers: Answers; blank: readonly string[] }>
  | Readonly<{ kind: 'faults'; faults: readonly Fault[]; typed: Form }>
  | Readonly<{ kind: 'unknown'; names: readonly string[] }>

/**
 * Reads a page as it was posted. `form` holds the fields of the questions alone: whoever takes the post removes its own
 * (buttons, tokens). A row that was there when the page was shown, and is not any more, is passed over.
 */
export function readPage(page: ShownPage, form: Form, asOf: string): PageReading {
  const names = Object.keys(form).filter((name) => !page.items.some((shown) => belongsTo(name, shown)))
  if (names.length > 0) return { kind: 'unknown', names }

  const read = page.items
    .filter(({ item }) => item.type !== 'information')
    .map((shown) => ({ id: shown.item.id, ...readItem(shown, form, asOf) }))
  const faults = read.flatMap((one) => one.faults)
  if (faults.length > 0) return { kind: 'faults', faults, typed: form }
  const answers = Object.fromEntries(read.flatMap((one) => one.answers))
  const ids = read.flatMap(({ id }) => [id, otherId(id)])
  return { kind: 'answers', answers, blank: ids.filter((id) => !Object.hasOwn(answers, id)) }
}

/** The draft with a page in it: its answers take the place of those before, what was left out is forgotten. */
export function withPage(
  draft: Answers,
  { answers, blank }: Pick<PageReading & { kind: 'answers' }, 'answers' | 'blank'>
): Answers {
  const kept = Object.entries(draft).filter(([id]) => !blank.includes(id))
  return Object.fromEntries([...kept, ...Object.entries(answers)])
}

/** The fields that a question reads, for whoever writes the page: one name a row where it is asked about several things. */
export function fieldNames(shown: ShownItem): readonly string[] {
  const { id, type } = shown.item
  const entries = shown.rows?.map(({ key }) => `${id}.${key}`) ?? [id]
  const names = entries.flatMap((name) => questions[type].names(name, shown))
  return opensOther(shown) ? [...names, otherId(id)] : names
}

/** An option "other" opens a text of its own, except where the question is asked about several things. */
export function opensOther({ item, options, rows }: ShownItem): boolean {
  return (
    rows === undefined && ['single', 'multiple'].includes(item.type) && options.some(({ code }) => code === 'other')
  )
}

function belongsTo(name: string, shown: ShownItem): boolean {
  return fieldNames(shown).includes(name) || (shown.rows !== undefined && name.startsWith(`${shown.item.id}.`))
}

interface ItemReading {
  readonly answers: readonly (readonly [string, Answer])[]
  readonly faults: readonly Fault[]
}

function readItem(shown: ShownItem, form: Form, asOf: string): ItemReading {
  if (shown.rows !== undefined) return readRows(shown, form, asOf)
  const { item } = shown
  const entry = { ...shown, name: item.id, form, asOf }
  const reading = readEntry(entry)
  if (reading.kind === 'fault') return faulty(item.id, reading.field ?? entry.name, reading.message)
  const other = opensOther(shown) ? readOther(entry, reading) : { answers: [], faults: [] }
  if (reading.kind === 'blank') return other
  return { answers: [[item.id, reading.answer], ...other.answers], faults: other.faults }
}

function readRows({ rows = [], ...shown }: ShownItem, form: Form, asOf: string): ItemReading {
  const { id } = shown.item
  const read = rows.map(({ key, options }) => {
    const entry = { ...shown, options, name: `${id}.${key}`, form, asOf }
    return { key, name: entry.name, reading: readEntry(entry) }
  })
  const faults = read.flatMap(({ key, name, reading }) =>
    reading.kind === 'fault' ? [{ field: reading.field ?? name, item: id, row: key, message: reading.message }] : []
  )
  const said = read.flatMap(({ key, reading }): [string, PlainAnswer][] =>
    reading.kind === 'answer' ? [[key, reading.answer as PlainAnswer]] : []
  )
  return { faults, answers: said.length === 0 ? [] : [[id, { rows: Object.fromEntries(said) }]] }
}

/** A question that must be answered, and is not, is a fault that says what to do. */
function readEntry(entry: Entry): Reading {
  const { type, required, waysOut } = entry.item
  const reading = questions[type].read(entry)
  if (reading.kind !== 'blank' || !required) return reading
  return { kind: 'fault', message: `${questions[type].ask(entry)}${orWaysOut(waysOut)}` }
}

/** The text of "other" counts when "other" is chosen. Typed without, it is asked about: nobody's words are dropped unseen. */
function readOther(entry: Entry, reading: Reading): ItemReading {
  const { item, form, options } = entry
  const field = otherId(item.id)
  const text = readText({ form, name: field }, otherLength, 'one line')
  if (text.kind === 'fault') return faulty(item.id, field, text.message)
  if (text.kind === 'blank') return { answers: [], faults: [] }
  if (reading.kind === 'answer' && choosesOther(reading.answer)) return { answers: [[field, text.answer]], faults: [] }
  const label = options.find(({ code }) => code === 'other')?.label.en ?? ''
  const beside = reading.kind === 'answer' && standsAlone(reading.answer, options) ? 'instead' : 'as well'
  return faulty(item.id, item.id, `Choose ‘${label}’ ${beside}, or clear what you wrote under it`)
}

/** A single answer, a way out, and a box such as "None of these": nothing can be chosen beside it. */
function standsAlone(answer: Answer, options: Entry['options']): boolean {
  const codes = codesOf(answer)
  return codes === undefined || options.some(({ code, exclusive }) => exclusive === true && codes.includes(code))
}

/** Characters in the text that "other" opens. */
export const otherLength = 80

function faulty(item: string, field: string, message: string): ItemReading {
  return { answers: [], faults: [{ field, item, message }] }
}
