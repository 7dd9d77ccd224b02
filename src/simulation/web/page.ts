import { Parser } from 'htmlparser2'

/** A page as somebody finds it: what it is called, what can be filled in, where it leads. */
export interface Page {
  readonly address: string
  readonly status: number
  readonly heading: string
  readonly forms: readonly Form[]
  readonly links: readonly Link[]
  readonly faults: readonly string[] // what its error summary says
}

interface Link {
  readonly href: string
  readonly text: string
}

export interface Form {
  readonly action: string // empty: the page's own address
  readonly buttons: readonly string[]
  readonly fields: readonly Field[]
}

/** Radios and checkboxes of one name are one field. `value` is what stands in a box already. */
export type Field =
  | Readonly<{ kind: 'hidden'; name: string; value: string }>
  | Readonly<{ kind: 'one' | 'several'; name: string; options: readonly Option[] }>
  | Readonly<{ kind: 'line' | 'lines'; name: string; value: string; isNumber: boolean }>

export interface Option {
  readonly value: string
  readonly label: string
}

/** Reads the forms that send something (method post) and the links of a page, in one pass and without building a tree. */
export function readPage(address: string, status: number, html: string): Page {
  const forms: OpenForm[] = []
  const links: { href: string; text: string }[] = []
  const labels = new Map<string, string>()
  const faults: string[] = []
  let heading = ''
  let form: OpenForm | undefined
  let lines: OpenBox | undefined
  let inSummary = 0
  const heard: { tag: string; text: string; done: (text: string) => void }[] = []

  const listen = (tag: string, done: (text: string) => void): void => {
    heard.push({ tag, text: '', done })
  }
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        const given = (name: string): string => attributes[name] ?? ''
        if (inSummary > 0 || given('class').split(' ').includes('nhsuk-error-summary')) inSummary += isVoid(tag) ? 0 : 1
        if (tag === 'form' && given('method').toLowerCase() === 'post')
          forms.push((form = { action: given('action'), buttons: [], boxes: [] }))
        else if (tag === 'input') form?.boxes.push(boxOf(given))
        else if (tag === 'textarea') form?.boxes.push((lines = { ...boxOf(given), type: 'textarea' }))
        else if (tag === 'label') listen(tag, (text) => labels.set(given('for'), text))
        else if (tag === 'button' && form) listen(tag, form.buttons.push.bind(form.buttons))
        else if (tag === 'h1') listen(tag, (text) => (heading = text))
        else if (tag === 'a')
          listen(tag, (text) => {
            if (inSummary > 0) faults.push(text)
            links.push({ href: given('href'), text })
          })
      },
      ontext: (text) => {
        if (lines !== undefined) lines.value += text
        for (const one of heard) one.text += text
      },
      onclosetag: (tag) => {
        const last = heard.at(-1)
        if (last?.tag === tag) {
          heard.pop()
          last.done(last.text.replace(/\s+/g, ' ').trim())
        }
        if (tag === 'form') form = undefined
        if (tag === 'textarea') lines = undefined
        if (inSummary > 0 && !isVoid(tag)) inSummary -= 1
      }
    },
    { decodeEntities: true, lowerCaseAttributeNames: false }
  )
  parser.end(html)
  return {
    ...{ address, status, heading, links, faults },
    forms: forms.map(({ action, buttons, boxes }) => ({ action, buttons, fields: fieldsOf(boxes, labels) }))
  }
}

interface OpenForm {
  readonly action: string
  readonly buttons: string[]
  readonly boxes: OpenBox[]
}

/** An input or textarea as it stands in the page. */
interface OpenBox {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly isNumber: boolean // the keyboard that a phone shows
  value: string
}

function boxOf(given: (name: string) => string): OpenBox {
  const isNumber = given('inputmode') === 'numeric' || given('inputmode') === 'decimal'
  const type = given('type').toLowerCase()
  return { id: given('id'), name: given('name'), type, isNumber, value: given('value') }
}

function fieldsOf(boxes: readonly OpenBox[], labels: ReadonlyMap<string, string>): readonly Field[] {
  const fields = new Map<string, Field & { options?: Option[] }>()
  for (const { id, name, type, isNumber, value } of boxes) {
    if (name === '' || type === 'submit') continue
    if (type !== 'radio' && type !== 'checkbox') {
      fields.set(
        name,
        type === 'hidden' ? { kind: 'hidden', name, value } : { kind: boxKind(type), name, value, isNumber }
      )
      continue
    }
    const option = { value, label: labels.get(id) ?? '' }
    const field = fields.get(name)
    if (field?.options === undefined)
      fields.set(name, { kind: type === 'radio' ? 'one' : 'several', name, options: [option] })
    else field.options.push(option)
  }
  return [...fields.values()]
}

function boxKind(type: string): 'line' | 'lines' {
  return type === 'textarea' ? 'lines' : 'line'
}

/** Elements without an end of their own. */
function isVoid(tag: string): boolean {
  return ['input', 'img', 'br', 'hr', 'meta', 'link', 'path', 'source', 'wbr'].includes(tag)
}
