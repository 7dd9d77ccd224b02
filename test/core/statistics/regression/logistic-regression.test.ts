import fc from 'fast-check'
import t from 'tap'
import { logisticRegression, type LogisticFit } from '../../../../src/core/statistics/regression/logistic-regression.js'
import { near } from '../near.js'

const fitted = (predictors: readonly (readonly number[])[], happened: readonly boolean[]): LogisticFit => {
  const got = logisticRegression(predictors, happened)
  if (got.status !== 'ok') throw new Error(got.status)
  return got
}
const did = (...happened: readonly number[]): boolean[] => happened.map((one) => one === 1)

t.test('two groups: the slope is the logarithm of their odds ratio', async (t) => {
  const group = [...Array<number>(10).fill(0), ...Array<number>(10).fill(1)]
  const happened = group.map((_, person) => person < 3 || (person >= 10 && person < 16)) // 3 of 10 and 6 of 10
  const got = fitted([group], happened)
  t.match(got, { n: 20, nHappened: 9 })
  t.ok(
    near(got.intercept.estimate, Math.log(3 / 7), 1e-9) && near(got.slopes[0]?.estimate ?? null, Math.log(3.5), 1e-9)
  )
  t.ok(near(got.slopes[0]?.se ?? null, Math.sqrt(1 / 3 + 1 / 7 + 1 / 6 + 1 / 4), 1e-9))
  t.ok(near(got.intercept.se, Math.sqrt(1 / 3 + 1 / 7), 1e-9))
  t.ok(near(got.probabilities[0] ?? null, 0.3, 1e-9) && near(got.probabilities[19] ?? null, 0.6, 1e-9))
  t.ok(near(got.nullDeviance, -2 * (9 * Math.log(9 / 20) + 11 * Math.log(11 / 20))))
})

t.test('without predictors there is the share of all', async (t) => {
  const got = fitted([], did(1, 0, 0, 0))
  t.ok(near(got.intercept.estimate, Math.log(1 / 3)) && near(got.deviance, got.nullDeviance))
})

t.test('z, p and interval belong to the estimate', async (t) => {
  const { slopes } = fitted([[1, 2, 3, 4, 5, 6]], did(0, 1, 0, 0, 1, 1))
  const [slope] = slopes
  t.ok(slope !== undefined && near(slope.z, slope.estimate / slope.se))
  t.ok(slope !== undefined && near(slope.interval.high - slope.estimate, 1.959963984540054 * slope.se))
  t.ok(slope !== undefined && slope.p > 0 && slope.p < 1 && slope.z > 0)
})

t.test('nobody, all alike, too few, a predictor that does not vary or says nothing new, a separation', async (t) => {
  t.same(logisticRegression([[]], []), { status: 'no_data', n: 0 })
  t.same(logisticRegression([[1, 2, 3]], did(1, 1, 1)), { status: 'single_outcome', n: 3 })
  t.same(logisticRegression([[1, 2, 3]], did(0, 0, 0)), { status: 'single_outcome', n: 3 })
  t.same(
    logisticRegression(
      [
        [1, 2],
        [2, 5]
      ],
      did(1, 0)
    ),
    { status: 'insufficient_data', n: 2 }
  )
  t.same(logisticRegression([[0.3, 0.1 + 0.2, 0.3, 0.3]], did(1, 0, 1, 0)), { status: 'singular', n: 4 })
  const columns = [
    [1, 2, 3, 4],
    [3, 5, 7, 9]
  ]
  t.same(logisticRegression(columns, did(1, 0, 1, 0)), { status: 'singular', n: 4 })
  t.same(logisticRegression([[1, 2, 3, 4]], did(0, 0, 1, 1)), { status: 'separation', n: 4 })
})

t.test('residuals balance in every column, and years around 2025 lose no digits', async () => {
  const people = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.boolean(), fc.boolean()), {
    minLength: 12,
    maxLength: 40
  })
  fc.assert(
    fc.property(people, (some) => {
      const x = some.map(([value]) => value)
      const group = some.map(([, second]) => Number(second))
      const happened = some.map(([, , one]) => one)
      const got = logisticRegression([x, group], happened)
      const shifted = logisticRegression([x.map((value) => 2025 - value / 4), group], happened)
      if (got.status !== 'ok' || shifted.status !== 'ok') return got.status === shifted.status
      const rest = happened.map((one, person) => Number(one) - (got.probabilities[person] ?? NaN))
      const balance = [rest.map(() => 1), x, group].map((column) => {
        return column.reduce((total, value, person) => total + value * (rest[person] ?? NaN), 0)
      })
      return (
        balance.every((total) => near(total, 0, 0, 1e-8)) &&
        near(shifted.slopes[0]?.estimate ?? null, -4 * (got.slopes[0]?.estimate ?? NaN), 1e-7, 1e-7) &&
        near(shifted.deviance, got.deviance, 1e-10) &&
        got.deviance <= got.nullDeviance + 1e-9
      )
    }),
    { numRuns: 60 }
  )
})

t.test('asking who did not answer turns all signs', async () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(9), fc.boolean()), { minLength: 8, maxLength: 20 }), (some) => {
      const x = some.map(([value]) => value)
      const yes = logisticRegression(
        [x],
        some.map(([, one]) => one)
      )
      const no = logisticRegression(
        [x],
        some.map(([, one]) => !one)
      )
      if (yes.status !== 'ok' || no.status !== 'ok') return yes.status === no.status
      return near(no.intercept.estimate, -yes.intercept.estimate, 1e-8, 1e-8)
    }),
    { numRuns: 60 }
  )
})

t.test('columns that do not fit, and numbers that are not finite, are a mistake of the caller', async (t) => {
  t.throws(() => logisticRegression([[1, 2]], did(1, 0, 1)), RangeError)
  t.throws(() => logisticRegression([[1, NaN]], did(1, 0)), RangeError)
  t.throws(() => logisticRegression([[1, 2]], did(1, 0), { confidence: -0.5 }), RangeError)
})
