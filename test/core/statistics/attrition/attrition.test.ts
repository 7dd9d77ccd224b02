import fc from 'fast-check'
import t from 'tap'
import { attrition } from '../../../../src/core/statistics/attrition/attrition.js'
import { near } from '../near.js'

const did = (...people: readonly number[]): boolean[] => people.map((one) => one === 1)
const binary = (values: readonly (number | null)[]) => ({ name: 'group', values, binary: true })
const score = (values: readonly (number | null)[]) => ({ name: 'score', values, binary: false })

// Of four in group 0 two stayed, of four in group 1 three: weights are 5/8 over 1/2 and over 3/4.
const group = binary([0, 0, 0, 0, 1, 1, 1, 1])
const stayed = did(1, 1, 0, 0, 1, 1, 1, 0)

t.test('each group of those who stayed stands for all of its group', async (t) => {
  const got = attrition([group], stayed, { outcome: [2, 4, null, null, 10, 10, 10, null] })
  t.match(got, { status: 'ok', n: 8, nAnalysed: 8, nResponders: 5, responseRate: 0.625, weights: { length: 8 } })
  t.ok(near(got.weights?.[0] ?? null, 1.25, 1e-9) && near(got.weights?.[4] ?? null, 5 / 6, 1e-9))
  t.equal(got.weights?.[2], null)
  t.ok(near(got.weightSummary?.mean ?? null, 1, 1e-9))
  t.ok(near(got.outcome?.unweighted.mean ?? null, 7.2) && near(got.outcome?.weighted?.mean ?? null, 6.5, 1e-9))
  t.ok(near(got.concordance, (2 * 3 * 0 + 2 * 0.5 * 2 + 3 * 2 + 3 * 0.5) / 15, 1e-9))
})

t.test('everybody answered: everybody counts once', async (t) => {
  const got = attrition([score([1, 2, 3])], did(1, 1, 1), { outcome: [4, 5, 9] })
  t.match(got, { status: 'no_attrition', weights: [1, 1, 1], model: null, concordance: null, responseRate: 1 })
  t.match(got.outcome, { unweighted: { mean: 6 }, weighted: { mean: 6 } })
})

t.test('nobody answered, and nobody was asked', async (t) => {
  t.match(attrition([score([1, 2])], did(0, 0), { outcome: [null, null] }), {
    status: 'no_responders',
    weights: null,
    weightSummary: null,
    outcome: { unweighted: { status: 'no_data' }, weighted: null }
  })
  t.match(attrition([score([])], []), { status: 'no_data', n: 0, responseRate: null, weights: null, outcome: null })
})

t.test('people of some kind never answered: no weights, and the plain mean alone', async (t) => {
  const got = attrition([score([1, 2, 3, 4])], did(0, 0, 1, 1), { outcome: [null, null, 3, 5] })
  t.match(got, { status: 'separation', weights: null, model: null, balance: [{ meanResponders: 3.5 }] })
  t.match(got.outcome, { unweighted: { mean: 4 }, weighted: null })
  t.match(attrition([binary([0, 0, 1, 1])], did(0, 1, 1, 1)), { status: 'separation' })
})

t.test('covariates that say the same, and fewer people than covariates', async (t) => {
  t.match(attrition([score([1, 2, 3, 4]), score([2, 4, 6, 8])], did(1, 0, 1, 0)), { status: 'singular', weights: null })
  t.match(attrition([score([1, 2]), score([1, 5])], did(1, 0)), { status: 'insufficient_data', weights: null })
})

t.test('who lacks a covariate is left out of model and weights, and counted', async (t) => {
  const more = { ...group, values: [null, ...group.values] }
  const got = attrition([more], [true, ...stayed], { outcome: [100, 2, 4, null, null, 10, 10, 10, null] })
  t.match(got, { n: 9, nAnalysed: 8, nResponders: 5, weights: { 0: null } })
  t.ok(near(got.outcome?.unweighted.mean ?? null, 7.2) && near(got.weights?.[1] ?? null, 1.25, 1e-9))
})

t.test('an outcome that is not known is left out of both means', async (t) => {
  const got = attrition([group], stayed, { outcome: [2, null, null, null, 10, 10, 10, null] })
  t.match(got.outcome, { unweighted: { n: 4, mean: 8 }, weighted: { n: 4 } })
})

t.test('an outcome of somebody who did not answer is not one', async (t) => {
  const got = attrition([group], stayed, { outcome: [2, 4, 99, null, 10, 10, 10, null] })
  t.equal(got.outcome?.unweighted.n, 5)
})

t.test('groups are made up to their size, whatever they are', async () => {
  const half = fc.integer({ min: 1, max: 8 })
  fc.assert(
    fc.property(half, half, half, half, (yes0, no0, yes1, no1) => {
      const people = [yes0, no0, yes1, no1].flatMap((count, kind) => Array<number>(count).fill(kind))
      const got = attrition(
        [binary(people.map((kind) => (kind < 2 ? 0 : 1)))],
        people.map((kind) => kind % 2 === 0)
      )
      const inFirst = people.reduce(
        (total, kind, person) => total + (kind === 0 ? (got.weights?.[person] ?? NaN) : 0),
        0
      )
      const rate = (yes0 + yes1) / people.length
      return got.status === 'ok' && near(inFirst, (yes0 + no0) * rate, 1e-8)
    }),
    { numRuns: 40 }
  )
})

t.test('columns that are not of one length are a mistake of the caller', async (t) => {
  t.throws(() => attrition([score([1, 2])], did(1, 0, 1)), RangeError)
  t.throws(() => attrition([score([1, 2])], did(1, 0), { outcome: [1] }), RangeError)
  t.throws(() => attrition([score([1, 2])], did(1, 0), { confidence: -0.5 }), RangeError)
})
