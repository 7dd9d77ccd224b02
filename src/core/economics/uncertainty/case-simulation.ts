import { caseAppraisal } from '../appraisal/case-appraisal.js'
import type { Perspective } from '../appraisal/perspective.js'
import { caseWithAll, limitsOf, valueInCase, type Case, type CaseInput } from '../sensitivity/case-input.js'
import type { Chance } from '../../statistics/chance.js'
import { distributionOf, type Uncertainty } from '../../statistics/distributions/uncertainty.js'
import type { InputCorrelation, InputFault, UncertainInput, Values } from './joint-draws.js'
import type { NotDrawn } from './measured-change.js'
import { simulation, usualStopRule, type Simulated, type StopRule } from './simulation.js'

/** One number of a case with how unsure it is, or why it is not drawn. */
export interface UncertainCaseInput {
  readonly id: string
  readonly input: CaseInput
  readonly uncertainty: Uncertainty | NotDrawn
}

/** The net benefit of a case in its three views, in pence, over all draws; and what was not drawn. */
export type CaseSimulation =
  | (Simulated<Perspective> & {
      readonly headline: Readonly<Record<Perspective, number>> // with nothing drawn: what the document says
      readonly held: readonly HeldInput[]
      readonly benefitsHeld: readonly string[] // counted benefits whose quantity is the same in every draw
    })
  | Readonly<{ kind: 'nothing-drawn'; held: readonly HeldInput[] }>
  | Readonly<{ kind: 'refused'; faults: readonly CaseFault[] }>

type HeldInput = Readonly<{ id: string; why: NotDrawn['why'] }>
type CaseFault = InputFault | Readonly<{ kind: 'outside-limits' | 'not-in-case'; id: string }>

/** Ten pounds either way change no decision about an exchange. */
export const caseStopRule: StopRule = { ...usualStopRule, absolute: 1000 }

/**
 * If pay, hours, shares and prices may be other than the case says, what may it net?
 *
 * Each draw puts its values into the case and the whole of it through the same appraisal as the headline, in all three views at
 * once. A rate of the register is drawn once and shared by all lines that use it. What was measured brings its own standard
 * error (measured-change.ts); a quantity without one stays where it is, and is named in `benefitsHeld`, since a range that
 * leaves it out is narrower than the truth. The headline stays the computed one: a simulation informs the range alone.
 *
 * Refused, with every fault: an input that the case does not have, a distribution that does not exist or reaches where the
 * number cannot be (a share above 1), correlations that contradict each other. No input left to draw: `nothing-drawn`.
 */
export function caseSimulation(
  subject: Case,
  inputs: readonly UncertainCaseInput[],
  chance: Chance,
  { correlations = [], rule = caseStopRule }: { correlations?: readonly InputCorrelation[]; rule?: StopRule } = {}
): CaseSimulation {
  const held = inputs.flatMap(({ id, uncertainty }): HeldInput[] => {
    return uncertainty.kind === 'not-drawn' ? [{ id, why: uncertainty.why }] : []
  })
  const drawn = inputs.flatMap(({ id, input, uncertainty }) => {
    return uncertainty.kind === 'not-drawn' ? [] : [{ id, input, uncertainty }]
  })
  const faults = drawn.flatMap((one) => faultsOf(subject, one))
  if (faults.length > 0) return { kind: 'refused', faults }
  if (drawn.length === 0) return { kind: 'nothing-drawn', held }

  const netsOf = caseNets(
    subject,
    drawn.map(({ id, input }) => ({ id, input }))
  )
  const simulated = simulation({ inputs: drawn, correlations, outcomes: netsOf }, chance, rule)
  if (simulated.kind === 'refused') return simulated
  return { ...simulated, headline: netsOf({}), held, benefitsHeld: benefitsHeld(subject, drawn) }
}

/** The net in each view as a function of some inputs of the case; an input without a value stays where it is. */
export function caseNets(
  subject: Case,
  inputs: readonly Readonly<{ id: string; input: CaseInput }>[]
): (values: Values) => Readonly<Record<Perspective, number>> {
  return (values) => {
    const changes = inputs.flatMap(({ id, input }) => {
      const value = values[id]
      return value === undefined ? [] : [{ input, value }]
    })
    const { entries, rates } = caseWithAll(subject, changes)
    const { A, B, C } = caseAppraisal(entries, rates).views
    return { A: A.netPence, B: B.netPence, C: C.netPence }
  }
}

function faultsOf(
  subject: Case,
  { id, input, uncertainty }: UncertainInput & Readonly<{ input: CaseInput }>
): readonly CaseFault[] {
  if (valueInCase(subject, input) === null) return [{ kind: 'not-in-case', id }]
  const distribution = distributionOf(uncertainty)
  if (distribution.kind === 'impossible') return [{ kind: 'impossible', id, why: distribution.why }]
  const limits = limitsOf(input)
  const tooLow = limits.low !== null && (distribution.low === null || distribution.low < limits.low)
  const tooHigh = limits.high !== null && (distribution.high === null || distribution.high > limits.high)
  return tooLow || tooHigh ? [{ kind: 'outside-limits', id }] : []
}

function benefitsHeld({ entries, rates }: Case, drawn: readonly Readonly<{ input: CaseInput }>[]): readonly string[] {
  const varied = drawn.flatMap(({ input }) => (input.kind === 'benefit' && input.name === 'quantity' ? [input.id] : []))
  const counted = caseAppraisal(entries, rates).benefits.filter(({ kind }) => kind === 'counted')
  return counted.map(({ line }) => line.id).filter((id) => !varied.includes(id))
}
