import fc from 'fast-check'
import t from 'tap'
import { answerStep, movesOf, scoreRange } from '../../../src/core/cohorts/answer-step.js'
import type { Framework } from '../../../src/core/framework/framework-document.js'
import { defaultFramework } from '../scoring/default-framework.js'

t.test('one answer step is 100/6 in capability, 25 in enactment', async (t) => {
  t.ok(Math.abs((answerStep(defaultFramework, 'capability') ?? NaN) - 100 / 6) < 1e-12)
  t.equal(answerStep(defaultFramework, 'enactment'), 25)
  t.same(scoreRange(defaultFramework), { low: 0, high: 100 })
})

t.test('a framework of raw figures: its own step and range', async (t) => {
  const options = [1, 2, 3, 10].map((n) => ({ code: String(n), label: { en: String(n) }, points: n }))
  const raw = { ...defaultFramework, scales: { 'EX7-understand': { options } } }
  t.equal(answerStep(raw, 'capability'), 7, 'the widest gap')
  t.same(scoreRange(raw), { low: 1, high: 10 })
  t.equal(answerStep(raw, 'enactment'), null)
  t.same(scoreRange({ ...raw, scales: {} }), { low: 0, high: 100 })
})

t.test('a scale of figures: its step and ends, raw or as a share of the way', async (t) => {
  const scaled = (raw?: true): Framework => {
    const figures = { low: 1, high: 11, step: 0.5, ...(raw && { raw }) }
    return { ...defaultFramework, scales: { 'EX7-understand': { figures, options: [] } } }
  }
  t.equal(answerStep(scaled(true), 'capability'), 0.5)
  t.same(scoreRange(scaled(true)), { low: 1, high: 11 })
  t.equal(answerStep(scaled(), 'capability'), 5)
  t.same(scoreRange(scaled()), { low: 0, high: 100 })
})

const step = 100 / 6
const cases = [
  {
    what: 'exactly a step, whatever the last digits',
    changes: [25 + step - 25, 100 / 3 - step, -step],
    moves: { improved: 2, same: 0, worse: 1 }
  },
  { what: 'less than a step', changes: [16.6, -16.6, 0], moves: { improved: 0, same: 3, worse: 0 } },
  { what: 'nobody', changes: [], moves: { improved: 0, same: 0, worse: 0 } }
]
for (const { what, changes, moves } of cases) {
  t.test(what, async (t) => {
    t.same(movesOf(changes, step), moves)
  })
}

t.test('everybody is counted once, and turning all changes round swaps better and worse', async () => {
  const changes = fc.array(fc.integer({ min: -6, max: 6 }).map((n) => (n * 100) / 6))
  fc.assert(
    fc.property(changes, (changes) => {
      const there = movesOf(changes, step)
      const back = movesOf(
        changes.map((change) => -change),
        step
      )
      const all = there.improved + there.same + there.worse
      return all === changes.length && there.improved === back.worse && there.worse === back.improved
    })
  )
})
