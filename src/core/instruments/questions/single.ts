import { findOption } from '../../framework/scale.js'
import { inLanguage } from '../../framework/local-text.js'
import { codeOf, type PlainAnswer } from '../../responses/answers.js'
import { valuesOf } from '../form.js'
import type { Entry, Question, Reading } from './question.js'

/** One answer of a list, a rating scale, or bands of a count: stacked radios, the ways out last. */
export const single: Question = {
  names: (name) => [name],
  ask: () => 'Choose one answer',
  read: readSingle,
  words: (answer, { options, scale }, language) => {
    const code = codeOf(answer) ?? ''
    const option = options.find((one) => one.code === code) ?? (scale && findOption(scale, code))
    return [option === undefined ? code : inLanguage(option.label, language)]
  }
}

function readSingle({ form, name, item, options }: Entry): Reading<PlainAnswer> {
  const [chosen = '', ...more] = valuesOf(form, name)
  if (more.length > 0) return { kind: 'fault', message: 'Choose one answer only' }
  if (chosen === '') return { kind: 'blank' }
  const way = item.waysOut.find((one) => one === chosen)
  if (way !== undefined) return { kind: 'answer', answer: { withheld: way } }
  if (options.some(({ code }) => code === chosen)) return { kind: 'answer', answer: chosen }
  return { kind: 'fault', message: 'Choose one of the answers shown' }
}
