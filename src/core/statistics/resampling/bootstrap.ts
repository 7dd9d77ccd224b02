import { requireWhole } from '../caller-mistakes.js'
import type { Chance } from '../chance.js'
import { bootstrapIntervals, type BootstrapIntervals } from './bootstrap-intervals.js'
import { jackknife, type Statistic } from './jackknife.js'

/** Said with the same generator, seed and number of resamples, it comes out the same again. */
export interface Bootstrap extends Omit<BootstrapIntervals, 'status' | 'estimate'> {
  readonly status: BootstrapIntervals['status'] | 'no_data' | 'not_defined'
  readonly estimate: number | null
  readonly n: number
  readonly nUndefined: number
  readonly generator: string
  readonly seed: number
}

/**
 * The intervals of bootstrap-intervals.ts for any figure, with the resamples drawn by `chance`: an item is a person's
 * measurement, or a pair of them, and each resample draws as many items as there are. 9,999 resamples make limits of 95% that
 * another seed moves by about a hundredth of the interval's width.
 *
 * Resamples whose figure is not defined, such as a standardised change of people drawn all alike, are left out and counted in
 * `nUndefined`; a jackknife value that is not defined is left out too.
 *
 * Statuses, in this order: `no_data` (no items); `insufficient_data` (one item: the figure alone); `zero_variance` (all items, or
 * all resampled figures, the same: the figure, no interval); `not_defined` (the figure itself is not); `ok`. Throws RangeError
 * for a number of resamples below 1 and figures that are not finite.
 */
export function bootstrap<Item>(
  items: readonly Item[],
  statistic: Statistic<Item>,
  chance: Chance,
  { resamples = 9999, confidence = 0.95 }: Readonly<{ resamples?: number; confidence?: number }> = {}
): Bootstrap {
  requireWhole('number of resamples', resamples, 1)
  const origin = { n: items.length, generator: chance.generator, seed: chance.seed }
  if (items.length === 0) return { ...origin, ...nothingDrawn, status: 'no_data', estimate: null }

  const estimate = statistic(items)
  if (items.length === 1) return { ...origin, ...nothingDrawn, status: 'insufficient_data', estimate }
  if (items.every((item) => item === items[0])) {
    return { ...origin, ...nothingDrawn, status: 'zero_variance', estimate }
  }
  if (estimate === null) return { ...origin, ...nothingDrawn, status: 'not_defined', estimate }

  const figures = Array.from({ length: resamples }, () => statistic(resampled(items, chance)))
  const replicates = figures.filter((figure) => figure !== null)
  const withoutEach = jackknife(items, statistic).filter((figure) => figure !== null)
  const intervals = bootstrapIntervals(estimate, replicates, withoutEach, { confidence })
  return { ...origin, ...intervals, nUndefined: resamples - replicates.length }
}

function resampled<Item>(items: readonly Item[], { next }: Chance): readonly Item[] {
  return items.map(() => items[Math.floor(next() * items.length)] as Item) // next() is below 1
}

const nothingDrawn = {
  resamples: 0,
  nUndefined: 0,
  bias: null,
  se: null,
  biasCorrection: null,
  acceleration: null,
  adjustedLevels: null,
  bca: null,
  percentile: null,
  basic: null,
  beyondResamples: false
} as const
