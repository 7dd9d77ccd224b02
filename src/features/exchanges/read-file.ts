import { columnsOf } from '../../core/exchanges/import-columns.js'
import type { FileFault } from '../../core/exchanges/import-report.js'
import { readRow, type RowReading } from '../../core/exchanges/read-row.js'
import { readCsv } from '../../platform/documents/csv.js'

export type FileReading =
  | { readonly kind: 'rows'; readonly readings: readonly RowReading[] }
  | { readonly kind: 'faults'; readonly faults: readonly FileFault[] }

/** The bytes somebody sent, as rows that were each read or refused; or why they are no table of exchanges. */
export function readFile(bytes: Uint8Array): FileReading {
  const table = readCsv(bytes)
  if (table.kind === 'faults') return table
  const columns = columnsOf(table.header)
  if (columns.kind === 'faults') return faults(1, columns.faults)
  if (table.records.length === 0)
    return faults(null, ['There are headings and no rows. Write one row for each exchange.'])
  if (table.records.length > mostRows)
    return faults(null, [`Send at most ${mostRows} rows at once: cut the file in two.`])

  const { places } = columns
  const readings = table.records.map(({ line, cells }) =>
    readRow(line, (column) => cells[places.get(column) ?? cells.length] ?? '')
  )
  return { kind: 'rows', readings }
}

const mostRows = 10_000

function faults(line: number | null, messages: readonly string[]): FileReading {
  return { kind: 'faults', faults: messages.map((message) => ({ line, message })) }
}
