import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cohortPlaces, type CohortScores, type ScoreColumn } from '../src/core/statistics/cohort-table/cohort-scores.js'
import { cohortTable, type CohortTable } from '../src/core/statistics/cohort-table/cohort-table.js'
import { pairedChange, type PairedChange } from '../src/core/statistics/paired/paired-change.js'
import { memoryWords, say, type Benchmark } from './benchmark.js'
import { agreement, agreementWords, figuresFromCsv, type Figures } from './figures.js'
import { hasR, withR, WITHOUT_R, type RRun } from './r-program.js'
import { csvOf, recipe } from './recipe.js'
import { cellFigures, comparisonFigures } from './table-figures.js'
import { inWords, medianSpent, ratioWords, timed, timingWords, type Spent } from './timing.js'

/**
 * 200 cohorts, four domains, each of three later waves beside the first: 2,400 cells with means, t interval, effect size with
 * interval, rank test, Hodges and Lehmann's estimate with interval; corrections, pooling, funnel, analysis of covariance; and a mixed
 * model for each domain. Beside it R, once written for speed (all but the models) and once as one would write it (the tests alone).
 */
export const cohortTableBenchmark: Benchmark = {
  name: 'cohort-table',
  title: 'The whole table: 200 cohorts × 4 domains × 4 waves',
  run: (form) => {
    if (form === 'short') return equalsStored(recipe({ people: 400, cohorts: 8 }))
    const [ten, hundred] = [measured(10_000, 6, 1000), measured(100_000, 4, 3000)]
    if (!hasR()) {
      say(WITHOUT_R)
      return true
    }
    return [besideR(ten, 'R written for speed'), besideIdiomaticR(ten), besideR(hundred, 'R written for speed')].every(
      Boolean
    )
  }
}

/** Kept from R: r/cohort-table.R on the scores of 400 people in 8 cohorts. */
function equalsStored(scores: CohortScores): boolean {
  const table = cohortTable(scores)
  const stored = (name: string) => readFileSync(join(import.meta.dirname, 'expected', name), 'utf8')
  return equalsR(table, stored, "R's, kept in bench/expected")
}

interface Measured {
  readonly people: number
  readonly scores: CohortScores
  readonly table: CohortTable
  readonly spent: Spent
}

function measured(people: number, runs: number, targetMs: number): Measured {
  const scores = recipe({ people })
  const { result, timing } = timed(runs, () => cohortTable(scores))
  say(`${people.toLocaleString('en-GB')} people: ${timingWords(timing, targetMs)}`)
  say(memoryWords())
  return { people, scores, table: result, spent: medianSpent(timing) }
}

function besideR({ people, scores, table, spent }: Measured, whose: string): boolean {
  const agrees = withR('cohort-table.R', csvOf(scores), (run) => {
    sayRatio(`${whose}, ${people.toLocaleString('en-GB')} people`, spent, run, 'table')
    return equalsR(table, run.file, "R's")
  })
  return agrees ?? true
}

/**
 * The cells alone on both sides, one after the other: here with all that a cell holds, there with three functions. Compared where
 * the figures mean the same.
 */
function besideIdiomaticR({ people, scores, table }: Measured): boolean {
  const spent = medianSpent(timed(6, () => cellsOf(scores)).timing)
  say(
    `the cells alone, ${people.toLocaleString('en-GB')} people: ${inWords(spent.clockMs)}, processor ${inWords(spent.processorMs)}`
  )
  const agrees = withR('idiomatic.R', csvOf(scores), (run) => {
    const theirs = sayRatio(`idiomatic R, ${people.toLocaleString('en-GB')} people`, spent, run, 'idiomatic')
    const ratio = theirs === null ? 0 : theirs.processorMs / spent.processorMs
    const verdict = ratio >= TIMES ? 'yes' : 'NO'
    say(`at least ${TIMES} times faster than idiomatic R: ${verdict} (${ratio.toFixed(0)} times by the processor)`)
    return equal(cellFigures(table), run.file('idiomatic.csv'), ['domain', 'wave', 'cohort'], "idiomatic R's")
  })
  return agrees ?? true
}

function cellsOf({ cohorts, scales }: CohortScores): readonly PairedChange[] {
  const groups = cohortPlaces(cohorts)
  return scales.flatMap(({ columns: [first = [], ...later] }) => {
    return later.flatMap((column) => {
      const at = (places: readonly number[], scores: ScoreColumn) => places.map((place) => scores[place] ?? null)
      return groups.map(({ places }) => pairedChange(at(places, first), at(places, column)))
    })
  })
}

const TIMES = 50

function sayRatio(title: string, ours: Spent, { seconds, memoryMb }: RRun, part: string): Spent | null {
  const theirs = seconds.get(part) ?? null
  if (theirs === null) return null
  say(
    `${title}: ${inWords(theirs.clockMs)}, processor ${inWords(theirs.processorMs)}, memory at most ${memoryMb ?? '?'} MB; we are ${ratioWords(ours, theirs)}`
  )
  return theirs
}

function equalsR(table: CohortTable, file: (name: string) => string, whose: string): boolean {
  const cells = equal(cellFigures(table), file('cells.csv'), ['domain', 'wave', 'cohort'], whose)
  const together = equal(comparisonFigures(table), file('comparisons.csv'), ['domain', 'wave'], whose)
  return cells && together
}

function equal(ours: Figures, csv: string, keys: readonly string[], whose: string): boolean {
  const found = agreement(ours, figuresFromCsv(csv, keys))
  say(agreementWords(found, whose))
  return found.compared > 0 && found.wrong.length === 0
}
