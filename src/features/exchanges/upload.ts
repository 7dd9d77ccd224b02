import type { FastifyRequest } from 'fastify'
import { unpackFile } from '../../platform/documents/packed-file.js'
import { readingMultipart } from '../../platform/http/multipart.js'

export interface Upload {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly update: boolean
}

export const mostBytes = 5_000_000

/**
 * The file of a multipart form: chosen by somebody, or packed by the page that showed what it would do. Nothing if there is
 * none. What is larger than `mostBytes` ends with status 413.
 */
export async function readUpload(request: FastifyRequest): Promise<Upload | undefined> {
  return request.isMultipart() ? readingMultipart(async () => readParts(request)) : undefined
}

async function readParts(request: FastifyRequest): Promise<Upload | undefined> {
  const fields = new Map<string, string>()
  let chosen: { readonly fileName: string; readonly bytes: Uint8Array } | undefined
  for await (const part of request.parts({
    limits: { fileSize: mostBytes, fieldSize: mostBytes, files: 1, fields: 5 }
  })) {
    if (part.type === 'field') fields.set(part.fieldname, typeof part.value === 'string' ? part.value : '')
    else if (part.filename !== '') chosen = { fileName: safeName(part.filename), bytes: await part.toBuffer() }
    else await part.toBuffer() // nothing was chosen: browsers then send a file with no name
  }
  const file = chosen ?? unpacked(fields)
  return file && { ...file, update: fields.get('update') === 'yes' }
}

function unpacked(fields: ReadonlyMap<string, string>): Omit<Upload, 'update'> | undefined {
  const bytes = unpackFile(fields.get('packed') ?? '', mostBytes)
  return bytes && { fileName: safeName(fields.get('fileName') ?? ''), bytes }
}

/** What browsers send as a name is for people to recognise, and nothing else. */
function safeName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const shown = last
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .trim()
    .slice(0, 200)
  return shown === '' ? 'exchanges.csv' : shown
}
