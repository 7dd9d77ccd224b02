import { codeOf, type PlainAnswer } from '../../responses/answers.js'
import { typedIn } from '../form.js'
import type { Entry, Question, Reading } from './question.js'

/** One line in the person's own words: goals, commitments, short texts. */
export const shortText: Question = {
  names: (name) => [name],
  ask: () => 'Write an answer',
  read: (entry) => readText(entry, entry.item.maxLength ?? 200, 'one line'),
  words: (answer) => [codeOf(answer) ?? '']
}

/** Several lines. */
export const longText: Question = {
  ...shortText,
  read: (entry) => readText(entry, entry.item.maxLength ?? 2000, 'lines'),
  words: (answer) => (codeOf(answer) ?? '').split('\n')
}

/**
 * Characters are counted as code points, a line break as one: what a browser sends as CRLF becomes a line break. NUL cannot
 * be kept by PostgreSQL and half a character by nobody: both are refused rather than dropped silently.
 */
export function readText(
  { form, name }: Pick<Entry, 'form' | 'name'>,
  maxLength: number,
  shape: 'one line' | 'lines'
): Reading<PlainAnswer> {
  const typed = typedIn(form, name)
  if (typed.kind === 'twice') return { kind: 'fault', message: 'Write one answer only' }
  const lines = typed.text.replace(/\r\n?/g, '\n')
  const text = shape === 'lines' ? lines : lines.replace(/\n+/g, ' ')
  if (/\0|\p{Surrogate}/u.test(text)) return { kind: 'fault', message: 'Remove the character that cannot be shown' }
  const { length } = Array.from(text)
  if (length > maxLength) {
    return { kind: 'fault', message: `Shorten this to ${maxLength} characters or fewer: it has ${length}` }
  }
  return text === '' ? { kind: 'blank' } : { kind: 'answer', answer: text }
}
