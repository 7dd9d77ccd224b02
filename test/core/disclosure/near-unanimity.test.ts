import t from 'tap'
import { areOfOneMind, intervalOf, isEverybodyNearAnEnd } from '../../../src/core/disclosure/near-unanimity.js'
import { near } from '../statistics/near.js'

t.test('five people: 60, give or take 2.776445 × 28.504 / √5', async (t) => {
  const interval = intervalOf([25, 50, 50, 75, 100])
  t.ok(
    near(interval?.low ?? null, 24.608, 1e-4) && near(interval?.high ?? null, 95.392, 1e-4),
    JSON.stringify(interval)
  )
})

t.test('no interval of nobody, of one person, of people who all say the same', async (t) => {
  t.same([intervalOf([]), intervalOf([50]), intervalOf([50, 50, 50])], [null, null, null])
})

const hundred = { low: 0, high: 100 }
const cases = [
  { mean: 99.8, n: 11, decimals: 0, range: hundred, is: true }, // shown as 100: 5.5 points short at most
  { mean: 99.4, n: 11, decimals: 0, range: hundred, is: false }, // shown as 99: 16.5
  { mean: 0.2, n: 11, decimals: 0, range: hundred, is: true },
  { mean: 100, n: 20, decimals: 0, range: hundred, is: false }, // 10 short at most
  { mean: 99.8, n: 30, decimals: 1, range: hundred, is: true }, // 7.5
  { mean: 99.7, n: 30, decimals: 1, range: hundred, is: false }, // 10.5
  { mean: -99.9, n: 11, decimals: 0, range: { low: -100, high: 100 }, is: true },
  { mean: 50, n: 11, decimals: 0, range: hundred, is: false }
]
for (const { mean, n, decimals, range, is } of cases) {
  t.test(
    `${n} people with a mean of ${mean}: ${is ? 'all' : 'not all'} near an end of ${range.low} to ${range.high}`,
    async (t) => {
      t.equal(isEverybodyNearAnEnd(mean, n, decimals, range), is)
    }
  )
}

const some = (n: number, value: number): readonly number[] => Array.from({ length: n }, () => value)
const minds = [
  { answers: [...some(58, 100), 20], are: true },
  { answers: [...some(9, 50), 0, 100], are: true }, // all but two
  { answers: [...some(8, 50), 0, 100, 20], are: false },
  { answers: [...some(36, 50), 0, 100, 20, 80], are: true }, // 90%
  { answers: [...some(35, 50), 0, 100, 20, 80, 70], are: false },
  { answers: [...some(10, 50), ...some(10, 52), 90], are: true }, // within two points of one another
  { answers: [...some(10, 50), ...some(10, 52.1), 90], are: false },
  { answers: [], are: true }
]
for (const { answers, are } of minds) {
  t.test(
    `${answers.length} answers, as ${answers.slice(-5).join(', ')}: ${are ? 'of one mind' : 'of several'}`,
    async (t) => {
      t.equal(areOfOneMind(answers, hundred), are)
      t.equal(areOfOneMind(answers.toReversed().map((answer) => answer / 10 - 5), { low: -5, high: 5 }), are) // prettier-ignore
    }
  )
}
