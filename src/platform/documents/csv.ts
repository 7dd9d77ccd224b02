import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'

/** `cells` has one text for each heading. `line` is where the record begins in the file, the heading being line 1. */
interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

interface CsvFault {
  readonly line: number
  readonly message: string
}

export type CsvReading =
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly records: readonly CsvRecord[] }
  | { readonly kind: 'faults'; readonly faults: readonly CsvFault[] }

/**
 * Reads a table as spreadsheets save it: UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252;
 * comma, semicolon or tab; any line ends; Excel's `sep=;` line. Blanks around a cell, no-break and zero-width ones too, go;
 * so do blank lines, and blank columns without a heading. A cell that `writeCsv` guarded loses its apostrophe again.
 *
 * Nothing is guessed where a value could land under the wrong heading: a line with too few or too many cells, a heading
 * that comes twice and a stray quotation mark are faults, each with its line.
 */
export function readCsv(bytes: Uint8Array): CsvReading {
  const decoded = decode(bytes)
  if (decoded === undefined) return fault(1, 'This is not a text file. Save the sheet as “CSV UTF-8”.')
  const text = decoded.replace(/\r\n?/g, '\n')
  const unseen = unusableCharacter.exec(text)
  if (unseen !== null) return fault(lineAt(text, unseen.index), unusableMessage(unseen[0]))

  const lines = parseLines(text)
  if ('message' in lines) return { kind: 'faults', faults: [lines] }
  const [heading, ...rest] = lines
  return heading === undefined ? fault(1, 'The file is empty.') : table(heading, rest)
}

/**
 * A table for a spreadsheet: byte order mark, commas, CRLF, quotes where needed (RFC 4180). A text that a spreadsheet would
 * run as a formula gets an apostrophe in front (OWASP, CSV Injection); numbers stay numbers. `null` is an empty cell.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const guarded = [header, ...rows].map((row) => row.map((cell) => (typeof cell === 'string' ? guard(cell) : cell)))
  return stringify(guarded, { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ })
}

function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes)
  return decodeAs('utf-8', bytes) ?? decodeWindows1252(bytes)
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Byte by byte as in ISO 8859-1, but for 0x80 to 0x9F. By hand, because TextDecoder forgets that exception in Node 20. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes).toString('latin1')
  return latin.replace(/[\u0080-\u009f]/g, (character) => windows1252[character.charCodeAt(0) - 0x80] ?? character)
}

/** What 0x80 to 0x9F mean there. Five mean nothing: they stay the control characters that are refused below. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Control characters but tab and line end. PostgreSQL cannot keep the first of them, and nobody means the others. */
const unusableCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/

function unusableMessage(character: string): string {
  return character === '\0'
    ? 'This is not a text file, or it was damaged. Save the sheet as “CSV UTF-8”.'
    : 'There is a character here that cannot be shown. Remove it, or save the sheet as “CSV UTF-8”.'
}

/** All records in order, blank ones left out; or the one fault that made the rest unreadable. */
function parseLines(text: string): readonly CsvRecord[] | CsvFault {
  const announced = /^\uFEFF?"?sep=([,;\t|])"?\n/i.exec(text)
  const body = text.slice(announced?.[0].length ?? 0)
  const firstLine = announced === null ? 1 : 2
  try {
    const options = { relax_column_count: true, skip_empty_lines: false, record_delimiter: '\n', raw: true } as const
    const parsed = parse(body, { ...options, delimiter: announced?.[1] ?? likelyDelimiter(body) }) as unknown
    return numbered(parsed as readonly Parsed[], firstLine)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return parseFault(error, body, firstLine)
  }
}

/** What csv-parse gives with `raw`: the texts of the cells, and the stretch of the file that they were read from. */
interface Parsed {
  readonly record: readonly string[]
  readonly raw: string
}

function numbered(parsed: readonly Parsed[], firstLine: number): readonly CsvRecord[] {
  const records: CsvRecord[] = []
  let line = firstLine
  for (const { record, raw } of parsed) {
    const cells = record.map(clean)
    if (cells.some((cell) => cell !== '')) records.push({ line, cells })
    line += lineEnds(raw)
  }
  return records
}

/** The one that stands most often in the first line, outside quotes. A single column has none, and any will do. */
function likelyDelimiter(text: string): string {
  const [heading = ''] = text.replace(/^\s*/, '').split('\n', 1)
  const bare = heading.replace(/"[^"]*"/g, '')
  const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }))
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).delimiter
}

function parseFault(error: CsvError, body: string, firstLine: number): CsvFault {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    const opened = lineAt(body, lastOpenQuote(body)) + firstLine - 1
    return { line: opened, message: 'A quotation mark opens a cell here and is never closed.' }
  }
  const line = Number(error['lines'] ?? 1) + firstLine - 1
  const message = 'There is a quotation mark inside a cell. Put the cell in quotation marks and write the mark twice.'
  return { line, message }
}

/** A doubled mark inside a cell closes and opens at once, so counting in twos is enough. */
function lastOpenQuote(text: string): number {
  let opened = 0
  let inside = false
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) {
    inside = !inside
    if (inside) opened = at
  }
  return opened
}

function table(heading: CsvRecord, rest: readonly CsvRecord[]): CsvReading {
  const width = heading.cells.findLastIndex((cell) => cell !== '') + 1
  const header = heading.cells.slice(0, width)
  const faults = [...headingFaults(header, heading.line), ...rest.flatMap((record) => widthFaults(record, width))]
  if (faults.length > 0) return { kind: 'faults', faults }
  return { kind: 'table', header, records: rest.map(({ line, cells }) => ({ line, cells: cells.slice(0, width) })) }
}

function headingFaults(header: readonly string[], line: number): readonly CsvFault[] {
  const seen = new Map<string, number>()
  return header.flatMap((name, index) => {
    if (name === '') return [{ line, message: `Column ${index + 1} has no heading. Name it or delete it.` }]
    const key = name.toLowerCase()
    const first = seen.get(key)
    if (first === undefined) seen.set(key, index + 1)
    return first === undefined
      ? []
      : [{ line, message: `Columns ${first} and ${index + 1} are both called “${name}”.` }]
  })
}

function widthFaults({ line, cells }: CsvRecord, width: number): readonly CsvFault[] {
  const last = cells.findLastIndex((cell) => cell !== '') + 1
  const count = cells.length < width ? cells.length : last
  if (count === width || (cells.length >= width && last <= width)) return []
  const problem = `This line has ${count} ${count === 1 ? 'cell' : 'cells'} and the heading has ${width}.`
  return [{ line, message: `${problem} Look for a separator that is missing or one too many.` }]
}

function clean(cell: string): string {
  const spaced = cell.replace(/[\u00a0\u2007\u202f]/g, ' ').replace(/[\u200b\u200e\u200f\u2060\ufeff]/g, '')
  const text = spaced.trim()
  return guarded.test(text) ? text.slice(1) : text
}

/** How a formula can begin; also in the wide forms of an East Asian keyboard, and behind blanks. */
const formula = /^[\s\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n\0]/
const guarded = /^'+(?:[\s\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n\0])/
const plainNumber = /^-?\d+(?:\.\d+)?$/

function guard(text: string): string {
  return (formula.test(text) && !plainNumber.test(text)) || guarded.test(text) ? `'${text}` : text
}

function fault(line: number, message: string): CsvReading {
  return { kind: 'faults', faults: [{ line, message }] }
}

function lineAt(text: string, index: number): number {
  return lineEnds(text.slice(0, index)) + 1
}

function lineEnds(text: string): number {
  return text.split('\n').length - 1
}
