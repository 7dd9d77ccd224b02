import type { QuestionType } from '../instrument-document.js'
import { aliasList } from './alias-list.js'
import { date } from './date.js'
import { money } from './money.js'
import { multiple } from './multiple.js'
import { number } from './number.js'
import type { Question } from './question.js'
import { single } from './single.js'
import { longText, shortText } from './text.js'

/** A text to read: nothing to answer, nothing to say back. */
const information: Question = {
  names: () => [],
  ask: () => '',
  read: () => ({ kind: 'blank' }),
  words: () => []
}

/** Every type of question that a document may name. A severity list asks a single choice about each of its rows. */
export const questions: Readonly<Record<QuestionType, Question>> = {
  single,
  scale: single,
  'banded-count': single,
  'severity-list': single,
  multiple,
  number,
  money,
  date,
  'short-text': shortText,
  'long-text': longText,
  goal: shortText,
  commitment: shortText,
  'alias-list': aliasList,
  information
}
