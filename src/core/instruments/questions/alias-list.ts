import { codeOf, rowsOf } from '../../responses/answers.js'
import type { Entry, Question, Reading } from './question.js'
import { readText } from './text.js'

/** Up to ten nicknames, one in each box. Rows go by the number of the box, so that clearing one moves no other. */
export const aliasList: Question = {
  names: (name, { item }) => boxNames(name, item.maxRows),
  ask: () => 'Write at least one nickname',
  read: readAliases,
  words: (answer) => Object.values(rowsOf(answer) ?? {}).map((nickname) => codeOf(nickname) ?? '')
}

export function boxNames(name: string, maxRows = 10): readonly string[] {
  return Array.from({ length: maxRows }, (_, index) => `${name}.${index + 1}`)
}

function readAliases({ form, name, item }: Entry): Reading {
  const rows = new Map<string, string>()
  for (const [index, box] of boxNames(name, item.maxRows).entries()) {
    const read = readText({ form, name: box }, item.maxLength ?? 40, 'one line')
    if (read.kind === 'fault') return { ...read, field: box }
    if (read.kind === 'blank') continue
    const nickname = codeOf(read.answer) ?? ''
    if ([...rows.values()].includes(nickname)) {
      return { kind: 'fault', message: `Use ‘${nickname}’ for one person only`, field: box }
    }
    rows.set(String(index + 1), nickname)
  }
  return rows.size === 0 ? { kind: 'blank' } : { kind: 'answer', answer: { rows: Object.fromEntries(rows) } }
}
