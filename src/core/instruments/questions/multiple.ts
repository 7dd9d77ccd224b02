import { inLanguage } from '../../framework/local-text.js'
import type { PlainAnswer } from '../../responses/answers.js'
import { valuesOf } from '../form.js'
import { type Entry, type Question, type Reading, wayOutLabels } from './question.js'

/**
 * Boxes to tick. A way out, "None of these" and the like stand alone. A permission (a scale marked `tick`) is one box that
 * stores yes or no: an empty box, seen and left, is a no.
 */
export const multiple: Question = {
  names: (name) => [name],
  ask: () => 'Choose at least one answer',
  read: (entry) => (entry.scale?.tick === true ? readTick(entry) : readMultiple(entry)),
  words: (answer, { options, scale }, language) => {
    if (scale?.tick === true) return [answer === 'yes' ? 'Yes' : 'No']
    const codes = Array.isArray(answer) ? (answer as readonly string[]) : []
    return options.filter(({ code }) => codes.includes(code)).map(({ label }) => inLanguage(label, language))
  }
}

function readTick({ form, name }: Entry): Reading<PlainAnswer> {
  const ticked = valuesOf(form, name).filter((value) => value !== '')
  if (ticked.length === 0) return { kind: 'answer', answer: 'no' }
  if (ticked.every((value) => value === 'yes')) return { kind: 'answer', answer: 'yes' }
  return { kind: 'fault', message: 'Tick the box for yes, or leave it empty for no' }
}

function readMultiple({ form, name, item, options }: Entry): Reading<PlainAnswer> {
  const ticked = new Set(valuesOf(form, name).filter((value) => value !== ''))
  const ways = item.waysOut.filter((way) => ticked.has(way))
  const chosen = options.filter(({ code }) => ticked.has(code))
  if (ways.length + chosen.length < ticked.size) return { kind: 'fault', message: 'Choose from the answers shown' }

  const [way] = ways
  if (way !== undefined && ticked.size > 1) return { kind: 'fault', message: alone(wayOutLabels[way].en) }
  const exclusive = chosen.find((option) => option.exclusive === true)
  if (exclusive !== undefined && ticked.size > 1) return { kind: 'fault', message: alone(exclusive.label.en) }
  if (way !== undefined) return { kind: 'answer', answer: { withheld: way } }
  return chosen.length === 0 ? { kind: 'blank' } : { kind: 'answer', answer: chosen.map(({ code }) => code) }
}

function alone(label: string): string {
  return `Choose ‘${label}’ alone, or clear it and choose the answers that apply`
}
