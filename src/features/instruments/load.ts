import { readdir, readFile } from 'node:fs/promises'
import { canonicalJson, type Json } from '../../core/framework/canonical-json.js'
import type { Checked } from '../../core/framework/document-faults.js'
import type { Framework } from '../../core/framework/framework-document.js'
import { checkedFramework } from '../../core/framework/framework-rules.js'
import { waves } from '../../core/framework/wave.js'
import type { Instrument } from '../../core/instruments/instrument-document.js'
import { checkedInstrument } from '../../core/instruments/instrument-rules.js'
import { type Library, libraryFaults, type Published } from '../../core/instruments/library.js'
import { publishedFramework, publishedInstrument, type Shelf } from '../../core/instruments/published.js'
import { TypicalPersonSchema } from '../../core/instruments/burden.js'
import { contentHash } from '../../platform/secrets/content-hash.js'

type JsonObject = Readonly<Record<string, Json>>

/** What `framework/` holds, as its files have it: name → content. */
export interface Folder {
  readonly shelf: Shelf
  readonly framework: JsonObject
  readonly typicalPerson: Json
  readonly instruments: ReadonlyMap<string, JsonObject>
}

/** The documents that ship with the service. Throws with every fault of every document, by file and place, if there is one. */
export async function loadLibrary(): Promise<Library> {
  return libraryOf(await readFolder(new URL(import.meta.resolve('#framework/framework.json'))))
}

async function readFolder(framework: URL): Promise<Folder> {
  const names = (await readdir(new URL('instruments/', framework))).filter((name) => name.endsWith('.json')).sort()
  const instruments = new Map<string, JsonObject>()
  for (const name of names) instruments.set(name, await readObject(new URL(`instruments/${name}`, framework)))
  return {
    shelf: {
      scales: await readObject(new URL('scales.json', framework)),
      units: await readObject(new URL('units.json', framework))
    },
    framework: await readObject(framework),
    typicalPerson: await readObject(new URL('typical-person.json', framework)),
    instruments
  }
}

async function readObject(file: URL): Promise<JsonObject> {
  return JSON.parse(await readFile(file, 'utf8')) as JsonObject // the schemas of core look at what it really is
}

/** Publishes what the folder holds. Instruments are read in the order of time, as conditions look at earlier waves. */
export function libraryOf({ shelf, framework, typicalPerson, instruments }: Folder): Library {
  const faults: string[] = []
  const published = new Map<string, Published<Instrument>>()
  for (const [name, source] of inOrderOfTime(instruments)) {
    const others = [...published.values()].map(({ document }) => document)
    const json = publishedInstrument(source, shelf)
    const one = publishedOrFaults(`instruments/${name}`, json, checkedInstrument(json, others), faults)
    if (one !== undefined) published.set(one.document.code, one)
  }
  const json = publishedFramework(framework, shelf)
  const publishedOne = publishedOrFaults<Framework>('framework.json', json, checkedFramework(json), faults)
  const person = TypicalPersonSchema.safeParse(typicalPerson)
  if (!person.success)
    faults.push(...person.error.issues.map(({ path, message }) => `typical-person.json ${path.join('.')}: ${message}`))
  if (publishedOne === undefined || !person.success || faults.length > 0) throw documentError(faults)

  const documents = [...published.values()].map(({ document }) => document)
  const disagreements = libraryFaults(publishedOne.document, documents)
  if (disagreements.length > 0) throw documentError(disagreements.map((fault) => `framework.json ${fault}`))
  return { framework: publishedOne, instruments: published, typicalPerson: person.data }
}

function inOrderOfTime(instruments: ReadonlyMap<string, JsonObject>): readonly (readonly [string, JsonObject])[] {
  const order: readonly unknown[] = waves
  return [...instruments].sort(([, a], [, b]) => order.indexOf(a['wave']) - order.indexOf(b['wave']))
}

function publishedOrFaults<Document>(
  name: string,
  json: JsonObject,
  checked: Checked<Document>,
  faults: string[]
): Published<Document> | undefined {
  if (checked.kind === 'faults') {
    faults.push(...checked.faults.map((fault) => `${name} ${fault}`))
    return undefined
  }
  const text = canonicalJson(json)
  return { hash: contentHash(text), text, document: checked.document }
}

function documentError(faults: readonly string[]): Error {
  return new Error(`The documents in framework/ break these rules:\n${faults.map((fault) => `- ${fault}`).join('\n')}`)
}
