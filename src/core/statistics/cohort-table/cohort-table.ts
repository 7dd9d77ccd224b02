import {
  cohortPlaces,
  requireRectangle,
  type CohortPlaces,
  type CohortScores,
  type ScaleScores
} from './cohort-scores.js'
import { overWaves, type OverWaves } from './over-waves.js'
import { waveComparison, type WaveComparison } from './wave-comparison.js'

export interface CohortTable {
  readonly nPeople: number
  readonly nWithoutCohort: number
  /** In order of first appearance: the order of all rows. */
  readonly cohorts: readonly string[]
  readonly scales: readonly ScaleTable[]
}

interface ScaleTable {
  readonly domain: string
  readonly subScore: string | null
  /** One for each wave after the first. */
  readonly comparisons: readonly LaterWave[]
  /** All waves in one model, with everybody who answered at least once. */
  readonly overWaves: OverWaves
}

interface LaterWave extends WaveComparison {
  readonly wave: string
}

/**
 * The whole table: every cohort on every scale, each later wave beside the first, and what cohorts say together.
 *
 * Nothing is computed here that is not computed for one cohort and one scale elsewhere: wave-comparison.ts for two waves,
 * over-waves.ts for all of them. Time grows with people, not with cohorts times people.
 *
 * A cohort with too few people, a wave that nobody answered, answers that do not vary: the cell says so by a status, and all
 * other cells stand. Intervals are not corrected for their number. Most of the table is for exploring: what is to be
 * confirmed is chosen before the first answer to a later wave comes in.
 *
 * For people's own answers; nothing in it says why they changed. Throws RangeError for columns that do not fit together
 * (cohort-scores.ts), numbers that are not finite, and a confidence outside 0 to 1.
 */
export function cohortTable(
  scores: CohortScores,
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): CohortTable {
  requireRectangle(scores)
  const places = cohortPlaces(scores.cohorts)
  return {
    nPeople: scores.cohorts.length,
    nWithoutCohort: scores.cohorts.filter((cohort) => cohort === null).length,
    cohorts: places.map(({ cohort }) => cohort),
    scales: scores.scales.map((scale) => scaleTable(scores, scale, places, confidence))
  }
}

function scaleTable(
  { cohorts, waves }: CohortScores,
  { domain, subScore, columns }: ScaleScores,
  places: readonly CohortPlaces[],
  confidence: number
): ScaleTable {
  const [first = [], ...later] = columns
  return {
    domain,
    subScore,
    comparisons: later.map((column, index) => ({
      wave: waves[index + 1] ?? '',
      ...waveComparison(cohorts, first, column, { confidence, places })
    })),
    overWaves: overWaves(
      waves,
      columns.map((column) => column.filter((_, person) => cohorts[person] !== null)),
      { confidence }
    )
  }
}
