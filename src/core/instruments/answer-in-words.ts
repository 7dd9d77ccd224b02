import { inLanguage, type Language } from '../framework/local-text.js'
import { type Answer, type Answers, answerTo, isWithheld, rowsOf } from '../responses/answers.js'
import { choosesOther, otherId } from './counted-answers.js'
import { questions } from './questions/by-type.js'
import { wayOutLabels } from './questions/question.js'
import type { ShownItem } from './shown-item.js'

/** An answer as the person reads it back before sending it, a line for each thing said. Nothing said: "Not answered". */
export function answerInWords(shown: ShownItem, answers: Answers, language: Language): readonly string[] {
  if (shown.rows !== undefined) return rowsInWords(shown, answers, language)
  const answer = answerTo(answers, shown.item.id)
  const lines = plainWords(shown, answer, language)
  const other = choosesOther(answer) ? answerTo(answers, otherId(shown.item.id)) : undefined
  if (typeof other !== 'string') return lines
  return lines.map((line, index) => (index === lines.length - 1 ? `${line}: ${other}` : line)) // "other" stands last
}

function rowsInWords({ rows = [], ...shown }: ShownItem, answers: Answers, language: Language): readonly string[] {
  const said = rowsOf(answerTo(answers, shown.item.id)) ?? {}
  return rows.map(({ key, label, options }) => {
    const words = plainWords({ ...shown, options }, Object.hasOwn(said, key) ? said[key] : undefined, language)
    return `${inLanguage(label, language)}: ${words.join(', ')}`
  })
}

function plainWords(shown: ShownItem, answer: Answer | undefined, language: Language): readonly string[] {
  if (answer === undefined) return ['Not answered']
  if (isWithheld(answer)) return [inLanguage(wayOutLabels[answer.withheld], language)]
  return questions[shown.item.type].words(answer, shown, language)
}
