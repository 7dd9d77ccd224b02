import { type Answer, type Answers, answerTo, codeOf, codesOf, isWithheld, rowsOf } from '../../responses/answers.js'
import { otherId } from '../counted-answers.js'
import type { Form } from '../form.js'
import type { ShownPage } from '../journey.js'
import { dateFields } from '../questions/date.js'
import { wayOutField } from '../questions/way-out.js'
import type { ShownItem } from '../shown-item.js'

/** The form of a page as it would be posted to give these answers: `readPage` the other way round. */
export function filledForm(page: ShownPage, answers: Answers): Form {
  return Object.fromEntries(page.items.flatMap((shown) => entriesOf(shown, answers)))
}

type Filled = readonly [string, string | readonly string[]]

function entriesOf(shown: ShownItem, answers: Answers): readonly Filled[] {
  const { id } = shown.item
  const answer = answerTo(answers, id)
  const rows = rowsOf(answer)
  if (rows !== undefined) {
    return Object.entries(rows).flatMap(([key, said]) => plainEntries(shown, `${id}.${key}`, said))
  }
  const other = answerTo(answers, otherId(id))
  return [...plainEntries(shown, id, answer), ...(typeof other === 'string' ? [[otherId(id), other] as const] : [])]
}

function plainEntries({ item, scale }: ShownItem, name: string, answer: Answer | undefined): readonly Filled[] {
  if (answer === undefined) return []
  if (isWithheld(answer)) return [[isTyped(item.type) ? wayOutField(name) : name, answer.withheld]]
  if (item.type === 'money') return [[name, poundsTyped(Number(answer))]]
  if (item.type === 'date') return dateEntries(name, codeOf(answer) ?? '')
  if (scale?.tick === true) return answer === 'yes' ? [[name, 'yes']] : []
  return [[name, typeof answer === 'object' ? (codesOf(answer) ?? []) : String(answer)]]
}

function isTyped(type: ShownItem['item']['type']): boolean {
  return type === 'number' || type === 'money' || type === 'date'
}

/** £12 as 12, £12.50 as 12.50: as people type it. */
function poundsTyped(pence: number): string {
  return (pence / 100).toFixed(2).replace(/\.00$/, '')
}

function dateEntries(name: string, date: string): readonly Filled[] {
  const [year = '', month = '', day = ''] = date.split('-')
  const [dayField, monthField, yearField] = dateFields(name)
  return [
    [dayField, day],
    [monthField, String(Number(month))],
    [yearField, year]
  ]
}
