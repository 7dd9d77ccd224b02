import { shortDecimal } from '../../format/numbers.js'
import { inLanguage } from '../../framework/local-text.js'
import type { PlainAnswer } from '../../responses/answers.js'
import { typedIn } from '../form.js'
import type { Unit } from '../instrument-document.js'
import type { Entry, Question, Reading } from './question.js'
import { notBoth, tickedWayOut, wayOutField } from './way-out.js'

type NumberUnit = Extract<Unit, { readonly kind: 'number' }>

/** A count or a duration. 0 is none, blank is unknown. "1,000" and "7.5" are numbers; "about 7" and "1e3" are not. */
export const number: Question = {
  names: (name) => [name, wayOutField(name)],
  ask: () => 'Enter a number',
  read: readNumber,
  words: (answer, { unit }, language) => {
    const figure = typeof answer === 'number' ? shortDecimal(answer, 2) : ''
    const suffix = unit?.kind === 'number' ? unit.suffix : undefined
    return [suffix === undefined ? figure : `${figure} ${inLanguage(suffix, language)}`]
  }
}

function readNumber(entry: Entry): Reading<PlainAnswer> {
  const typed = typedIn(entry.form, entry.name)
  if (typed.kind === 'twice') return { kind: 'fault', message: 'Enter one number only' }
  const way = tickedWayOut(entry)
  if (way !== undefined && typed.text !== '') return { kind: 'fault', message: notBoth('a number', way) }
  if (way !== undefined) return { kind: 'answer', answer: { withheld: way } }
  if (typed.text === '') return { kind: 'blank' }
  return withinBounds(figureOf(typed.text), numberUnit(entry))
}

function numberUnit({ item, unit }: Entry): NumberUnit {
  if (unit?.kind === 'number') return unit
  throw new RangeError(`${item.id} has no unit for its number.`)
}

/** NaN for whatever is not a plain decimal number; commas only where they part thousands. */
function figureOf(text: string): number {
  return /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$|^-?\.\d+$/.test(text) ? Number(text.replaceAll(',', '')) : NaN
}

function withinBounds(figure: number, { min, max, step }: NumberUnit): Reading<PlainAnswer> {
  if (Number.isNaN(figure)) return { kind: 'fault', message: `Enter a number, for example ${step < 1 ? '7.5' : '7'}` }
  if (figure < min || figure > max) {
    return { kind: 'fault', message: `Enter a number from ${shortDecimal(min, 2)} to ${shortDecimal(max, 2)}` }
  }
  if (!Number.isInteger(figure / step)) return { kind: 'fault', message: stepMessage(step) }
  return { kind: 'answer', answer: figure === 0 ? 0 : figure } // -0 is 0
}

function stepMessage(step: number): string {
  if (step === 1) return 'Enter a whole number, for example 7'
  return `Enter a number in steps of ${shortDecimal(step, 2)}, for example ${shortDecimal(7 + step, 2)}`
}
