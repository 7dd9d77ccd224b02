import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Spent } from './timing.js'

/** What a program under r/ did: how long each part took, how much memory it held at most, and the files it wrote. */
export interface RRun {
  readonly seconds: ReadonlyMap<string, Spent>
  readonly memoryMb: number | null
  readonly file: (name: string) => string
}

export function hasR(): boolean {
  return spawnSync('Rscript', ['--version']).status === 0
}

/** Says so when there is no R; nothing is compared then. */
export const WITHOUT_R = 'R is not here (no Rscript): nothing is compared with it'

/**
 * Runs one of our R programs on these scores, in a folder of its own that is gone afterwards: `read` is handed what it did. Null,
 * with R's own words printed, when it failed: a package that it needs may be missing.
 */
export function withR<Result>(program: string, scores: string, read: (run: RRun) => Result): Result | null {
  const folder = mkdtempSync(join(tmpdir(), 'wkep-bench-'))
  try {
    writeFileSync(join(folder, 'scores.csv'), scores)
    const { status, stdout, stderr } = spawnSync('Rscript', [join(import.meta.dirname, 'r', program), folder], {
      encoding: 'utf8'
    })
    if (status !== 0) {
      console.log(`  R could not run ${program}: ${stderr.trim()}`)
      return null
    }
    return read({
      seconds: new Map(stdout.split('\n').flatMap(secondsOf)),
      memoryMb: memoryOf(stdout),
      file: (name) => readFileSync(join(folder, name), 'utf8')
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function secondsOf(line: string): readonly (readonly [string, Spent])[] {
  const [word, name, processor, clock] = line.split(' ')
  if (word !== 'seconds' || name === undefined) return []
  return [[name, { processorMs: 1000 * Number(processor), clockMs: 1000 * Number(clock) }]]
}

function memoryOf(output: string): number | null {
  const kilobytes = /^memory (\d+)/m.exec(output)?.[1]
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024)
}
