import fc from 'fast-check'
import t from 'tap'
import { mixedModel } from '../../../../src/core/statistics/mixed-models/mixed-model.js'
import { pairedMeanChange } from '../../../../src/core/statistics/paired/paired-mean-change.js'
import { near } from '../near.js'
import { completeScores, gappy, groupsOfGappy } from './written-out.js'

t.test('complete data: the paired t test of each pair of waves', async () => {
  fc.assert(
    fc.property(completeScores(3), (scores) => {
      const fit = mixedModel(scores)
      if (fit.status !== 'ok') return fit.status === 'singular_covariance'
      return fit.changes.every(({ from, to, estimate, standardError, df, p, interval }) => {
        const paired = pairedMeanChange(
          scores.map((row) => row[from] ?? null),
          scores.map((row) => row[to] ?? null)
        )
        if (paired.p === null) return false
        return (
          near(estimate, paired.meanChange ?? NaN, 1e-9, 1e-9) &&
          near(standardError, paired.seChange ?? NaN, 1e-8) &&
          near(df, scores.length - 1, 1e-7) &&
          near(p, paired.p, 1e-6) &&
          near(interval?.low ?? null, paired.interval?.low ?? NaN, 1e-7, 1e-7)
        )
      })
    }),
    { numRuns: 30 }
  )
})

t.test('complete data, compound symmetry: the analysis of variance of people by waves', async (t) => {
  const scores = [
    [10, 14, 15],
    [20, 22, 29],
    [31, 30, 38],
    [25, 33, 30],
    [18, 20, 21]
  ]
  const fit = mixedModel(scores, { covariance: 'compound_symmetry' })
  if (fit.status !== 'ok') throw new Error(fit.status)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const waves = [0, 1, 2].map((wave) => mean(scores.map((row) => row[wave] ?? NaN)))
  const residuals = scores.flatMap((row) =>
    row.map((score, wave) => score - mean(row) - (waves[wave] ?? NaN) + mean(waves))
  )
  const error = residuals.reduce((sum, residual) => sum + residual ** 2, 0) / 8
  for (const { standardError, df } of fit.changes) {
    t.ok(near(standardError, Math.sqrt((2 * error) / 5), 1e-10) && near(df, 8, 1e-8))
  }
})

t.test('people who left still count: the mean they would have had is lower', async (t) => {
  const stayed = [50, 55, 60, 65, 70, 75].map((score, at) => [score, score + 5 + (at % 3)])
  const left = [20, 25, 30, 35].map((score) => [score, null])
  const fit = mixedModel([...stayed, ...left])
  if (fit.status !== 'ok') throw new Error(fit.status)
  const after = fit.means.find(({ wave }) => wave === 1)?.estimate ?? NaN
  t.ok(after < 56 && after > 50, `${after}`) // those who stayed: 68.5 on average
  t.match(fit, { nPeople: 10, nMeasurements: 16, means: [{ n: 10 }, { n: 6 }] })
})

t.test('too little for a model: why, and what was counted', async (t) => {
  const cases = [
    ['nobody', [], 'insufficient_data'],
    ['nobody answered', [[null, null]], 'insufficient_data'],
    ['one wave', [[50], [60], [70]], 'insufficient_waves'],
    [
      'a wave nobody answered',
      [
        [50, null, 55],
        [60, null, 70],
        [70, null, 71],
        [40, null, 49]
      ],
      'empty_wave'
    ],
    [
      'nobody answered twice',
      [
        [1, null],
        [null, 2],
        [3, null],
        [null, 5]
      ],
      'no_repeated_measures'
    ],
    [
      'fewer people than waves',
      [
        [50, 60, 55],
        [40, 50, 45]
      ],
      'insufficient_data'
    ],
    [
      'as many people as waves',
      [
        [50, 60],
        [40, 57]
      ],
      'insufficient_data'
    ],
    [
      'all scores equal',
      [
        [5, 5],
        [5, 5],
        [5, null]
      ],
      'zero_variance'
    ],
    [
      'equal but for rounding',
      [
        [0.3, 0.1 + 0.2],
        [0.3, 0.3],
        [0.3, 0.3]
      ],
      'zero_variance'
    ],
    [
      'all alike at each wave',
      [
        [5, 9],
        [5, 9],
        [5, 9]
      ],
      'singular_covariance'
    ],
    [
      'everybody changed alike',
      [
        [1, 2],
        [3, 4],
        [7, 8],
        [9, 10]
      ],
      'singular_covariance'
    ],
    [
      'alike but for rounding',
      [
        [0.1, 0.4],
        [0.2, 0.5],
        [0.3, 0.6],
        [0.7, 1]
      ],
      'singular_covariance'
    ]
  ] as const
  for (const [sentence, scores, status] of cases) t.equal(mixedModel(scores).status, status, sentence)
  t.match(mixedModel(cases[3][1]), { nPeople: 4, nMeasurements: 8, emptyWaves: [1] })
  t.notOk('changes' in mixedModel(cases[9][1]))
})

t.test('another zero, another unit, another order of people and another name of a group', async (t) => {
  const still = mixedModel(gappy, { groups: groupsOfGappy })
  const moved = mixedModel(
    gappy.map((row) => row.map((score) => (score === null ? null : 3 * score - 1000))).toReversed(),
    { groups: groupsOfGappy.map((group) => `${group}2`).toReversed() }
  )
  if (still.status !== 'ok' || moved.status !== 'ok') throw new Error(`${still.status} ${moved.status}`)
  t.ok(near(moved.minusTwoLogLikelihood, still.minusTwoLogLikelihood + 2 * (29 - 6) * Math.log(3), 1e-10))
  t.ok(near(moved.sigma[0]?.[1] ?? null, 9 * (still.sigma[0]?.[1] ?? NaN), 1e-8))
  for (const change of still.changes) {
    const other = moved.changes.find(
      ({ group, from, to }) => group === `${change.group}2` && from === change.from && to === change.to
    )
    t.ok(near(other?.estimate ?? null, 3 * change.estimate, 1e-9) && near(other?.df ?? null, change.df, 1e-7))
  }
})

t.test('impossible arguments are the mistake of the caller', async (t) => {
  for (const confidence of [0, 1, 95]) t.throws(() => mixedModel(gappy, { confidence }), RangeError)
  t.throws(() => mixedModel(gappy, { groups: ['a'] }), RangeError)
})
