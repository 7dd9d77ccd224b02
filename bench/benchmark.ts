/**
 * One question of speed. `run` prints what it measured and says whether the figures are right: a fast wrong answer is a fault, a
 * slow right one is told. `short` takes a few seconds and only looks at figures; `full` measures, beside R where it is here.
 */
export interface Benchmark {
  readonly name: string
  readonly title: string
  readonly run: (form: Form) => boolean
}

type Form = 'full' | 'short'

export function say(line: string): void {
  console.log(`  ${line}`)
}

/** The most memory this process has held so far. */
export function memoryWords(): string {
  return `memory at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB (the whole process)`
}
