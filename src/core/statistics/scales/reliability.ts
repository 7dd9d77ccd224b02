import { requireProbability } from '../caller-mistakes.js'
import { completeColumns } from '../complete-columns.js'
import { correlationOf, unitDeviations } from '../correlation/unit-deviations.js'
import { deviationsOf } from '../deviations.js'
import type { Interval } from '../interval.js'
import { sum } from '../sum.js'
import { cronbachAlpha, sumScores } from './cronbach-alpha.js'
import { feldtInterval } from './feldt-interval.js'
import { itemCorrelations } from './item-correlations.js'
import { mcDonaldOmega, type McDonaldOmega } from './mcdonald-omega.js'

/** Null is "not defined": `status` says why. */
export interface Reliability {
  readonly status: 'ok' | 'insufficient_data' | 'zero_variance'
  readonly nPeople: number
  readonly nItems: number
  readonly alpha: number | null
  readonly interval: Interval | null
  readonly standardisedAlpha: number | null
  readonly meanCorrelation: number | null
  readonly sdOfSum: number | null
  readonly standardErrorOfMeasurement: number | null
  readonly items: readonly ItemReliability[]
  readonly omega: McDonaldOmega | null
}

interface ItemReliability {
  readonly mean: number
  readonly sd: number
  readonly itemRestCorrelation: number | null
  readonly alphaIfDropped: number | null
}

/**
 * Can the items of a scale be added up? Cronbach's alpha with Feldt's interval, McDonald's omega, and what each item brings.
 *
 * - `standardisedAlpha`: alpha of items brought to the same spread, k r̄ / (1 + (k − 1) r̄) with r̄ the mean correlation of two
 *   items; for two items it is Spearman and Brown's formula.
 * - `standardErrorOfMeasurement`: the sum's standard deviation × √(1 − alpha), how far one person's sum wavers by itself.
 * - `itemRestCorrelation`: of an item with the sum of the others; near 0 or below, the item does not belong, or was not turned.
 * - `alphaIfDropped`: alpha of the others, from three items on.
 *
 * `items` are columns of everybody's answers in the same order, turned where they are reversed, null for none; people who skipped an
 * item are left out. Statuses: `insufficient_data` (fewer than two items or people); `zero_variance` (everybody has the same
 * sum); `ok`. An item answered alike by all: no standardised alpha and no omega. Fewer than 30 people: show the interval, and no
 * adjective. Throws RangeError for columns of different lengths and a confidence outside 0 to 1.
 *
 * Sources: as named in the files of the parts; F. M. Lord, M. R. Novick, Statistical Theories of Mental Test Scores (1968) for the
 * standard error of measurement.
 */
export function reliability(
  items: readonly (readonly (number | null)[])[],
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): Reliability {
  requireProbability('confidence', confidence)
  const columns = completeColumns(items)
  const [nPeople, nItems] = [columns[0]?.length ?? 0, items.length]
  const found = cronbachAlpha(columns)
  if (found.kind !== 'alpha') {
    return { ...nothing, status: found.kind === 'too-few' ? 'insufficient_data' : 'zero_variance', nPeople, nItems }
  }

  const { alpha, sdOfSum } = found
  const correlations = itemCorrelations(columns)
  const meanCorrelation = correlations && (sum(correlations.flat()) - nItems) / (nItems * (nItems - 1))
  return {
    status: 'ok',
    nPeople,
    nItems,
    alpha,
    interval: feldtInterval(alpha, nPeople, nItems, confidence),
    standardisedAlpha: meanCorrelation === null ? null : stepUp(meanCorrelation, nItems),
    meanCorrelation,
    sdOfSum,
    standardErrorOfMeasurement: sdOfSum * Math.sqrt(1 - alpha),
    items: columns.map((_, item) => itemReliability(columns, item)),
    omega: correlations && mcDonaldOmega(correlations)
  }
}

/** Spearman and Brown: how well k items measure that correlate by r with one another. Null where they cancel one another out. */
function stepUp(r: number, k: number): number | null {
  const bottom = 1 + (k - 1) * r
  return bottom > 1e-12 ? (k * r) / bottom : null
}

function itemReliability(items: readonly (readonly number[])[], item: number): ItemReliability {
  const own = items[item] ?? []
  const others = items.filter((_, index) => index !== item)
  const { mean, sumOfSquares } = deviationsOf(own)
  const [units, restUnits] = [unitDeviations(own), unitDeviations(sumScores(others))]
  const without = cronbachAlpha(others)
  return {
    mean,
    sd: Math.sqrt(sumOfSquares / (own.length - 1)),
    itemRestCorrelation: units === null || restUnits === null ? null : correlationOf(units, restUnits),
    alphaIfDropped: without.kind === 'alpha' ? without.alpha : null
  }
}

const nothing = {
  alpha: null,
  interval: null,
  standardisedAlpha: null,
  meanCorrelation: null,
  sdOfSum: null,
  standardErrorOfMeasurement: null,
  items: [],
  omega: null
}
