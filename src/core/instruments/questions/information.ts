import type { Question } from './question.js'

/** A text to read: nothing to answer, nothing to say back. */
export const information: Question = {
  names: () => [],
  ask: () => '',
  read: () => ({ kind: 'blank' }),
  words: () => []
}
