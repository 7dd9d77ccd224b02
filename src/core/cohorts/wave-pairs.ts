import type { ChangeTable, WavePair } from './change-table.js'

/**
 * What is compared, the primary outcome first: before to 6 months. Everything else is exploratory. The last one asks the
 * same people to look back: a perceived change, reported beside.
 */
export const wavePairs: readonly WavePair[] = [
  { from: 'T0', to: 'T3', retrospective: false },
  { from: 'T0', to: 'T1', retrospective: false },
  { from: 'T0', to: 'T4', retrospective: false },
  { from: 'T1r', to: 'T1', retrospective: true }
]

/**
 * How people rate the time before once it is over, against how they rated it then: not a change in them but in their
 * yardstick. Source: G. S. Howard, Evaluation Review 4 (1980) 93–106.
 */
export const reappraisal: WavePair = { from: 'T0', to: 'T1r', retrospective: true }

/** The comparison that a page leads with: the first in which anybody can be compared. */
export function headlineOf(tables: readonly ChangeTable[]): ChangeTable | undefined {
  return tables.find(({ rows }) => rows.some(({ n }) => n > 0))
}
