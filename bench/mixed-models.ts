import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CohortScores } from '../src/core/statistics/cohort-table/cohort-scores.js'
import { overWaves, type OverWaves } from '../src/core/statistics/cohort-table/over-waves.js'
import { memoryWords, say, type Benchmark } from './benchmark.js'
import { agreement, agreementWords, figuresFromCsv } from './figures.js'
import { hasR, withR, WITHOUT_R } from './r-program.js'
import { csvOf, recipe } from './recipe.js'
import { modelFigures } from './table-figures.js'
import { inWords, medianSpent, ratioWords, timed, timingWords } from './timing.js'

/** Four mixed models over four waves, 10,000 people with gaps; beside R with the same method and numeric derivatives. */
export const mixedModelsBenchmark: Benchmark = {
  name: 'mixed-models',
  title: 'Mixed models: 4 domains × 4 waves, 10,000 people',
  run: (form) => {
    if (form === 'short') {
      const stored = readFileSync(join(import.meta.dirname, 'expected', 'models.csv'), 'utf8')
      return equalsR(modelsOf(recipe({ people: 400, cohorts: 8 })), stored, "R's, kept in bench/expected")
    }
    const scores = recipe({ people: 10_000 })
    const { result, timing } = timed(11, () => modelsOf(scores))
    say(timingWords(timing, 300))
    say(memoryWords())
    if (!hasR()) {
      say(WITHOUT_R)
      return true
    }
    const agrees = withR('mixed-model.R', csvOf(scores), ({ seconds, memoryMb, file }) => {
      const [ours, theirs] = [medianSpent(timing), seconds.get('models')]
      if (theirs !== undefined) {
        const took = `${inWords(theirs.clockMs)}, processor ${inWords(theirs.processorMs)}`
        say(`R: ${took}, memory at most ${memoryMb ?? '?'} MB; we are ${ratioWords(ours, theirs)}`)
      }
      return equalsR(result, file('models.csv'), "R's")
    })
    return agrees ?? true
  }
}

function modelsOf({ waves, scales }: CohortScores): readonly OverWaves[] {
  return scales.map(({ columns }) => overWaves(waves, columns))
}

/** R's degrees of freedom come of numeric derivatives, and have fewer digits. */
function equalsR(models: readonly OverWaves[], csv: string, whose: string): boolean {
  const found = agreement(modelFigures(models), figuresFromCsv(csv, ['domain', 'wave']), { df: 1e-6 })
  say(agreementWords(found, whose))
  return found.compared > 0 && found.wrong.length === 0
}
