import fc from 'fast-check'
import type { PoolableCohort } from '../../../../src/core/statistics/pooling/cohort-estimates.js'

/** Up to a dozen cohorts whose changes lie between −20 and 20, in steps a double holds exactly. */
export function anyCohorts(fewest: number): fc.Arbitrary<readonly PoolableCohort[]> {
  const estimate = fc.integer({ min: -160, max: 160 }).map((eighths) => eighths / 8)
  const variance = fc.double({ min: 0.01, max: 40, noNaN: true })
  return fc
    .array(fc.record({ estimate, variance }), { minLength: fewest, maxLength: 12 })
    .map((cohorts) => cohorts.map((cohort, index) => ({ ...cohort, index })))
}
