import { createHash } from 'node:crypto'

/**
 * SHA-256 in hexadecimal, of a text as UTF-8 or of bytes: the name of a document is that of its canonical text
 * (`core/framework/canonical-json.ts`), and an imported file is known by its own.
 */
export function contentHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
