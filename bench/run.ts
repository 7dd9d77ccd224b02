// npm run bench [-- --short] [-- NAME]: each benchmark in a process of its own, so that neither memory nor warmth is another's.
import { spawnSync } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import type { Benchmark } from './benchmark.js'
import { cohortTableBenchmark } from './cohort-table.js'
import { mixedModelsBenchmark } from './mixed-models.js'
import { monteCarloBenchmark } from './monte-carlo.js'
import { publicationBenchmark } from './publication.js'

const benchmarks: readonly Benchmark[] = [
  cohortTableBenchmark,
  mixedModelsBenchmark,
  monteCarloBenchmark,
  publicationBenchmark
]

const words = process.argv.slice(2)
const form = words.includes('--short') ? 'short' : 'full'
const [wanted] = words.filter((word) => !word.startsWith('--'))

if (words.includes('--alone')) {
  const benchmark = benchmarks.find(({ name }) => name === wanted)
  process.exitCode = benchmark?.run(form) === true ? 0 : 1
} else {
  process.exitCode = runAll(benchmarks.filter(({ name }) => wanted === undefined || name === wanted)) ? 0 : 1
}

function runAll(chosen: readonly Benchmark[]): boolean {
  const [load = 0] = loadavg()
  console.log(`Node.js ${process.version}, ${cpus().length} processors, load ${load.toFixed(1)}`)
  if (chosen.length === 0) console.log(`No such benchmark. There are ${benchmarks.map(({ name }) => name).join(', ')}.`)
  const right = chosen.filter(({ name, title }) => {
    console.log(`\n${title}`)
    const self = [...process.execArgv, ...process.argv.slice(1, 2), name, `--${form}`, '--alone']
    return spawnSync(process.execPath, self, { stdio: 'inherit' }).status === 0
  })
  console.log(`\n${right.length} of ${chosen.length} benchmarks with the right figures`)
  return chosen.length > 0 && right.length === chosen.length
}
