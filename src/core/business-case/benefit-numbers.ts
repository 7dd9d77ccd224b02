import { findAssumption, type Register } from '../economics/assumptions/assumptions.js'
import { isHours, type BenefitLine } from '../economics/benefits/benefit-line.js'
import { standing, type Standing } from '../economics/benefits/benefit-status.js'
import { countsInView, isCashReleasing } from '../economics/appraisal/perspective.js'
import { numberRows, tableRows } from '../economics/assumptions/rates.js'
import type { CountedBenefit, ValuedBenefit } from '../economics/benefits/valued-benefits.js'
import { poundsAndPence } from '../format/money.js'
import { decimal, percentage, shortDecimal } from '../format/numbers.js'
import { entrySource } from './cost-numbers.js'
import type { NumberRecord, NumberSource } from './document.js'
import { withoutPoundSign, type Ledger } from './number-ledger.js'
import { registerNumber, sourceInRegister } from './register-numbers.js'

/** Lines that say the same of the same people with the same evidence, taken together. */
export interface BenefitGroup {
  readonly label: string
  readonly who: BenefitLine['who']
  readonly grade: number
  readonly standing: Standing
  readonly cash: boolean
  readonly inSponsorView: boolean
  readonly averageCost: boolean
  readonly priced: boolean
  readonly quantity: number | null // null: the lines have no quantity, or several units
  readonly hours: boolean
  readonly pence: number
  readonly numberId: string | null // null: it has no price
  readonly released: boolean // a participant's own word, released
}

/** Puts every counted benefit, and all that it rests on, among the numbers: `b1`, `b2` … in the order of the lines. */
export function benefitNumbers(
  ledger: Ledger,
  register: Register,
  valued: readonly ValuedBenefit[],
  priceYear: string,
  rateIdOf: (exchangeRef: string) => string | null
): void {
  valued.forEach((one, index) => {
    if (one.kind !== 'counted') return
    const rateId = one.line.exchangeRef === null ? null : rateIdOf(one.line.exchangeRef)
    benefitNumber(ledger, register, one, benefitId(index), rateId, priceYear)
  })
}

export function benefitId(index: number): string {
  return `b${index + 1}`
}

/** Groups in the order seen, reported, expected, the largest first; what has no price comes last. */
export function benefitGroups(ledger: Ledger, valued: readonly ValuedBenefit[]): readonly BenefitGroup[] {
  const listed = valued.flatMap((one, index) => {
    const unpriced = one.kind === 'not-counted' && one.why === 'unmonetised'
    return one.kind === 'counted' || unpriced ? [{ one, id: benefitId(index) }] : []
  })
  const keys = [...new Set(listed.map(({ one }) => groupKey(one.line)))]
  const groups = keys.map((key, index) => {
    const members = listed.filter(({ one }) => groupKey(one.line) === key)
    return groupOf(ledger, members, `g${index + 1}`)
  })
  return groups.toSorted((a, b) => rank(a) - rank(b) || b.pence - a.pence)
}

/** "£756 agency shifts avoided" reads better inside a sentence than "Agency shifts avoided". Initials stay. */
export function lowerFirst(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

function benefitNumber(
  ledger: Ledger,
  register: Register,
  benefit: CountedBenefit,
  id: string,
  rateId: string | null,
  priceYear: string
): void {
  const factors = factorsOf(benefit, register, rateId).map((factor) => ({ ...factor, id: `${id}-${factor.name}` }))
  const { line, value } = benefit
  for (const { id, label, value, unit, display, source, row, formula, inputId } of factors) {
    const rows = row === undefined ? [] : [registerNumber(ledger, register, row)]
    const inputs = inputId === undefined ? rows : [...rows, inputId]
    ledger.add({
      id,
      label: `${label}: ${line.description}`,
      value,
      unit,
      display,
      source,
      inputs,
      formula: formula ?? null
    })
  }
  ledger.add({
    id,
    label: line.description,
    value: value.presentValuePence,
    unit: 'pence',
    display: poundsAndPence(value.presentValuePence),
    formula: `${factors.map(({ words }) => words).join(' × ')}${line.firstYear > 0 ? ', discounted to year 0' : ''}`,
    inputs: [
      ...factors.map((factor) => factor.id),
      ...[numberRows.horizonYears.row, ...(line.firstYear > 0 ? [tableRows.discount.row] : [])].map((row) => {
        return registerNumber(ledger, register, row)
      })
    ],
    source: entrySource(line),
    evidenceGrade: line.grade,
    benefitClass: line.class,
    priceYear: findAssumption(register, line.unitValueSource ?? '')?.priceYear ?? priceYear,
    status: benefit.standing
  })
}

interface Factor {
  readonly name: string
  readonly words: string // in the formula
  readonly label: string
  readonly value: number
  readonly unit: string
  readonly display: string
  readonly source: NumberSource
  readonly row?: string
  readonly formula?: string
  readonly inputId?: string
}

/** The factors of the formula, in its order; those that were never in play are left out. */
function factorsOf(
  { line, terms, realisationRow }: CountedBenefit,
  register: Register,
  rateId: string | null
): readonly Factor[] {
  const said = entrySource(line)
  const share = (name: string, words: string, label: string, value: number, row?: string): Factor => {
    const source = row === undefined ? said : sourceInRegister(register, row)
    const display = percentage(value, Math.round(value * 1e6) % 1e4 === 0 ? 0 : 1)
    return { name, words, label, value, unit: 'share', display, source, ...(row === undefined ? {} : { row }) }
  }
  const { attribution } = terms
  const estimate = attribution.method === 'estimate' ? attribution : null
  return [
    {
      name: 'quantity',
      words: 'quantity',
      label: 'Quantity a year',
      value: terms.quantity,
      unit: line.unit === '' ? 'units' : line.unit,
      display: `${shortDecimal(terms.quantity, 2)} ${line.unit}`.trim(),
      source: said
    },
    unitValue({ line, terms }, register, said, rateId),
    ...(terms.marginalShare === 1 && line.marginalShare === null
      ? []
      : [
          share(
            'marginal',
            'marginal share',
            'Marginal share of an average cost',
            terms.marginalShare,
            line.marginalShare === null ? numberRows.marginalShare.row : undefined
          )
        ]),
    ...(estimate === null
      ? []
      : [share('isolation', 'share due to the exchange', 'Share due to the exchange', estimate.isolation)]),
    {
      ...share('certainty', 'certainty', 'Certainty', attribution.certainty, tableRows.gradeCorrection.row),
      formula: certaintyFormula(line),
      source: said
    },
    ...(estimate === null || line.deadweight === null
      ? []
      : [share('deadweight', '(1 − deadweight)', 'Would have happened anyway', estimate.deadweight)]),
    share(
      'displacement',
      '(1 − displacement)',
      'Displacement',
      terms.displacement,
      line.displacement === null ? numberRows.displacement.row : undefined
    ),
    share(
      'leakage',
      '(1 − leakage)',
      'Leakage',
      terms.leakage,
      line.leakage === null ? numberRows.leakage.row : undefined
    ),
    share('realisation', 'realisation', 'Realisation', terms.realisation, realisationRow)
  ]
}

/** Hours at the person's own rate, a price of the register, or a price that was typed with its source. */
function unitValue(
  { line, terms }: Pick<CountedBenefit, 'line' | 'terms'>,
  register: Register,
  said: NumberSource,
  rateId: string | null
): Factor {
  const common = { name: 'value', value: terms.unitValuePence, unit: 'pence' }
  if (line.unitValuePence === null) {
    return {
      ...common,
      words: 'hourly rate',
      label: 'Direct cost of an hour',
      display: `£${decimal(terms.unitValuePence / 100, 4)}`,
      source: { kind: 'computed' },
      formula: 'the person’s own direct cost of an hour',
      ...(rateId === null ? {} : { inputId: rateId })
    }
  }
  const basis = line.unitValueSource ?? 'the entry'
  return {
    ...common,
    words: 'value of one',
    label: 'Value of one',
    display: poundsAndPence(terms.unitValuePence),
    source: said,
    formula: `from: ${withoutPoundSign(basis)}`,
    ...(findAssumption(register, basis) === undefined ? {} : { row: basis })
  }
}

function certaintyFormula({ confidence, grade }: BenefitLine): string {
  if (confidence === null) return `1 − correction of grade ${grade}; nobody was asked how sure they are`
  return `the lower of how sure they are (${percentage(confidence)}) and 1 − correction of grade ${grade}`
}

interface Member {
  readonly one: ValuedBenefit
  readonly id: string
}

function groupOf(ledger: Ledger, members: readonly Member[], id: string): BenefitGroup {
  const [first] = members
  if (first === undefined) throw new RangeError('A group has at least one line.')
  const { line } = first.one
  const counted = members.flatMap(({ one, id }) => (one.kind === 'counted' ? [{ one, id }] : []))
  const pence = counted.reduce((sum, { one }) => sum + one.value.presentValuePence, 0)
  const standingOfAll = standing(line.status, line.grade)
  const priced = counted.length > 0
  if (priced) ledger.add(groupNumber(id, line, standingOfAll, counted, pence))
  return {
    label: line.description,
    who: line.who,
    grade: line.grade,
    standing: standingOfAll,
    cash: isCashReleasing(line),
    inSponsorView: countsInView('B', line),
    averageCost: line.averageCost,
    priced,
    quantity: priced ? counted.reduce((sum, { one }) => sum + one.terms.quantity, 0) : null,
    hours: isHours(line.unit),
    pence,
    numberId: priced ? id : null,
    released: line.origin === 'participant'
  }
}

function groupNumber(
  id: string,
  line: BenefitLine,
  status: Standing,
  counted: readonly Readonly<{ id: string }>[],
  pence: number
): Omit<NumberRecord, 'perspective' | 'priceYear'> {
  return {
    id,
    label: line.description,
    value: pence,
    unit: 'pence',
    display: poundsAndPence(pence),
    formula: counted.length === 1 ? 'the one line there is' : `sum of ${counted.length} lines`,
    inputs: counted.map((member) => member.id),
    source: { kind: 'computed' },
    evidenceGrade: line.grade,
    benefitClass: line.class,
    status
  }
}

function groupKey(line: BenefitLine): string {
  const { description, who, grade, status, unit, averageCost, origin } = line
  const cash = isCashReleasing(line)
  return JSON.stringify([
    description.toLowerCase(),
    who,
    grade,
    standing(status, grade),
    line.class,
    unit,
    averageCost,
    cash,
    origin === 'participant'
  ])
}

function rank({ priced, standing }: BenefitGroup): number {
  return (priced ? 0 : 10) + ['seen', 'reported', 'expected', 'not known'].indexOf(standing)
}
