import { findAssumption, type Assumption, type Register } from '../assumptions/assumptions.js'
import { numberRows, type Rates } from '../assumptions/rates.js'
import { benefitStatuses } from '../benefits/benefit-status.js'
import type { CaseInput, VariableRate } from '../sensitivity/case-input.js'
import type { VariedInput } from '../sensitivity/tornado.js'
import type { UncertainCaseInput } from './case-simulation.js'
import { registerUncertainty } from './register-uncertainty.js'

/** A row of the register as an input of the case: to be varied in the tornado, and drawn where its distribution says so. */
export interface RegisterInput extends UncertainCaseInput, VariedInput {
  readonly isJudged: boolean // nobody read or measured the value, or its range: mark J
}

/**
 * Every number of the register that has a range, under the id of its row. Not all of them matter to every case: what the case
 * does not use has a swing of 0.
 */
export function registerInputs(
  register: Register,
  { realisation }: Pick<Rates, 'realisation'>
): readonly RegisterInput[] {
  const rates = Object.entries(numberRows).flatMap(([name, { row, unit }]) => {
    if (name === 'horizonYears') return []
    return inputOf(register, row, { kind: 'rate', name: name as VariableRate }, factors[unit]) // entries forgets its keys
  })
  const realised = benefitStatuses.flatMap((status) => {
    return inputOf(register, realisation[status].row, { kind: 'realisation', status }, 1)
  })
  return [...rates, ...realised]
}

const factors = { percent: 0.01, pounds: 100, plain: 1 }

function inputOf(register: Register, row: string, input: CaseInput, factor: number): readonly RegisterInput[] {
  const found = findAssumption(register, row)
  if (found === undefined || found.low === null || found.central === null || found.high === null) return []
  if (found.low === found.high) return []
  return [
    {
      id: row,
      input,
      low: found.low * factor,
      central: found.central * factor,
      high: found.high * factor,
      uncertainty: registerUncertainty(found, factor),
      isJudged: isJudged(found)
    }
  ]
}

function isJudged({ verified, rangeVerified = [] }: Assumption): boolean {
  return [...verified, ...rangeVerified].includes('J')
}
