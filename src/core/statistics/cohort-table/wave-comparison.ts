import { benjaminiHochberg } from '../multiplicity/benjamini-hochberg.js'
import { holm } from '../multiplicity/holm.js'
import { pairedChange, type PairedChange } from '../paired/paired-change.js'
import { funnelOfMeans, type FunnelCohort, type FunnelOfMeans } from '../pooling/funnel-of-means.js'
import { pooledEstimate, type PooledEstimate } from '../pooling/pooled-estimate.js'
import { ancova, type Ancova, type CohortEstimate } from '../regression/ancova.js'
import { cohortPlaces, type CohortPlaces, type ScoreColumn } from './cohort-scores.js'

/** One scale, a later wave beside the first: a row for each cohort, and what cohorts say together. */
export interface WaveComparison {
  readonly status: 'ok' | 'empty_wave' | 'no_pairs'
  readonly rows: readonly CohortRow[]
  readonly pooled: PooledEstimate
  readonly funnel: FunnelOfMeans
  readonly ancova: Ancova
}

/** Null is "not defined": the status of the part that the figure comes from says why. */
export interface CohortRow {
  readonly cohort: string
  readonly change: PairedChange
  readonly pHolm: number | null
  readonly pBenjaminiHochberg: number | null
  /** The mean change, drawn towards that of all cohorts by as much as it is uncertain. */
  readonly shrunkenChange: number | null
  /** Where the cohort would have ended, had all cohorts started alike. */
  readonly adjustedMean: CohortEstimate | null
  readonly funnel: FunnelCohort | null
}

/**
 * "How much did each cohort change, do cohorts differ, and what do they say together?"
 *
 * - `rows`: the paired change of each cohort, and its p value corrected over the cohorts: Holm's where one false alarm is too many,
 *   Benjamini and Hochberg's for looking through.
 * - `pooled`: the mean changes, each with its squared standard error, in a random-effects model.
 * - `funnel`: which mean changes lie farther from that of all people than the size of the cohort explains.
 * - `ancova`: the later score explained by the first and by cohort.
 *
 * Every cohort has a row, also one in which nobody answered. `empty_wave`: one of the two waves was answered by nobody;
 * `no_pairs`: nobody answered both. What each part assumes, and when it is not defined, stands in its own file.
 *
 * `cohorts`, `first` and `later` hold the same people in the same order, null for no cohort and for not measured. Throws RangeError
 * when they are not of one length. Who compares many columns hands in `places`, found once.
 */
export function waveComparison(
  cohorts: readonly (string | null)[],
  first: ScoreColumn,
  later: ScoreColumn,
  { confidence = 0.95, places = cohortPlaces(cohorts) }: WaveComparisonOptions = {}
): WaveComparison {
  const adjusted = ancova(first, later, cohorts, { confidence })
  const changes = places.map((cohort) => pairedChange(at(cohort, first), at(cohort, later), { confidence }))
  const pooled = pooledEstimate(
    changes.map(({ mean }) => ({ estimate: mean.meanChange, variance: squared(mean.seChange) })),
    { confidence }
  )
  const funnel = funnelOfMeans(
    changes.map(({ mean }) => ({ n: mean.nPairs, mean: mean.meanChange, sd: mean.sdChange }))
  )

  const pValues = changes.map(({ mean }) => mean.p)
  const [pHolm, pBenjaminiHochberg] = [holm(pValues), benjaminiHochberg(pValues)]
  const shrunken = shrunkenChanges(pooled)
  const placed = new Map(funnel.status === 'ok' ? funnel.cohorts.map((cohort) => [cohort.index, cohort]) : [])
  const adjustedMeans = new Map(adjusted.adjustedMeans?.map((mean) => [mean.cohort, mean]))
  const rows = changes.map((change, index): CohortRow => {
    const cohort = places[index]?.cohort ?? ''
    return {
      cohort,
      change,
      pHolm: pHolm[index] ?? null,
      pBenjaminiHochberg: pBenjaminiHochberg[index] ?? null,
      shrunkenChange: shrunken.get(index) ?? null,
      adjustedMean: adjustedMeans.get(cohort) ?? null,
      funnel: placed.get(index) ?? null
    }
  })
  return { status: statusOf(changes), rows, pooled, funnel, ancova: adjusted }
}

export interface WaveComparisonOptions {
  readonly confidence?: number
  readonly places?: readonly CohortPlaces[]
}

function at({ places }: CohortPlaces, column: ScoreColumn): ScoreColumn {
  return places.map((place) => column[place] ?? null)
}

function squared(standardError: number | null): number | null {
  return standardError === null ? null : standardError ** 2
}

/** By the place of the cohort among all. */
function shrunkenChanges(pooled: PooledEstimate): ReadonlyMap<number, number> {
  if (pooled.status !== 'ok') return new Map()
  return new Map(pooled.reml.shrunken.map(({ estimate }, at) => [pooled.pooled[at] ?? -1, estimate]))
}

function statusOf(changes: readonly PairedChange[]): WaveComparison['status'] {
  const somebody = (count: 'nPre' | 'nPost' | 'nPairs') => changes.some(({ mean }) => mean[count] > 0)
  if (somebody('nPairs')) return 'ok'
  return somebody('nPre') && somebody('nPost') ? 'no_pairs' : 'empty_wave'
}
