import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Runs every test file below some folders in this one process. A process for each of two hundred files costs more than what
 * they test; each can still be run alone: `npx tap test/core/format/money.test.ts`.
 */
export async function runFiles(...folders: readonly string[]): Promise<void> {
  for (const file of folders.flatMap(testFilesIn)) await import(pathToFileURL(file).href)
}

function testFilesIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => join(folder, name))
}
