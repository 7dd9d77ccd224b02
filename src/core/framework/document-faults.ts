import type { z } from 'zod'
import type { Language } from './local-text.js'

/** What is wrong with a document and where: `pages[3].items[0].showIf: does not understand "k1a like 3"`. */
export type DocumentFault = string

/** A document that keeps every rule, or everything that is wrong with it, in one go. */
export type Checked<Document> =
  Readonly<{ kind: 'document'; document: Document }> | Readonly<{ kind: 'faults'; faults: readonly DocumentFault[] }>

export type Path = readonly PropertyKey[]

export function faultAt(path: Path, message: string): DocumentFault {
  return `${pathText(path)}: ${message}`
}

/** `["pages", 3, "items", 0]` as `pages[3].items[0]`; the document itself is called "document". */
function pathText(path: Path): string {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
  return text === '' ? 'document' : text.replace(/^\./, '')
}

/** Checks the shape, and only when it is right the rules, since those look at the parts. */
export function checkedDocument<Document>(
  schema: z.ZodType<Document>,
  rules: (document: Document) => readonly DocumentFault[],
  value: unknown
): Checked<Document> {
  const read = schema.safeParse(value, { error: inWords })
  if (!read.success) return { kind: 'faults', faults: read.error.issues.flatMap(issueFaults) }
  const faults = rules(read.data)
  return faults.length === 0 ? { kind: 'document', document: read.data } : { kind: 'faults', faults }
}

/** What a schema leaves to the library to say, in the words that people who write documents know. */
function inWords(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'invalid_type' && issue.code !== 'invalid_value' && issue.code !== 'invalid_union')
    return undefined
  if (issue.input === undefined) return 'is missing'
  if (issue.code === 'invalid_union') return 'has none of the forms that it may have'
  if (issue.code === 'invalid_type') return `is not ${kinds.get(issue.expected) ?? issue.expected}`
  return `is not ${issue.values
    .map((one) => JSON.stringify(one))
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' or ')}`
}

const kinds = new Map<string, string>([
  ['string', 'text in quotation marks'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['array', 'a list in [ ]'],
  ['object', 'an object in { }'],
  ['record', 'an object in { }']
])

function issueFaults(issue: z.core.$ZodIssue): readonly DocumentFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => faultAt([...issue.path, key], 'is not a field of this document'))
  }
  return [faultAt(issue.path, issue.message)]
}

/** Every text of a document that lacks one of the languages the document says it is written in. */
export function missingTexts(
  document: unknown,
  languages: readonly Language[],
  path: Path = []
): readonly DocumentFault[] {
  if (typeof document !== 'object' || document === null) return []
  if (Array.isArray(document)) return document.flatMap((one, index) => missingTexts(one, languages, [...path, index]))
  if ('en' in document && typeof document.en === 'string') {
    return languages
      .filter((language) => !Object.hasOwn(document, language))
      .map((one) => faultAt(path, `has no text in "${one}"`))
  }
  return Object.entries(document).flatMap(([key, value]) => missingTexts(value, languages, [...path, key]))
}
