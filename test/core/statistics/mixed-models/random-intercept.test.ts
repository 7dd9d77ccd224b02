import fc from 'fast-check'
import t from 'tap'
import { randomIntercept } from '../../../../src/core/statistics/mixed-models/random-intercept.js'
import { near } from '../near.js'
import { dyestuff } from './dyestuff.js'

const batches = dyestuff.map(({ cohort }) => cohort)
const yields = dyestuff.map(({ outcome }) => outcome)

// R's lme4: lmer(Yield ~ 1 + (1 | Batch), Dyestuff) prints 319.6543, 1764, 2451, 1527.50 and 19.38.
t.test('six batches of dyestuff differ by more than the preparations in them', async (t) => {
  const got = randomIntercept([...yields, null], [...batches, 'A'])
  if (got.status !== 'ok') throw new Error(got.status)
  t.match(got, { n: 30, nLeftOut: 1, nCohorts: 6, baselineSlope: null })
  t.ok(near(got.minusTwoLogLikelihood, 319.6543, 1e-7) && near(got.withinVariance, 2451.25, 1e-9))
  t.ok(near(got.betweenVariance, 1764.05, 1e-7) && near(got.icc, 1764.05 / (1764.05 + 2451.25), 1e-7))
  t.ok(near(got.intercept.estimate, 1527.5) && near(got.intercept.standardError, 19.3834, 1e-5))
  const shrinkage = (5 * 1764.05) / (5 * 1764.05 + 2451.25)
  t.ok(near(got.cohorts[0]?.effect ?? null, shrinkage * (1505 - 1527.5), 1e-7))
  t.ok(near(got.cohorts[0]?.predictionError ?? null, Math.sqrt(1764.05 * (1 - shrinkage)), 1e-7))
})

t.test('cohorts that differ no more than their people explain: exactly 0, and nobody is set apart', async (t) => {
  const got = randomIntercept([1, 5, 9, 2, 5, 8], ['A', 'A', 'A', 'B', 'B', 'B'])
  if (got.status !== 'ok') throw new Error(got.status)
  t.match(got, { betweenVariance: 0, icc: 0, withinVariance: 10 })
  t.same(
    got.cohorts.map(({ effect, shrinkage, predictionError }) => [effect, shrinkage, predictionError]),
    [
      [0, 0, 0],
      [0, 0, 0]
    ]
  )
})

t.test('too little to tell people and cohorts apart: why', async (t) => {
  const cases = [
    ['nobody', [null], ['A'], undefined, 'no_data'],
    ['one cohort', [1, 2, 3], ['A', 'A', 'A'], undefined, 'single_cohort'],
    ['one person a cohort', [1, 2, 3], ['A', 'B', 'C'], undefined, 'insufficient_data'],
    ['all began alike', [1, 2, 3, 5], ['A', 'A', 'B', 'B'], [7, 7, 7, 7], 'baseline_constant'],
    ['people alike within cohorts', [1, 1, 3, 3], ['A', 'A', 'B', 'B'], undefined, 'zero_variance'],
    ['alike but for rounding', [0.1 + 0.2, 0.3, 7, 7], ['A', 'A', 'B', 'B'], undefined, 'zero_variance'],
    [
      'all alike but for rounding',
      [0.1 + 0.2, 0.3, 0.3, 0.1 + 0.2, 0.3],
      ['A', 'A', 'B', 'B', 'B'],
      undefined,
      'zero_variance'
    ],
    ['all as baselines predict', [1, 2, 6, 7, 8], ['A', 'A', 'B', 'B', 'B'], [1, 2, 3, 4, 5], 'zero_variance'],
    ['a slope and nobody to spare', [1, 2, 4], ['A', 'A', 'B'], [1, 3, 5], 'insufficient_data'],
    ['two cohorts, baselines alike in each', [1, 2, 4, 7], ['A', 'A', 'B', 'B'], [1, 1, 5, 5], 'insufficient_data']
  ] as const
  for (const [sentence, outcomes, cohorts, baselines, status] of cases) {
    t.equal(randomIntercept(outcomes, cohorts, baselines === undefined ? {} : { baselines }).status, status, sentence)
  }
})

t.test('three cohorts whose people began alike in each can be told apart', async (t) => {
  const baselines = [1, 1, 5, 5, 9, 9]
  const got = randomIntercept([1, 2, 14, 17, 11, 12], ['A', 'A', 'B', 'B', 'C', 'C'], { baselines })
  if (got.status !== 'ok') throw new Error(got.status)
  t.ok(near(got.baselineSlope?.estimate ?? null, 10 / 8) && got.betweenVariance > 0)
})

const people = fc.array(
  fc.record({
    cohort: fc.constantFrom('A', 'B', 'C', 'D'),
    outcome: fc.integer({ min: 0, max: 100 }),
    baseline: fc.integer({ min: 0, max: 100 })
  }),
  { minLength: 8, maxLength: 40 }
)

t.test('another zero, another unit, another order of people and other names of cohorts', async () => {
  fc.assert(
    fc.property(people, (people) => {
      const fitOf = (people: readonly { cohort: string; outcome: number; baseline: number }[]) =>
        randomIntercept(
          people.map(({ outcome }) => outcome),
          people.map(({ cohort }) => cohort),
          { baselines: people.map(({ baseline }) => baseline) }
        )
      const still = fitOf(people)
      const moved = fitOf(
        people.toReversed().map(({ cohort, outcome, baseline }) => {
          return { cohort: `${cohort}2`, outcome: 2 * outcome - 300, baseline: 8 * baseline + 5000 }
        })
      )
      if (still.status !== 'ok' || moved.status !== 'ok') return still.status === moved.status
      return (
        near(moved.betweenVariance, 4 * still.betweenVariance, 1e-5, 1e-6) &&
        near(moved.withinVariance, 4 * still.withinVariance, 1e-6) &&
        near(4 * (moved.baselineSlope?.estimate ?? NaN), still.baselineSlope?.estimate ?? NaN, 1e-6, 1e-8) &&
        still.cohorts.every(({ cohort, effect }) => {
          return near(
            moved.cohorts.find((other) => other.cohort === `${cohort}2`)?.effect ?? null,
            2 * effect,
            1e-4,
            1e-5
          )
        })
      )
    })
  )
})

t.test('lists of different lengths are the mistake of the caller', async (t) => {
  t.throws(() => randomIntercept([1, 2], ['A']), RangeError)
  t.throws(() => randomIntercept([1, 2], ['A', 'B'], { baselines: [1] }), RangeError)
  t.throws(() => randomIntercept([1, NaN], ['A', 'B']), RangeError)
  t.throws(() => randomIntercept([1, 2], ['A', 'B'], { baselines: [1, Infinity] }), RangeError)
})
