import { type Answer, type Answers, answerTo, codesOf, type PlainAnswer, rowsOf } from '../responses/answers.js'
import type { Row, ShownItem } from './shown-item.js'

/** What counts of the answer to a question that is shown: without what it says about things that are no longer there. */
export function countedAnswers(shown: ShownItem, answers: Answers): readonly (readonly [string, Answer])[] {
  const { id } = shown.item
  const answer = narrowed(shown, answerTo(answers, id))
  if (answer === undefined) return []
  const other = choosesOther(answer) ? answerTo(answers, otherId(id)) : undefined
  const counted = [[id, answer] as const]
  return other === undefined ? counted : [...counted, [otherId(id), other]]
}

/** Whether a question that must be answered is: in every row, where it is asked about several things. */
export function isComplete({ item, rows }: ShownItem, answers: Answers): boolean {
  const answer = answerTo(answers, item.id)
  if (rows === undefined) return answer !== undefined
  const given = rowsOf(answer) ?? {}
  return rows.every(({ key }) => Object.hasOwn(given, key))
}

/** The id of the text that "other" opens. */
export function otherId(id: string): string {
  return `${id}_other`
}

export function choosesOther(answer: Answer | undefined): boolean {
  return answer === 'other' || codesOf(answer)?.includes('other') === true
}

function narrowed({ item, rows, options }: ShownItem, answer: Answer | undefined): Answer | undefined {
  if (rows !== undefined) return narrowedRows(rows, answer)
  if (item.optionsFrom === undefined || typeof answer !== 'string') return answer
  return options.some(({ code }) => code === answer) ? answer : undefined
}

function narrowedRows(rows: readonly Row[], answer: Answer | undefined): Answer | undefined {
  const given = rowsOf(answer) ?? {}
  const kept = rows.flatMap(({ key, options }): [string, PlainAnswer][] => {
    const said = Object.hasOwn(given, key) ? given[key] : undefined
    const codes = codesOf(said)
    const still = codes === undefined ? said : codes.filter((code) => options.some((option) => option.code === code))
    return still === undefined || codesOf(still)?.length === 0 ? [] : [[key, still]]
  })
  return kept.length === 0 ? undefined : { rows: Object.fromEntries(kept) }
}
