// npm run oracles -- DIR: puts every oracle found under DIR to the engines.
import { adapters } from './adapters.js'
import { reasons, verdictsUnder, type Verdict } from './judge.js'

const paths = process.argv.slice(2)
const unreadable: string[] = []
const verdicts = paths.flatMap(verdictsOrNone)

for (const verdict of verdicts) {
  for (const reason of reasons(verdict)) console.log(`${verdict.kind}  ${verdict.name}  ${reason}`)
}
const passed = countOf('passed')
const failed = countOf('failed')
const skipped = countOf('skipped')
if (paths.length === 0) console.log('Say which folder: npm run oracles -- DIR')
else if (passed === 0 && failed === 0 && skipped === 0) console.log(`No case found in ${paths.join(', ')}.`)
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)

process.exitCode = failed > 0 || passed + skipped === 0 || unreadable.length > 0 ? 1 : 0

function verdictsOrNone(path: string): readonly Verdict[] {
  try {
    return verdictsUnder(path, adapters)
  } catch (error) {
    unreadable.push(path)
    console.log(`Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`)
    return []
  }
}

function countOf(kind: Verdict['kind']): number {
  return verdicts.filter((verdict) => verdict.kind === kind).length
}
