import fc from 'fast-check'
import t from 'tap'
import {
  jointDraws,
  type InputCorrelation,
  type UncertainInput,
  type Values
} from '../../../../src/core/economics/uncertainty/joint-draws.js'
import type { Chance } from '../../../../src/core/statistics/chance.js'
import { deviationsOf } from '../../../../src/core/statistics/deviations.js'
import { distributionOf } from '../../../../src/core/statistics/distributions/uncertainty.js'
import { midranks } from '../../../../src/core/statistics/midranks.js'
import { seededChance } from '../../../../src/platform/chance/seeded-chance.js'

const pay: UncertainInput = { id: 'pay', uncertainty: { kind: 'gamma', mean: 40, sd: 12 } }
const ours: UncertainInput = { id: 'ours', uncertainty: { kind: 'beta', mean: 0.3, sd: 0.1 } }
const theirs: UncertainInput = { id: 'theirs', uncertainty: { kind: 'triangular', min: 0.2, mode: 0.2, max: 0.9 } }
const all = [pay, ours, theirs]

t.test('each input is drawn by its own distribution', async (t) => {
  const draws = drawn(all, [], 1, 5000)
  for (const { id, uncertainty } of all) {
    const found = distributionOf(uncertainty)
    if (found.kind === 'impossible') throw new Error(id)
    const values = draws.map((values) => values[id] ?? NaN)
    const { mean } = deviationsOf(values)
    t.ok(Math.abs(mean - found.mean) < (4 * found.sd) / Math.sqrt(values.length), `${id}: ${mean}`)
    const sorted = values.toSorted((a, b) => a - b)
    const apart = [0.05, 0.25, 0.5, 0.75, 0.95].map((p) => {
      const at = found.quantile(p)
      return Math.abs(sorted.filter((value) => value <= at).length / sorted.length - p)
    })
    t.ok(Math.max(...apart) < 1.95 / Math.sqrt(values.length), `${id}: ${apart.join(' ')}`)
  }
})

t.test('related inputs reach the rank correlation that was asked for, and keep their own distributions', async (t) => {
  for (const [rank, seed] of [
    [0.7, 2],
    [-0.5, 3]
  ] as const) {
    const draws = drawn(all, [{ between: ['theirs', 'ours'], rank }], seed, 5000)
    const [one, other, third] = ['ours', 'theirs', 'pay'].map((id) => draws.map((values) => values[id] ?? NaN))
    t.ok(Math.abs(rankCorrelation(one, other) - rank) < 0.03, `${rankCorrelation(one, other)}`)
    t.ok(Math.abs(rankCorrelation(one, third)) < 0.04, 'the third is left alone')
    t.ok(Math.abs(deviationsOf(one ?? []).mean - 0.3) < 0.006)
  }
})

t.test('a relation of next to nothing changes next to nothing', async (t) => {
  const [alone, related] = [[], [{ between: ['ours', 'theirs'] as const, rank: 1e-9 }]].map((correlations) => {
    return drawn(all, correlations, 4, 200)
  })
  t.ok(
    alone?.every((values, draw) => Math.abs((values['theirs'] ?? NaN) - (related?.[draw]?.['theirs'] ?? NaN)) < 1e-6)
  )
})

t.test('the same seed draws the same, another seed draws otherwise', async (t) => {
  const related = [{ between: ['ours', 'theirs'], rank: 0.4 }] as const
  const once = JSON.stringify(drawn(all, related, 7, 50))
  t.equal(JSON.stringify(drawn(all, related, 7, 50)), once)
  t.not(JSON.stringify(drawn(all, related, 8, 50)), once)
})

t.test('the order in which inputs and correlations are listed changes nothing', async () => {
  const related: readonly InputCorrelation[] = [
    { between: ['ours', 'theirs'], rank: 0.4 },
    { between: ['pay', 'ours'], rank: -0.2 }
  ]
  const order = fc.shuffledSubarray(all, { minLength: all.length })
  const relatedOrder = fc.shuffledSubarray([...related], { minLength: related.length })
  fc.assert(
    fc.property(order, relatedOrder, fc.nat(1000), (inputs, correlations, seed) => {
      const listed = drawn(inputs, correlations, seed, 3).map((values) => all.map(({ id }) => values[id]))
      return (
        JSON.stringify(listed) === JSON.stringify(drawn(all, related, seed, 3).map((v) => all.map(({ id }) => v[id])))
      )
    }),
    { numRuns: 30 }
  )
})

t.test('a chance of exactly 0 is drawn too', async (t) => {
  const zero: Chance = { generator: 'always 0', seed: 0, next: () => 0 }
  const draws = jointDraws(all, [{ between: ['ours', 'theirs'], rank: 0.9 }], zero)
  t.ok(draws.kind === 'draws' && Object.values(draws.next()).every(Number.isFinite))
})

t.test('what cannot be drawn is refused, all of it at once', async (t) => {
  const wide: UncertainInput = { id: 'wide', uncertainty: { kind: 'beta', mean: 0.5, sd: 0.5 } }
  const negative: UncertainInput = { id: 'negative', uncertainty: { kind: 'gamma', mean: -1, sd: 1 } }
  const contradiction: readonly InputCorrelation[] = [
    { between: ['pay', 'ours'], rank: 0.9 },
    { between: ['ours', 'theirs'], rank: 0.9 },
    { between: ['theirs', 'pay'], rank: -0.9 }
  ]
  t.same(jointDraws([wide, ...all, negative], contradiction, seededChance(1)), {
    kind: 'refused',
    faults: [
      { kind: 'impossible', id: 'negative', why: 'mean-not-positive' },
      { kind: 'impossible', id: 'wide', why: 'sd-too-large' },
      { kind: 'contradictory-correlations' }
    ]
  })
})

t.test('an id twice, and a correlation of what is not there, are the mistake of the caller', async (t) => {
  t.throws(() => jointDraws([pay, pay], [], seededChance(1)), RangeError)
  t.throws(() => jointDraws(all, [{ between: ['pay', 'fee'], rank: 0.1 }], seededChance(1)), RangeError)
})

function drawn(
  inputs: readonly UncertainInput[],
  correlations: readonly InputCorrelation[],
  seed: number,
  n: number
): readonly Values[] {
  const draws = jointDraws(inputs, correlations, seededChance(seed))
  if (draws.kind === 'refused') throw new Error(JSON.stringify(draws.faults))
  return Array.from({ length: n }, () => draws.next())
}

/** Spearman's: the correlation of the ranks. */
function rankCorrelation(x: readonly number[] = [], y: readonly number[] = []): number {
  const [a, b] = [deviationsOf(midranks(x).ranks), deviationsOf(midranks(y).ranks)]
  const together = a.deviations.reduce((sum, deviation, index) => sum + deviation * (b.deviations[index] ?? NaN), 0)
  return together / Math.sqrt(a.sumOfSquares * b.sumOfSquares)
}
