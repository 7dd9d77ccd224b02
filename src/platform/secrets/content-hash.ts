import { createHash } from 'node:crypto'

/** The name of a document: SHA-256 of its canonical text (`core/framework/canonical-json.ts`), in hexadecimal. */
export function contentHash(canonicalText: string): string {
  return createHash('sha256').update(canonicalText, 'utf8').digest('hex')
}
