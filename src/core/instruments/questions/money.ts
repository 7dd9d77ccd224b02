import { poundsAndPence, wholePounds } from '../../format/money.js'
import type { PlainAnswer } from '../../responses/answers.js'
import { typedIn } from '../form.js'
import type { Entry, Question, Reading } from './question.js'
import { notBoth, tickedWayOut, wayOutField } from './way-out.js'

/** Typed in pounds, kept in whole pence. "£1,250", "12.5" (£12.50) and "12.50" are amounts. 0 is none, blank is unknown. */
export const money: Question = {
  names: (name) => [name, wayOutField(name)],
  ask: () => 'Enter an amount in pounds',
  read: readMoney,
  words: (answer) => [typeof answer === 'number' ? poundsAndPence(answer).replace(/\.00$/, '') : '']
}

function readMoney(entry: Entry): Reading<PlainAnswer> {
  const typed = typedIn(entry.form, entry.name)
  if (typed.kind === 'twice') return { kind: 'fault', message: 'Enter one amount only' }
  const way = tickedWayOut(entry)
  if (way !== undefined && typed.text !== '') return { kind: 'fault', message: notBoth('an amount', way) }
  if (way !== undefined) return { kind: 'answer', answer: { withheld: way } }
  if (typed.text === '') return { kind: 'blank' }
  return withinBounds(penceOf(typed.text), entry)
}

const amount = /^(-?)£? ?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/

/** Read as digits, since 1.15 × 100 is not 115 in a double. NaN for what is no amount. */
function penceOf(text: string): number {
  const [, sign = '', pounds, pence = ''] = amount.exec(text) ?? []
  if (pounds === undefined) return NaN
  return Number(`${sign}${pounds.replaceAll(',', '')}${pence.padEnd(2, '0')}`)
}

function withinBounds(pence: number, { item, unit }: Entry): Reading<PlainAnswer> {
  if (unit?.kind !== 'money') throw new RangeError(`${item.id} has no unit for its amount.`)
  if (Number.isNaN(pence)) return { kind: 'fault', message: 'Enter an amount in pounds, for example 120 or 120.50' }
  if (pence >= unit.minPence && pence <= unit.maxPence) return { kind: 'answer', answer: pence === 0 ? 0 : pence }
  return {
    kind: 'fault',
    message: `Enter an amount from ${wholePounds(unit.minPence)} to ${wholePounds(unit.maxPence)}`
  }
}
