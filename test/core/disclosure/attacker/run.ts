// npm run attacker: 10,000 made-up programmes, published through the rule and through the threshold alone, and attacked.
import { trial } from './trial.js'

const programmes = Number(process.argv[2] ?? 10_000)
const first = Number(process.argv[3] ?? 1)
const found = { ruled: 0, unruled: 0 }
let [published, wished, withFigures, exposable] = [0, 0, 0, 0]
for (let seed = first; seed < first + programmes; seed++) {
  const outcome = trial(seed)
  published += outcome.published
  wished += outcome.wished
  if (outcome.published > 0) withFigures++
  if (outcome.wished > 1) exposable++
  if (outcome.unruled !== null) found.unruled++
  if (outcome.ruled === null) continue
  found.ruled++
  console.log(`seed ${seed}: ${outcome.ruled.how}: ${outcome.ruled.keys.length} people: ${outcome.ruled.words}`)
}
console.log(`${programmes} programmes, seeds ${first} to ${first + programmes - 1}.`)
console.log(
  `Through the rule: ${published} figures, ${withFigures} programmes with any; people found in ${found.ruled}.`
)
console.log(
  `Threshold alone: ${wished} figures, ${exposable} programmes with two or more; people found in ${found.unruled}.`
)
process.exitCode = found.ruled === 0 ? 0 : 1
