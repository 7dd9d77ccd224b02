import { isDeepStrictEqual } from 'node:util'
import type { Case } from '../src/core/economics/sensitivity/case-input.js'
import {
  caseSimulation,
  caseStopRule,
  type CaseSimulation,
  type UncertainCaseInput
} from '../src/core/economics/uncertainty/case-simulation.js'
import { drawsSummary } from '../src/core/economics/uncertainty/draws-summary.js'
import { measuredChange } from '../src/core/economics/uncertainty/measured-change.js'
import { registerInputs } from '../src/core/economics/uncertainty/register-inputs.js'
import { seededChance } from '../src/platform/chance/seeded-chance.js'
import { shippedRates, shippedRegister, workedEntries } from '../test/core/economics/worked-exchange.js'
import { memoryWords, say, type Benchmark } from './benchmark.js'
import { timed, timingWords } from './timing.js'

/**
 * The worked case of our economics, 10,000 times through the whole appraisal in three views: hours saved as twelve people measured them,
 * and every number of the register that has a range.
 */
export const monteCarloBenchmark: Benchmark = {
  name: 'monte-carlo',
  title: 'Simulation: 10,000 draws of the worked case, three views',
  run: (form) => {
    const draws = form === 'short' ? 1000 : 10_000
    const { result, timing } = timed(form === 'short' ? 2 : 6, () => simulated(allInputs(), draws, 42))
    if (form === 'full') {
      say(timingWords(timing, 1000))
      say(memoryWords())
    }
    return [repeats(result, draws), meansTheHeadline(draws)].every(Boolean)
  }
}

const subject: Case = { entries: workedEntries, rates: shippedRates() }

const hours: UncertainCaseInput = {
  id: 'hours',
  input: { kind: 'benefit', id: 'time-saved', name: 'quantity' },
  uncertainty: measuredChange({ meanChange: 0.5, seChange: 0.1, df: 11 }, 42)
}

function allInputs(): readonly UncertainCaseInput[] {
  return [hours, ...registerInputs(shippedRegister(), subject.rates)]
}

type Simulated = CaseSimulation & { kind: 'simulated' }

function simulated(inputs: readonly UncertainCaseInput[], draws: number, seed: number): Simulated {
  const result = caseSimulation(subject, inputs, seededChance(seed), {
    rule: { ...caseStopRule, fewest: draws, most: draws }
  })
  if (result.kind !== 'simulated') throw new Error(`The worked case cannot be simulated: ${JSON.stringify(result)}`)
  return result
}

function repeats(result: Simulated, draws: number): boolean {
  const same = isDeepStrictEqual(simulated(allInputs(), draws, result.seed), result)
  say(`seed ${result.seed} ${same ? 'gives the same draws again' : 'gives OTHER draws'}`)
  return same
}

/** Where the hours alone are drawn the net is a straight line of them, so that the mean of the draws is that of one appraisal. */
function meansTheHeadline(draws: number): boolean {
  const { outcomes, headline } = simulated([hours], draws, 7)
  const summary = drawsSummary(outcomes.B)
  if (summary.kind !== 'summary') return false
  const error = summary.errorOfMean ?? 0
  const expected = headline.B
  const off = Math.abs(summary.mean - expected) / error
  say(
    `mean of the draws ${off.toFixed(1)} simulation errors from the appraisal itself: ${off < 4.5 ? 'right' : 'WRONG'}`
  )
  return off < 4.5
}
