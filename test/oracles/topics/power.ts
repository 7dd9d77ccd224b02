import { z } from 'zod'
import {
  ancovaFactor,
  ancovaSampleSize,
  changeScoreFactor,
  expectedChangeSd
} from '../../../src/core/statistics/planning/baseline-gain.js'
import { pairedDetectableEffect } from '../../../src/core/statistics/planning/detectable-effect.js'
import { designEffect, enlargedSample } from '../../../src/core/statistics/planning/enlarged-sample.js'
import { pairedPower, twoGroupPower } from '../../../src/core/statistics/planning/mean-test-power.js'
import { precisionSampleSize } from '../../../src/core/statistics/planning/precision-sample-size.js'
import { pairedSampleSize, twoGroupSampleSize } from '../../../src/core/statistics/planning/sample-size.js'
import { shape, type Adapter } from '../adapter.js'

const Target = z.object({ alpha: z.number().default(0.05), power_target: z.number() })
const Paired = Target.extend({ d_z: z.number() })
const TwoSample = Target.extend({ d: z.number() })

const Design = z.object({
  paired: z.array(Paired),
  two_sample: z.array(TwoSample),
  icc: z.number(),
  cluster_size: z.number(),
  cluster_cv: z.number().default(0),
  attrition: z.number(),
  pre_post_r: z.number(),
  precision_half_width: z.number(),
  sd_diff: z.number(),
  mdes_n: z.number()
})

/** What is enlarged, adjusted or detected is the first two-sample design; its power is also that of the smallest effect. */
export const power: Adapter = [
  shape(Design, (input) => {
    const [first] = input.two_sample
    if (first === undefined) throw new Error('Expected a two-sample design.')
    const target = { power: first.power_target, alpha: first.alpha }
    const people = twoGroupSampleSize(first.d, target) ?? NaN
    const unequal = designEffect(input.cluster_size, input.icc, input.cluster_cv)
    return {
      status: 'ok',
      paired: input.paired.map(paired),
      two_sample: input.two_sample.map(twoSample),
      design_effect_equal: designEffect(input.cluster_size, input.icc),
      design_effect_unequal: unequal,
      n_per_group_clustered: enlargedSample(people, { designEffect: unequal }),
      n_per_group_clustered_attrition: enlargedSample(people, { designEffect: unequal, attrition: input.attrition }),
      ancova_factor: ancovaFactor(input.pre_post_r),
      n_per_group_ancova: ancovaSampleSize(first.d, input.pre_post_r, target),
      change_score_factor: changeScoreFactor(input.pre_post_r),
      n_for_precision: precisionSampleSize(input.precision_half_width, input.sd_diff),
      mdes_paired_dz: pairedDetectableEffect(input.mdes_n, target),
      sd_diff_from_r: expectedChangeSd(input.sd_diff, input.pre_post_r)
    }
  })
]

function paired({ d_z, alpha, power_target }: z.output<typeof Paired>): unknown {
  const n = pairedSampleSize(d_z, { power: power_target, alpha })
  return { d_z, alpha, power_target, n, power_at_n30: pairedPower(d_z, 30, alpha) }
}

function twoSample({ d, alpha, power_target }: z.output<typeof TwoSample>): unknown {
  const n_per_group = twoGroupSampleSize(d, { power: power_target, alpha })
  return { d, alpha, power_target, n_per_group, power_at_25_40: twoGroupPower(d, 25, 40, alpha) }
}
