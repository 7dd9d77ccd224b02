import { z } from 'zod'
import { scaleScores } from '../../../src/core/statistics/scales/scale-scores.js'
import { shape, type Adapter } from '../adapter.js'

const Input = z.object({
  items: z.record(z.string(), z.array(z.number().nullable())),
  min: z.number(),
  max: z.number(),
  reverse_items: z.array(z.string()).nullish(),
  min_proportion_answered: z.number().default(0.5)
})

export const scaleScoring: Adapter = [
  shape(Input, scale),
  shape(z.object({ cases: z.array(Input) }), ({ cases }) => ({ cases: cases.map(scale) }))
]

function scale({ items, min, max, reverse_items, min_proportion_answered }: z.output<typeof Input>): unknown {
  const keyed = Object.entries(items).map(([name, answers]) => {
    return { answers, reversed: reverse_items?.includes(name) ?? false }
  })
  const scored = scaleScores(keyed, { min, max, minimumShare: min_proportion_answered })
  const { mean, sd, median, q1, q3, min: lowest, max: highest, skewness } = scored.summary
  return {
    status: scored.status,
    scores: scored.scores,
    n_scored: scored.nScored,
    n_unscored: scored.nUnscored,
    mean,
    sd,
    median,
    q1,
    q3,
    min: lowest,
    max: highest,
    floor_pct: scored.floorPercent,
    ceiling_pct: scored.ceilingPercent,
    skewness_g1: skewness
  }
}
