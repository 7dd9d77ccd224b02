import { z } from 'zod'
import { answerDistribution } from '../../../src/core/statistics/scales/answer-distribution.js'
import { recommendationScore } from '../../../src/core/statistics/scales/recommendation-score.js'
import { shape, type Adapter } from '../adapter.js'
import { shareFields } from './proportions.js'

const Column = z.array(z.number().nullable())
const conf = z.number().default(0.95)
const Items = z.object({ items: z.record(z.string(), Column), levels: z.number(), conf })
const Scores = z.object({ scores: Column, conf })

export const likertNps: Adapter = [
  shape(Items, distributions),
  shape(Scores, recommendation),
  shape(z.object({ cases: z.array(Items) }), ({ cases }) => ({ cases: cases.map(distributions) })),
  shape(z.object({ cases: z.array(Scores) }), ({ cases }) => ({ cases: cases.map(recommendation) }))
]

function distributions({ items, levels, conf }: z.output<typeof Items>): unknown {
  const fields = Object.entries(items).map(([item, answers]) => {
    const { status, n, counts, median, topTwo } = answerDistribution(answers, levels, { confidence: conf })
    return [item, { status, n, counts, median, top2_box: shareFields(topTwo) }]
  })
  return { status: 'ok', items: Object.fromEntries(fields) as unknown }
}

function recommendation({ scores, conf }: z.output<typeof Scores>): unknown {
  const got = recommendationScore(scores, { confidence: conf })
  return {
    status: got.status,
    n: got.n,
    promoters: got.promoters,
    passives: got.passives,
    detractors: got.detractors,
    nps: got.score,
    se: got.standardError,
    ci_wald: [got.interval?.low ?? null, got.interval?.high ?? null]
  }
}
