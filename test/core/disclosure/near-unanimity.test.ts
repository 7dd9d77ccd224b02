import t from 'tap'
import { areOfOneMind, intervalOf } from '../../../src/core/disclosure/near-unanimity.js'
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
const some = (n: number, value: number): readonly number[] => Array.from({ length: n }, () => value)
const minds = [
  { answers: [...some(58, 100), 20], are: true },
  { answers: [...some(7, 50), 0, 100, 20, 80], are: true }, // all but four
  { answers: [...some(6, 50), 0, 100, 20, 80, 70], are: false },
  { answers: [...some(54, 50), 0, 100, 20, 80, 70, 30], are: true }, // 90%
  { answers: [...some(53, 50), 0, 100, 20, 80, 70, 30, 10], are: false },
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
