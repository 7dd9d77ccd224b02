import t from 'tap'
import type { CaseEntries } from '../../../../src/core/economics/appraisal/case-appraisal.js'
import { tornado } from '../../../../src/core/economics/sensitivity/tornado.js'
import {
  caseNets,
  caseSimulation,
  caseStopRule,
  type CaseSimulation,
  type UncertainCaseInput
} from '../../../../src/core/economics/uncertainty/case-simulation.js'
import { drawsSummary } from '../../../../src/core/economics/uncertainty/draws-summary.js'
import { measuredChange } from '../../../../src/core/economics/uncertainty/measured-change.js'
import { seededChance } from '../../../../src/platform/chance/seeded-chance.js'
import { benefits, shippedRates, workedEntries } from '../worked-exchange.js'

const subject = { entries: workedEntries, rates: shippedRates() }
const hoursInput = { kind: 'benefit', id: 'time-saved', name: 'quantity' } as const
const hours: UncertainCaseInput = { id: 'hours', input: hoursInput, uncertainty: hoursMeasuredOn(12) }
const inputs: readonly UncertainCaseInput[] = [
  hours,
  {
    id: 'shifts',
    input: { kind: 'benefit', id: 'shifts', name: 'quantity' },
    uncertainty: { kind: 'triangular', min: 0, mode: 2, max: 4 }
  },
  {
    id: 'time isolation',
    input: { kind: 'benefit', id: 'time-saved', name: 'isolation' },
    uncertainty: { kind: 'pert', min: 0.3, mode: 0.6, max: 0.9 }
  },
  {
    id: 'pathway isolation',
    input: { kind: 'benefit', id: 'pathway', name: 'isolation' },
    uncertainty: { kind: 'pert', min: 0.2, mode: 0.5, max: 0.8 }
  },
  {
    id: 'cover',
    input: { kind: 'release', exchangeRef: 'EX-0412', name: 'coverRatePencePerHour' },
    uncertainty: { kind: 'gamma', mean: 3500, sd: 600 }
  },
  {
    id: 'pay',
    input: { kind: 'rate', name: 'productiveHours' },
    uncertainty: { kind: 'pert', min: 1500, mode: 1560, max: 1650 }
  }
]
const draws = (n: number) => ({ rule: { ...caseStopRule, fewest: n, most: n } })

t.test('the range lies around the headline, and the simulation says how it came about', async (t) => {
  const result = simulated(caseSimulation(subject, inputs, seededChance(42), draws(1000)))
  t.match(result, { seed: 42, generator: /xoroshiro/, draws: 1000, held: [] })
  t.same(result.benefitsHeld, ['visits', 'pathway'], 'nobody said how sure these two are')
  t.ok(Math.abs(result.headline.B - -82_754.13936379082) < 1e-6)
  const summary = drawsSummary(result.outcomes.B)
  if (summary.kind !== 'summary') throw new Error('no draws')
  t.ok(summary.p10 < result.headline.B && result.headline.B < summary.p90, `${summary.p10} to ${summary.p90}`)
})

t.test('each draw is the whole appraisal of the drawn case, in three views at once', async (t) => {
  const { outcomes } = simulated(caseSimulation(subject, inputs, seededChance(1), draws(200)))
  const fees = outcomes.A.map((net, draw) => (outcomes.C[draw] ?? NaN) - net) // the cover rate is in both, and cancels
  const alone = simulated(
    caseSimulation(
      subject,
      inputs.filter(({ id }) => id === 'cover'),
      seededChance(1),
      draws(200)
    )
  )
  const constant = alone.outcomes.B.map((net, draw) => net - (alone.outcomes.A[draw] ?? NaN))
  t.ok(Math.max(...constant) - Math.min(...constant) < 1e-6, 'only cash was drawn')
  t.ok(Math.max(...fees) - Math.min(...fees) > 1, 'here more than cash was')
})

t.test('it agrees with the tornado where one input alone is drawn', async (t) => {
  const [shifts] = inputs.filter(({ id }) => id === 'shifts')
  if (shifts === undefined) throw new Error('shifts')
  const netsOf = caseNets(subject, [shifts])
  const { rows } = tornado([{ id: 'shifts', low: 0, central: 2, high: 4 }], (values) => netsOf(values).B)
  const { outcomes } = simulated(caseSimulation(subject, [shifts], seededChance(9), draws(1000)))
  const [low, high] = [Math.min(...outcomes.B), Math.max(...outcomes.B)]
  const [row] = rows
  t.ok(row && low > row.netAtLow && low < row.netAtLow + 8000 && high < row.netAtHigh && high > row.netAtHigh - 8000)
})

t.test('twice as many people measured: a range narrower by √2', async (t) => {
  const widths = [40, 80, 160].map((people) => {
    const measured = [{ ...hours, uncertainty: hoursMeasuredOn(people) }]
    const { outcomes } = simulated(caseSimulation(subject, measured, seededChance(3), draws(1000))) // same luck for each
    const summary = drawsSummary(outcomes.B)
    return summary.kind === 'summary' ? summary.interval.high - summary.interval.low : NaN
  })
  const [few = NaN, twice = NaN, fourTimes = NaN] = widths
  t.ok(Math.abs(few / twice - Math.SQRT2) < 0.03, `${few / twice}`)
  t.ok(Math.abs(few / fourTimes - 2) < 0.06, `${few / fourTimes}`)
})

t.test('nobody answered: whatever is drawn, the benefit is 0', async (t) => {
  const silent: CaseEntries = {
    ...workedEntries,
    benefits: benefits.map((line) => ({ ...line, status: 'no-response' as const }))
  }
  const benefitInputs = inputs.filter(({ input }) => input.kind === 'benefit')
  const { outcomes, headline } = simulated(
    caseSimulation({ ...subject, entries: silent }, benefitInputs, seededChance(1), draws(300))
  )
  t.ok(Math.abs(headline.B + 212_142.1750926923) < 1e-6, 'the whole cost stands')
  t.ok(outcomes.B.every((net) => net === headline.B))
})

t.test('shared optimism about what is due to the exchange widens the range', async (t) => {
  const spread = (rank: number) => {
    const correlations = [{ between: ['time isolation', 'pathway isolation'] as const, rank }]
    const isolations = inputs.filter(({ id }) => id.endsWith('isolation'))
    const { outcomes } = simulated(
      caseSimulation(subject, isolations, seededChance(5), { ...draws(1000), correlations })
    )
    const summary = drawsSummary(outcomes.B)
    return summary.kind === 'summary' ? (summary.sd ?? NaN) : NaN
  }
  t.ok(spread(0.9) > 1.1 * spread(0) && spread(0) > 1.1 * spread(-0.9))
})

t.test('the same seed gives the same bytes, in whatever order the inputs are listed', async (t) => {
  const bytes = (listed: readonly UncertainCaseInput[], seed: number) => {
    return JSON.stringify(simulated(caseSimulation(subject, listed, seededChance(seed), draws(100))).outcomes)
  }
  t.equal(bytes(inputs.toReversed(), 8), bytes(inputs, 8))
  t.not(bytes(inputs, 9), bytes(inputs, 8))
})

t.test('without a standard error the line stays where it is, and that is said', async (t) => {
  const single: UncertainCaseInput = {
    ...hours,
    uncertainty: measuredChange({ meanChange: 21, seChange: null, df: null })
  }
  const rest = inputs.filter(({ id }) => id !== 'hours')
  const result = simulated(caseSimulation(subject, [single, ...rest], seededChance(1), draws(100)))
  t.same(result.held, [{ id: 'hours', why: 'no-standard-error' }])
  t.same(result.benefitsHeld, ['time-saved', 'visits', 'pathway'])
  t.same(caseSimulation(subject, [single], seededChance(1)), {
    kind: 'nothing-drawn',
    held: [{ id: 'hours', why: 'no-standard-error' }]
  })
})

t.test('what cannot be drawn is refused with every fault, and never cut to fit', async (t) => {
  const isolation = { kind: 'benefit', id: 'time-saved', name: 'isolation' } as const
  const cover = { kind: 'release', exchangeRef: 'EX-0412', name: 'coverRatePencePerHour' } as const
  const odd: readonly UncertainCaseInput[] = [
    { id: 'a', input: isolation, uncertainty: { kind: 'normal', mean: 0.6, sd: 0.2 } },
    { id: 'b', input: isolation, uncertainty: { kind: 'gamma', mean: 0.6, sd: 0.2 } },
    { id: 'c', input: isolation, uncertainty: { kind: 'beta', mean: 0.5, sd: 0.5 } },
    { id: 'd', input: cover, uncertainty: { kind: 'uniform', min: -1, max: 4000 } },
    { id: 'e', input: { ...isolation, id: 'none' }, uncertainty: { kind: 'beta', mean: 0.5, sd: 0.1 } },
    { id: 'f', input: cover, uncertainty: { kind: 'uniform', min: 0, max: 4000 } },
    { id: 'g', input: cover, uncertainty: { kind: 'normal', mean: 3500, sd: 600 } },
    hours
  ]
  t.same(caseSimulation(subject, odd, seededChance(1)), {
    kind: 'refused',
    faults: [
      { kind: 'outside-limits', id: 'a' },
      { kind: 'outside-limits', id: 'b' },
      { kind: 'impossible', id: 'c', why: 'sd-too-large' },
      { kind: 'outside-limits', id: 'd' },
      { kind: 'not-in-case', id: 'e' },
      { kind: 'outside-limits', id: 'g' }
    ]
  })
  const between = [
    ['hours', 'shifts'],
    ['shifts', 'cover'],
    ['hours', 'cover']
  ] as const
  const correlations = between.map((pair, index) => ({ between: pair, rank: index === 2 ? -0.9 : 0.9 }))
  t.same(caseSimulation(subject, inputs, seededChance(1), { correlations }), {
    kind: 'refused',
    faults: [{ kind: 'contradictory-correlations' }]
  })
})

function simulated(result: CaseSimulation): Extract<CaseSimulation, { kind: 'simulated' }> {
  if (result.kind !== 'simulated') throw new Error(JSON.stringify(result))
  return result
}

/** 21 hours a year on average, with a standard deviation of 30 between people. */
function hoursMeasuredOn(people: number): UncertainCaseInput['uncertainty'] {
  return measuredChange({ meanChange: 21, seChange: 30 / Math.sqrt(people), df: people - 1 })
}
