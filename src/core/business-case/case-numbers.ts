import type { Appraisal } from '../economics/appraisal/appraisal.js'
import type { Register } from '../economics/assumptions/assumptions.js'
import type { BreakEven, CaseAppraisal } from '../economics/appraisal/case-appraisal.js'
import { costInView, countsInView, perspectives, type Perspective } from '../economics/appraisal/perspective.js'
import { numberRows } from '../economics/assumptions/rates.js'
import type { ValuedBenefit } from '../economics/benefits/valued-benefits.js'
import { poundsAndPence } from '../format/money.js'
import { decimal } from '../format/numbers.js'
import { workHours } from '../format/words.js'
import { benefitId } from './benefit-numbers.js'
import type { CostSum } from './cost-numbers.js'
import type { NumberRecord } from './document.js'
import type { Ledger } from './number-ledger.js'
import { registerNumber } from './register-numbers.js'

/**
 * Puts the results among the numbers: for each view `A-cost`, `A-benefit`, `A-net`, `A-bcr`, `A-bcr-without-largest` and
 * `A-net-without-largest` (a ratio only where it is defined); `so-far` with its parts `seen` and `reported`, `expected`; `prudent-benefit`, `prudent-net`; and
 * the break-even. All of them rest on the sums of costs and on the benefit lines.
 */
export function caseNumbers(
  ledger: Ledger,
  register: Register,
  appraised: CaseAppraisal,
  sums: readonly CostSum[],
  priceYear: string
): void {
  for (const view of perspectives) viewNumbers(ledger, appraised, view, sums, priceYear)
  soFarNumbers(ledger, appraised, priceYear)
  prudentNumbers(ledger, appraised, priceYear)
  breakEvenNumbers(ledger, register, appraised.breakEven, appraised.benefits)
}

const viewLabels: Readonly<Record<Perspective, string>> = {
  A: 'the sponsor, in cash',
  B: 'the sponsor, in all',
  C: 'the public'
}

function viewNumbers(
  ledger: Ledger,
  { views, benefits }: CaseAppraisal,
  view: Perspective,
  sums: readonly CostSum[],
  priceYear: string
): void {
  const { costPence, benefitPence, netPence, bcr, bcrWithoutLargest, largest } = views[view]
  const money = (id: string, label: string, pence: number, formula: string, inputs: readonly string[]) => {
    return ledger.add({
      ...computedMoney(pence),
      id: `${view}-${id}`,
      label,
      formula,
      inputs,
      perspective: view,
      priceYear
    })
  }
  const ratio = (id: string, label: string, value: number | null, formula: string, inputs: readonly string[]) => {
    if (value === null) return
    ledger.add({ ...computedRatio(value), id: `${view}-${id}`, label, formula, inputs, perspective: view })
  }

  const who = viewLabels[view]
  const cost = money('cost', `Cost to ${who}`, costPence, costFormulas[view], costInputs(sums, view))
  const counted = benefitInputs(benefits, (one) => countsInView(view, one.line))
  const benefit = money('benefit', `Benefits to ${who}`, benefitPence, 'sum of the benefits counted', counted)
  const net = money('net', `Net result for ${who}`, netPence, 'benefits − cost', [benefit, cost])
  ratio('bcr', `Benefit for each pound of cost, ${who}`, bcr, 'benefits ÷ cost', [benefit, cost])
  if (largest === null) return
  const largestIds = benefitInputs(benefits, (one) => one.line.id === largest.line.id)
  const without = { formula: '(benefits − the largest single entry) ÷ cost', inputs: [benefit, cost, ...largestIds] }
  ratio(
    'bcr-without-largest',
    `The same without its largest single entry, ${who}`,
    bcrWithoutLargest,
    without.formula,
    without.inputs
  )
  money(
    'net-without-largest',
    `Net result without its largest single entry, ${who}`,
    netWithout(views[view]),
    'net − the largest single entry',
    [net, ...largestIds]
  )
}

const costFormulas: Readonly<Record<Perspective, string>> = {
  A: 'sum of the cash that the sponsor paid, less cash paid back',
  B: 'sum of all that the sponsor bore',
  C: 'sum of all payers’ costs, without what only changes hands (VAT, salary paid back)'
}

function costInputs(sums: readonly CostSum[], view: Perspective): readonly string[] {
  const counts = ({ payer, cash, pence }: CostSum) => {
    const line = { kind: 'other', payer, cash, pence, transferPence: 0, status: 'actual', uplift: 1 } as const
    return view === 'C' || costInView(view, line) !== 0
  }
  return sums.filter(counts).map(({ countedId }) => countedId)
}

function benefitInputs(
  benefits: readonly ValuedBenefit[],
  counts: (one: Extract<ValuedBenefit, { kind: 'counted' }>) => boolean
): readonly string[] {
  return benefits.flatMap((one, index) => (one.kind === 'counted' && counts(one) ? [benefitId(index)] : []))
}

function netWithout({ netPence, largest }: Appraisal): number {
  return netPence - (largest?.value.presentValuePence ?? 0)
}

/** What has happened and what is expected, apart, for the sponsor (view B). */
function soFarNumbers(ledger: Ledger, { benefits }: CaseAppraisal, priceYear: string): void {
  const parts = [
    ['so-far', 'Benefits so far, for the sponsor', ['seen', 'reported']],
    ['seen', 'Benefits seen, for the sponsor', ['seen']],
    ['reported', 'Benefits reported, for the sponsor', ['reported']],
    ['expected', 'Benefits expected, for the sponsor', ['expected']]
  ] as const
  for (const [id, label, standings] of parts) {
    const counts = (one: Extract<ValuedBenefit, { kind: 'counted' }>) => {
      return countsInView('B', one.line) && standings.some((standing) => standing === one.standing)
    }
    const pence = benefits.reduce((sum, one) => {
      return one.kind === 'counted' && counts(one) ? sum + one.value.presentValuePence : sum
    }, 0)
    ledger.add({
      ...computedMoney(pence),
      id,
      label,
      formula: `sum of the benefits ${standings.join(' or ')}`,
      inputs: benefitInputs(benefits, counts),
      perspective: 'B',
      priceYear,
      status: id === 'so-far' ? 'reported' : id
    })
  }
}

function prudentNumbers(ledger: Ledger, { prudent, benefits }: CaseAppraisal, priceYear: string): void {
  const common = { perspective: 'B', priceYear } as const
  const counted = benefitInputs(benefits, ({ line }) => line.grade <= 4 && countsInView('B', line))
  const benefit = ledger.add({
    ...computedMoney(prudent.B.benefitPence),
    ...common,
    id: 'prudent-benefit',
    label: 'Benefits of grades 1 to 4, for the sponsor',
    formula: 'sum of the benefits of grades 1 to 4',
    inputs: counted
  })
  ledger.add({
    ...computedMoney(prudent.B.netPence),
    ...common,
    id: 'prudent-net',
    label: 'Net result for the sponsor, grades 1 to 4 alone',
    formula: 'benefits of grades 1 to 4 − cost',
    inputs: [benefit, 'B-cost']
  })
}

function breakEvenNumbers(
  ledger: Ledger,
  register: Register,
  { basis, hoursNeeded, hoursReported, neededPerExchangeWeek, reportedPerExchangeWeek, exchanges, lines }: BreakEven,
  benefits: readonly ValuedBenefit[]
): void {
  const weeks = registerNumber(ledger, register, numberRows.workingWeeks.row)
  const ofLines = benefitInputs(benefits, (one) => lines.some(({ line }) => line.id === one.line.id))
  const hours = (id: string, label: string, value: number, formula: string, inputs: readonly string[]) => {
    return ledger.add({
      id,
      label,
      value,
      unit: 'hours',
      display: workHours(value),
      formula,
      inputs,
      source: { kind: 'computed' }
    })
  }
  const each = exchanges === 1 ? 'working weeks' : `${exchanges} exchanges ÷ working weeks`
  if (hoursReported > 0) {
    const reported = hours(
      'reported-hours',
      'Hours saved in a year, as reported',
      hoursReported,
      'sum of the hours',
      ofLines
    )
    hours('reported-week', 'Hours saved a week, as reported', reportedPerExchangeWeek, `hours ÷ ${each}`, [
      reported,
      weeks
    ])
  }
  if (hoursNeeded === null || neededPerExchangeWeek === null) return
  const formula =
    basis === 'reported'
      ? 'hours reported + (−net) ÷ what one more reported hour adds'
      : '(−net) ÷ the average cost of an hour, counting every hour in full'
  const needed = hours('break-even-hours', 'Hours saved in a year that would cover the cost', hoursNeeded, formula, [
    'B-net',
    ...ofLines
  ])
  hours(
    'break-even-week',
    'Hours saved a week that would cover the cost',
    neededPerExchangeWeek,
    `hours ÷ ${each}; printed up to the next five minutes`,
    [needed, weeks]
  )
}

function computedMoney(pence: number): Pick<NumberRecord, 'value' | 'unit' | 'display' | 'source'> {
  return { value: pence, unit: 'pence', display: poundsAndPence(pence), source: { kind: 'computed' } }
}

function computedRatio(value: number): Pick<NumberRecord, 'value' | 'unit' | 'display' | 'source'> {
  return { value, unit: 'ratio', display: decimal(value, 2), source: { kind: 'computed' } }
}
