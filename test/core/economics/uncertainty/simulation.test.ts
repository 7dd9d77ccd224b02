import t from 'tap'
import { drawsSummary } from '../../../../src/core/economics/uncertainty/draws-summary.js'
import { normalNet } from '../../../../src/core/economics/uncertainty/normal-net.js'
import { optionChoice } from '../../../../src/core/economics/uncertainty/option-choice.js'
import {
  simulation,
  usualStopRule,
  type Simulated,
  type StopRule,
  type UncertainQuestion
} from '../../../../src/core/economics/uncertainty/simulation.js'
import { seededChance } from '../../../../src/platform/chance/seeded-chance.js'

const thousand: UncertainQuestion<'net'> = {
  inputs: [{ id: 'x', uncertainty: { kind: 'normal', mean: 1000, sd: 500 } }],
  outcomes: ({ x = NaN }) => ({ net: x })
}
const exactly = (draws: number): StopRule => ({ ...usualStopRule, fewest: draws, most: draws })

t.test('a normal net comes out as the closed form has it, within 4 standard errors', async (t) => {
  const { outcomes, draws } = simulated(thousand, 20260615, exactly(10_000))
  const known = normalNet(1000, 500)
  const summary = drawsSummary(outcomes.net)
  if (summary.kind !== 'summary') throw new Error('no draws')
  const { mean, sd, p10, p90, shareAboveZero: p } = summary
  t.ok(Math.abs(mean - 1000) < (4 * 500) / 100, `mean ${mean}`)
  t.ok(Math.abs((sd ?? NaN) - 500) < (4 * 500) / Math.sqrt(2 * draws), `sd ${sd ?? NaN}`)
  const errorOfShare = Math.sqrt((known.shareAboveZero * (1 - known.shareAboveZero)) / draws)
  t.ok(Math.abs(p - known.shareAboveZero) < 4 * errorOfShare, `share ${p}`)
  const errorOfP10 = (Math.sqrt(0.09 / draws) * 500) / 0.17549833193248685 // √(p (1 − p) / n) over the density there
  t.ok(Math.abs(p10 - known.p10) < 4 * errorOfP10 && Math.abs(p90 - known.p90) < 4 * errorOfP10, `${p10} to ${p90}`)
  const choice = optionChoice([outcomes.net.map(() => 0), outcomes.net])
  if (choice.kind !== 'choice') throw new Error('no draws')
  const { perfectInformation, errorOfPerfectInformation } = choice
  t.ok(Math.abs(perfectInformation - known.perfectInformation) < 4 * (errorOfPerfectInformation ?? NaN))
})

t.test('the same seed gives the same bytes, and says which seed and which generator', async (t) => {
  const once = simulated(thousand, 5, exactly(2000))
  t.equal(JSON.stringify(simulated(thousand, 5, exactly(2000))), JSON.stringify(once))
  t.notSame(simulated(thousand, 6, exactly(2000)).outcomes.net, once.outcomes.net)
  t.match(once, { seed: 5, generator: /xoroshiro128\+/, draws: 2000 })
})

t.test('all outcomes come of the same draws', async (t) => {
  const two = { ...thousand, outcomes: ({ x = NaN }) => ({ once: x, twice: 2 * x }) }
  const { outcomes } = simulated(two, 1, exactly(1000))
  t.same(
    outcomes.twice,
    outcomes.once.map((x) => 2 * x)
  )
})

t.test('it ends when it is steady, not before the fewest draws, and at the most draws at the latest', async (t) => {
  const rule = { batch: 100, fewest: 300, most: 5000, relative: 0.02, absolute: 0, share: 0.01 }
  const steady = simulated(thousand, 1, rule) // 1.96 × 500 / 20 squared: about 2,400 draws
  t.equal(steady.ended, 'steady')
  t.ok(steady.draws > 2000 && steady.draws < 2900 && steady.draws % 100 === 0, `${steady.draws}`)
  t.match(simulated(thousand, 1, { ...rule, most: 1050 }), { draws: 1050, ended: 'at-most' })
  t.match(simulated(thousand, 1, { ...rule, relative: 1, share: 1 }), { draws: 300, ended: 'steady' })
  t.match(simulated(thousand, 1, { ...rule, relative: 0, absolute: 30 }), { ended: 'steady' })
})

t.test('it goes on until the last of its outcomes is steady', async (t) => {
  const rule = { batch: 100, fewest: 100, most: 3000, relative: 0.02, absolute: 0, share: 1 }
  const sure = { ...thousand, outcomes: ({ x = NaN }) => ({ sure: 1e6 + x, unsure: x }) }
  t.ok(simulated(sure, 1, rule).draws > 2000)
  t.equal(simulated({ ...thousand, outcomes: ({ x = NaN }) => ({ sure: 1e6 + x }) }, 1, rule).draws, 100)
})

t.test('drawn once and shared: what moves together does not cancel out', async (t) => {
  const normal = { kind: 'normal', mean: 10, sd: 3 } as const
  const shared = { inputs: [{ id: 'rate', uncertainty: normal }], outcomes: ({ rate = NaN }) => ({ net: 2 * rate }) }
  const apart = {
    inputs: ['one', 'two'].map((id) => ({ id, uncertainty: normal })),
    outcomes: ({ one = NaN, two = NaN }) => ({ net: one + two })
  }
  const spread = (question: UncertainQuestion<'net'>, correlated: number | null) => {
    const correlations = correlated === null ? [] : [{ between: ['one', 'two'] as const, rank: correlated }]
    const summary = drawsSummary(simulated({ ...question, correlations }, 3, exactly(10_000)).outcomes.net)
    return summary.kind === 'summary' ? (summary.sd ?? NaN) : NaN
  }
  t.ok(Math.abs(spread(shared, null) - 6) < 0.2)
  t.ok(Math.abs(spread(apart, null) - 3 * Math.SQRT2) < 0.2)
  t.ok(Math.abs(spread(apart, 0.98) - 6) < 0.2)
})

t.test('inputs that cannot be drawn are refused', async (t) => {
  const wide = [{ id: 'share', uncertainty: { kind: 'beta', mean: 0.5, sd: 0.5 } as const }]
  const refused = simulation({ ...thousand, inputs: wide }, seededChance(1))
  t.same(refused, { kind: 'refused', faults: [{ kind: 'impossible', id: 'share', why: 'sd-too-large' }] })
})

t.test('an outcome that is no number, and a rule that cannot be kept, are the mistake of the caller', async (t) => {
  const broken = { ...thousand, outcomes: () => ({ net: NaN }) }
  t.throws(() => simulation(broken, seededChance(1)), RangeError)
  for (const rule of [{ batch: 0 }, { fewest: 0 }, { most: 9999 }, { batch: 2.5 }])
    t.throws(() => simulation(thousand, seededChance(1), { ...usualStopRule, ...rule }), RangeError)
})

function simulated<Outcome extends string>(
  question: UncertainQuestion<Outcome>,
  seed: number,
  rule: StopRule
): Simulated<Outcome> {
  const result = simulation(question, seededChance(seed), rule)
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.faults))
  return result
}
