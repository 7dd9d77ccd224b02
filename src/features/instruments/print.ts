import { inLanguage } from '../../core/framework/local-text.js'
import { burdenOf } from '../../core/instruments/burden.js'
import type { Library } from '../../core/instruments/library.js'

/** What `wkep instruments` prints: for each instrument its questions, pages and minutes for the typical person. */
export function printedInstruments({ instruments, framework, typicalPerson }: Library): string {
  const rows = [...instruments.values()].map(({ document, hash }) => {
    const { rows, questions, pages, seconds, longestSeconds } = burdenOf(document, typicalPerson)
    const figures = [rows, questions, pages, minutes(seconds), minutes(longestSeconds)].map(String)
    return [document.code, ...figures, hash.slice(0, 12), inLanguage(document.title, 'en')]
  })
  const { document, hash } = framework
  return [
    ...table([['Code', 'Rows', 'Questions', 'Pages', 'Minutes', 'Longest', 'Version', 'Title'], ...rows]),
    '',
    'Rows are questions and texts in the document. Questions, pages and minutes are what the typical person of',
    'framework/typical-person.json sees, without the start page and the page to check the answers. Longest: every branch',
    'open, no optional module. Seconds are estimates. All items are drafts, not yet tested with people.',
    '',
    `Framework ${document.code} ${document.version}, ${hash}`
  ].join('\n')
}

/** One decimal. A tie falls as the double does: 537 seconds are 8.95 minutes, stored as 8.949…, and print as 8.9. */
export function minutes(seconds: number): string {
  return (seconds / 60).toFixed(1)
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const isText = (column: number): boolean => column === 0 || column > 5
  return rows.map((row) =>
    row
      .map((cell, column) => (isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd()
  )
}
