import { canonicalJson, type Json } from '../../core/framework/canonical-json.js'
import type { Checked } from '../../core/framework/document-faults.js'
import type { Framework } from '../../core/framework/framework-document.js'
import { checkedFramework } from '../../core/framework/framework-rules.js'
import type { Instrument } from '../../core/instruments/instrument-document.js'
import { checkedInstrument } from '../../core/instruments/instrument-rules.js'
import type { Published } from '../../core/instruments/library.js'
import { gatherPeople, type PastPerson } from '../../core/past-responses/gather-people.js'
import { layoutOf, type Mapping, type PastWave } from '../../core/past-responses/mapping.js'
import { checkedMapping } from '../../core/past-responses/mapping-rules.js'
import { pastDocuments } from '../../core/past-responses/past-documents.js'
import { type FileFacts, linkedBy } from '../../core/past-responses/past-report.js'
import { placeColumns } from '../../core/past-responses/place-columns.js'
import { type PastFault, readSheets } from '../../core/past-responses/read-sheets.js'
import { readCsv } from '../../platform/documents/csv.js'
import { contentHash } from '../../platform/secrets/content-hash.js'

type JsonObject = Readonly<Record<string, Json>>

/** What the file says, and what it was measured by. `faults`: in its rows; there is nothing to import while there is one. */
export interface PastFile {
  readonly kind: 'file'
  readonly mapping: Mapping
  readonly framework: Published<Framework>
  readonly instruments: ReadonlyMap<PastWave, Published<Instrument>>
  readonly people: readonly PastPerson[]
  readonly faults: readonly PastFault[]
  readonly facts: FileFacts
}

export type PastFileReading = PastFile | { readonly kind: 'faults'; readonly faults: readonly PastFault[] }

/** The bytes of a table and of its mapping, as people with their answers; or why they are none. */
export function readPastFile(table: Uint8Array, mappingDocument: Uint8Array): PastFileReading {
  const json = readJson(mappingDocument)
  if (json.kind === 'faults') return wrong(json.faults)
  const checked = checkedMapping(json.value)
  if (checked.kind === 'faults') return wrong(checked.faults.map((fault) => `Mapping, ${fault}`))
  const mapping = checked.document
  const documents = publish(mapping)
  if (documents.kind === 'faults') return wrong(documents.faults)

  const csv = readCsv(table)
  if (csv.kind === 'faults') return { kind: 'faults', faults: csv.faults.map((fault) => ({ column: null, ...fault })) }
  const columns = placeColumns(mapping, csv.header)
  if (columns.kind === 'faults') return wrong(columns.faults.map((fault) => `Mapping, ${fault}`))
  if (csv.records.length === 0) return wrong(['There are headings and no rows.'])
  if (csv.records.length > mostRows) return wrong([`Import at most ${mostRows} rows at once: cut the file in two.`])

  const rows = csv.records.map(({ line, cells }) => ({
    line,
    cell: (column: string) => cells[columns.places.get(column) ?? cells.length] ?? ''
  }))
  const { sheets, faults, withoutKey } = readSheets(mapping, rows)
  const gathered = gatherPeople(sheets)
  const linked = linkedBy(mapping.person, layoutOf(mapping))
  return {
    ...documents,
    kind: 'file',
    mapping,
    people: gathered.people,
    faults: [...faults, ...gathered.faults],
    facts: { linkedBy: linked, rows: rows.length, withoutKey, unmapped: columns.unmapped }
  }
}

const mostRows = 100_000

type Faulty = Readonly<{ kind: 'faults'; faults: readonly string[] }>

function readJson(bytes: Uint8Array): Readonly<{ kind: 'json'; value: unknown }> | Faulty {
  try {
    return { kind: 'json', value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown }
  } catch {
    return { kind: 'faults', faults: ['The mapping is no JSON document in UTF-8.'] } // the parser's words quote what it read
  }
}

/** Published like every other document: canonical, under its hash, with the same rules looked at. */
function publish(
  mapping: Mapping
): Readonly<Pick<PastFile, 'framework' | 'instruments'> & { kind: 'documents' }> | Faulty {
  const documents = pastDocuments(mapping)
  const framework = published(documents.framework, checkedFramework(documents.framework))
  const faults =
    framework.kind === 'faults' ? framework.faults.map((fault) => `Framework of the mapping, ${fault}`) : []
  const instruments = new Map<PastWave, Published<Instrument>>()
  for (const [wave, json] of documents.instruments) {
    const one = published(json, checkedInstrument(json))
    if (one.kind === 'faults')
      faults.push(...one.faults.map((fault) => `Questions of the mapping in ${wave}, ${fault}`))
    else instruments.set(wave, one)
  }
  if (framework.kind === 'faults' || faults.length > 0) return { kind: 'faults', faults }
  return { kind: 'documents', framework, instruments }
}

function published<Document>(
  json: JsonObject,
  checked: Checked<Document>
): (Published<Document> & { readonly kind: 'published' }) | Faulty {
  if (checked.kind === 'faults') return checked
  const text = canonicalJson(json)
  return { kind: 'published', hash: contentHash(text), text, document: checked.document }
}

function wrong(messages: readonly string[]): PastFileReading {
  return { kind: 'faults', faults: messages.map((message) => ({ line: null, column: null, message })) }
}
