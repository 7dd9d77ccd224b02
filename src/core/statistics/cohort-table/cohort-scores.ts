/**
 * Who answered what, as one column for each scale and wave. All columns, and `cohorts`, hold the same people in the same order.
 *
 * Wide, not a row for each answer: 100,000 people with four scales in four waves are 16 columns, and nobody has to be searched for.
 */
export interface CohortScores {
  /** The cohort of each person. Null is "in no cohort": such people are counted, and take no part in anything. */
  readonly cohorts: readonly (string | null)[]
  /** In order of time; everything is compared with the first. */
  readonly waves: readonly string[]
  readonly scales: readonly ScaleScores[]
}

/** A domain, or a sub-score of it. `columns` has one column a wave, null in it for "not measured". */
export interface ScaleScores {
  readonly domain: string
  /** Null for the score of the whole domain. */
  readonly subScore: string | null
  readonly columns: readonly ScoreColumn[]
}

export type ScoreColumn = readonly (number | null)[]

/** Where the people of a cohort stand in every column. */
export interface CohortPlaces {
  readonly cohort: string
  readonly places: readonly number[]
}

/** Cohorts in the order in which they first appear, each with at least one person. */
export function cohortPlaces(cohorts: readonly (string | null)[]): readonly CohortPlaces[] {
  const found = new Map<string, number[]>()
  for (const [place, cohort] of cohorts.entries()) {
    if (cohort === null) continue
    const places = found.get(cohort)
    if (places === undefined) found.set(cohort, [place])
    else places.push(place)
  }
  return Array.from(found, ([cohort, places]) => ({ cohort, places }))
}

/** Throws RangeError unless there is a wave, no wave or scale stands there twice, and every column holds everybody. */
export function requireRectangle({ cohorts, waves, scales }: CohortScores): void {
  if (waves.length === 0) throw new RangeError('Expected at least one wave.')
  requireDistinct('wave', waves)
  requireDistinct(
    'scale',
    scales.map(({ domain, subScore }) => JSON.stringify([domain, subScore]))
  )
  for (const { domain, columns } of scales) {
    if (columns.length !== waves.length)
      throw new RangeError(`Expected ${waves.length} columns for ${domain}, one a wave, got ${columns.length}.`)
    for (const { length } of columns) {
      if (length !== cohorts.length)
        throw new RangeError(`Expected ${cohorts.length} people in ${domain}, got ${length}.`)
    }
  }
}

function requireDistinct(what: string, names: readonly string[]): void {
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw new RangeError(`Expected each ${what} once, got ${twice} twice.`)
}
