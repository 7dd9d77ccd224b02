import { gunzipSync, gzipSync } from 'node:zlib'

/** A small file as text that fits a hidden field of a form: shown to somebody first, it comes back when they confirm. */
export function packFile(bytes: Uint8Array): string {
  return gzipSync(bytes).toString('base64url')
}

/** The file again; nothing if the text is not one of ours, or would unpack to more than `mostBytes`. */
export function unpackFile(packed: string, mostBytes: number): Uint8Array | undefined {
  try {
    return gunzipSync(Buffer.from(packed, 'base64url'), { maxOutputLength: mostBytes })
  } catch {
    return undefined
  }
}
