import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface ExportedFunction {
  readonly file: string
  readonly name: string
}

/** Every function that a file in these folders, or below them, exports. */
export function exportedFunctions(folders: readonly string[]): readonly ExportedFunction[] {
  return folders.flatMap(filesIn).flatMap((file) => {
    const source = readFileSync(file, 'utf8')
    return [...source.matchAll(/^export function (\w+)/gm)].map(([, name = '']) => ({ file, name }))
  })
}

export function sourcesIn(folder: string): readonly string[] {
  return filesIn(folder).map((file) => readFileSync(file, 'utf8'))
}

function filesIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.ts')).map((name) => join(folder, name))
}
