import { findAssumption, type Register } from '../economics/assumptions/assumptions.js'
import type { CaseAppraisal, CostedRelease } from '../economics/appraisal/case-appraisal.js'
import type { CostKind, CostLine, Payer } from '../economics/costs/cost-line.js'
import { financialYear } from '../economics/assumptions/financial-year.js'
import type { Provenance } from '../economics/assumptions/provenance.js'
import type { ReleaseCostLine } from '../economics/costs/release-cost.js'
import type { Figure, FigureName, Figures } from '../economics/costs/release-figures.js'
import { poundsAndPence } from '../format/money.js'
import { decimal, percentage, shortDecimal } from '../format/numbers.js'
import { list, workHours } from '../format/words.js'
import type { NumberSource } from './document.js'
import { withoutPoundSign, type Ledger } from './number-ledger.js'
import { registerNumber, sourceInRegister } from './register-numbers.js'

/** One row of the costs: what one payer bore of one kind, over all exchanges. */
export interface CostSum {
  readonly kind: CostKind
  readonly label: string
  readonly payer: Payer
  readonly cash: boolean
  readonly pence: number
  readonly countedId: string
  readonly plannedId: string | null // null: nobody planned it
  readonly actualId: string | null // null: some of it is not recorded yet
  readonly quantity: CostQuantity | null // null: the line is a sum of money
}

interface CostQuantity {
  readonly value: number
  readonly unit: 'h' | 'miles' | 'nights' | 'days'
}

interface Part {
  readonly id: string
  readonly line: CostLine
  readonly quantity: CostQuantity | null
}

/** Puts every cost, and all that it rests on, among the numbers; returns the sums by kind and payer, cash first. */
export function costNumbers(
  ledger: Ledger,
  register: Register,
  appraised: CaseAppraisal,
  priceYear: string
): readonly CostSum[] {
  const released = appraised.releases.flatMap((release, index) =>
    releaseNumbers(ledger, register, release, `x${index + 1}`)
  )
  const planned = appraised.releases.flatMap((release, index) => {
    if (release.planned === null) return []
    return releaseNumbers(ledger, register, { ...release, ...release.planned }, `x${index + 1}-plan`)
  })
  const others = appraised.otherCosts.map((other, index) => otherNumber(ledger, register, other, `other${index + 1}`))

  const parts = [...released, ...others]
  const keys = [...new Set(parts.map(keyOf))].sort((a, b) => order(a, parts) - order(b, parts))
  return keys.map((key) => {
    const own = parts.filter((part) => keyOf(part) === key)
    const plan = planned.filter((part) => keyOf(part) === key)
    return costSum(ledger, key, own, plan, priceYear)
  })
}

/** The number of an exchange's own hourly rate. */
export function rateIdOf({ releases }: CaseAppraisal): (exchangeRef: string) => string | null {
  return (exchangeRef) => {
    const index = releases.findIndex(({ record }) => record.exchangeRef === exchangeRef)
    return index < 0 ? null : `x${index + 1}-staffRatePencePerHour`
  }
}

const costLabels: Readonly<Record<CostKind, string>> = {
  cover: 'Cover',
  fee: 'Fee with VAT',
  mileage: 'Mileage',
  fares: 'Fares',
  accommodation: 'Nights away',
  subsistence: 'Meals',
  travel: 'Travel, nights and meals',
  recovered: 'Paid back by host or funder',
  uncovered: 'Time not covered',
  shortfall: 'Work that cover did not get done',
  admin: 'Arranging the exchange',
  evaluation: 'Survey time',
  host: 'Host’s time',
  'own-time': 'Own time',
  other: 'Other costs'
}

/** The words for a kind of cost: a fee has VAT in it only where some could not be recovered. */
function costLabel(lines: readonly Pick<CostLine, 'kind' | 'transferPence'>[]): string {
  const [first] = lines
  if (first === undefined) return ''
  return first.kind === 'fee' && lines.every(({ transferPence }) => transferPence === 0)
    ? 'Fee'
    : costLabels[first.kind]
}

function releaseNumbers(
  ledger: Ledger,
  register: Register,
  { record, figures, lines }: Pick<CostedRelease, 'record' | 'figures' | 'lines'>,
  prefix: string
): readonly Part[] {
  const ownYear = financialYear(record.startsOn)
  const isMoney = (name: FigureName) => figureWords[name].unit.startsWith('pence')
  const yearOf = (name: FigureName): string =>
    figureYear(figures[name], ownYear, register, (inputs) => {
      return inputs.filter(isMoney).map(yearOf)
    })
  const figureNumber = (name: FigureName): string => {
    const id = `${prefix}-${name}`
    const figure = figures[name]
    if (figure === undefined || ledger.has(id)) return id
    const inputs = figureInputs(figure, figureNumber, (row) => registerNumber(ledger, register, row))
    return ledger.add({
      id,
      ...figureWords[name],
      value: figure.value,
      display: inWords(figure.value, figureWords[name].unit),
      formula: figure.source.kind === 'computed' ? figure.source.formula : null,
      inputs,
      source: figureSource(figure, register),
      priceYear: isMoney(name) ? yearOf(name) : null
    })
  }

  figureNumber('staffRatePencePerHour') // hours of benefit rest on it, also where no cost does
  return lines
    .filter((line) => hasToBeShown(line, figures))
    .map((line) => {
      const inputs = [
        ...line.inputs.filter((name) => figures[name] !== undefined).map(figureNumber),
        ...line.rows.map((row) => registerNumber(ledger, register, row))
      ]
      const id = ledger.add({
        id: `${prefix}-cost-${line.kind}`,
        label: `${costLabel([line])}, ${record.label}${prefix.endsWith('plan') ? ', as planned' : ''}`,
        value: line.pence,
        unit: 'pence',
        display: poundsAndPence(line.pence),
        formula: line.formula,
        inputs,
        source: { kind: 'computed' },
        priceYear: yearsInWords(
          line.inputs.filter((name) => isMoney(name) && figures[name] !== undefined).map(yearOf),
          ownYear
        ),
        status: line.status === 'actual' ? 'seen' : 'expected'
      })
      return { id, line, quantity: quantityIn(line, figures) }
    })
}

/** What somebody stated is in the prices of the exchange's year; what the register says in its own; the rest in its inputs'. */
function figureYear(
  figure: Figure | undefined,
  ownYear: string,
  register: Register,
  yearsOf: (inputs: readonly FigureName[]) => readonly string[]
): string {
  const source = figure?.source
  if (source?.kind === 'register') return findAssumption(register, source.row)?.priceYear ?? ownYear
  if (source?.kind === 'computed') return source.priceYear ?? yearsInWords(yearsOf(source.inputs), ownYear)
  return ownYear
}

function yearsInWords(years: readonly string[], otherwise: string): string {
  return years.length === 0 ? otherwise : list([...new Set(years)].toSorted())
}

/** Also a line of 0 that is 0 only because the register assumes so: that cover got all of the work done, say. */
function hasToBeShown({ pence, inputs }: ReleaseCostLine, figures: Figures): boolean {
  const assumed = (name: FigureName) => {
    const source = figures[name]?.source
    return source?.kind === 'register' || (source?.kind === 'computed' && source.rows.length > 0)
  }
  const wouldCost = inputs.every((name) => assumed(name) || figures[name]?.value !== 0)
  return pence !== 0 || (inputs.some(assumed) && wouldCost)
}

function figureInputs(
  { source }: Figure,
  figureNumber: (name: FigureName) => string,
  rowNumber: (row: string) => string
): readonly string[] {
  if (source.kind === 'register') return [rowNumber(source.row)]
  if (source.kind !== 'computed') return []
  return [...source.inputs.map(figureNumber), ...source.rows.map(rowNumber)]
}

function figureSource({ source }: Figure, register: Register): NumberSource {
  switch (source.kind) {
    case 'stated':
      return entrySource(source.statement)
    case 'register':
      return sourceInRegister(register, source.row)
    case 'computed':
      return { kind: 'computed' }
    case 'not-stated':
      return { kind: 'not-stated' }
  }
}

export function entrySource({ origin, by, on, source, released }: Provenance): NumberSource {
  return { kind: 'entry', origin, by: withoutPoundSign(by), on, basis: withoutPoundSign(source), released }
}

function otherNumber(
  ledger: Ledger,
  register: Register,
  { typed, line }: CaseAppraisal['otherCosts'][number],
  id: string
): Part {
  const source = entrySource(typed)
  const amount = ledger.add({
    id: `${id}-amount`,
    label: typed.description,
    value: typed.amountPence,
    unit: 'pence',
    display: poundsAndPence(typed.amountPence),
    source,
    status: line.status === 'actual' ? 'seen' : 'expected'
  })
  const lifted = line.uplift !== 1
  ledger.add({
    id,
    label: typed.description,
    value: line.pence,
    unit: 'pence',
    display: poundsAndPence(line.pence),
    formula: lifted ? 'amount × uplift on forecasts' : 'amount as entered',
    inputs: [amount, ...(lifted ? ['OB-01', 'OB-02'].map((row) => registerNumber(ledger, register, row)) : [])],
    source: { kind: 'computed' },
    status: line.status === 'actual' ? 'seen' : 'expected'
  })
  return { id, line, quantity: null }
}

function costSum(
  ledger: Ledger,
  key: string,
  parts: readonly Part[],
  plan: readonly Part[],
  priceYear: string
): CostSum {
  const [first] = parts
  if (first === undefined) throw new RangeError(`Nothing to sum for ${key}.`)
  const { kind, payer, cash } = first.line
  const allActual = parts.every(({ line }) => line.status === 'actual')
  const label = costLabel(parts.map(({ line }) => line))
  const countedId = sumNumber(ledger, `cost-${key}`, label, parts, {
    priceYear,
    status: allActual ? 'seen' : 'expected'
  })
  const plannedId =
    plan.length === 0
      ? null
      : sumNumber(ledger, `plan-${key}`, `${costLabel(plan.map(({ line }) => line))}, as planned`, plan, {
          priceYear,
          status: 'expected'
        })
  const pence = total(parts)
  return {
    kind,
    label,
    payer,
    cash,
    pence,
    countedId,
    plannedId,
    actualId: allActual ? countedId : null,
    quantity: quantitySum(parts)
  }
}

function sumNumber(
  ledger: Ledger,
  id: string,
  label: string,
  parts: readonly Part[],
  marks: Readonly<{ priceYear: string; status: 'seen' | 'expected' }>
): string {
  return ledger.add({
    id,
    label,
    value: total(parts),
    unit: 'pence',
    display: poundsAndPence(total(parts)),
    formula: parts.length === 1 ? 'the one line there is' : `sum of ${parts.length} lines`,
    inputs: parts.map((part) => part.id),
    source: { kind: 'computed' },
    ...marks
  })
}

function total(parts: readonly Part[]): number {
  return parts.reduce((sum, { line }) => sum + line.pence, 0)
}

/** "sponsor-cover"; other costs are parted into cash and time. */
function keyOf({ line }: Part): string {
  return [line.payer, line.kind, ...(line.kind === 'other' ? [line.cash ? 'cash' : 'time'] : [])].join('-')
}

/** The sponsor's first; cash before time; then in the order of the model. */
function order(key: string, parts: readonly Part[]): number {
  const line = parts.find((part) => keyOf(part) === key)?.line
  if (line === undefined) return 0
  const place = Object.keys(costLabels).indexOf(line.kind)
  return (line.payer === 'sponsor' ? 0 : 1000) + (line.cash ? 0 : 100) + place
}

function quantityIn({ kind }: ReleaseCostLine, figures: Figures): CostQuantity | null {
  const hours = (name: 'coveredHours' | 'uncoveredHours' | 'adminHours' | 'surveyHours' | 'hostHours') => {
    return { value: figures[name].value, unit: 'h' } as const
  }
  switch (kind) {
    case 'cover':
      return hours('coveredHours')
    case 'uncovered':
      return hours('uncoveredHours')
    case 'admin':
      return hours('adminHours')
    case 'evaluation':
      return hours('surveyHours')
    case 'host':
      return hours('hostHours')
    case 'mileage':
      return { value: figures.miles.value, unit: 'miles' }
    case 'accommodation':
      return { value: figures.nights.value, unit: 'nights' }
    case 'subsistence':
      return { value: figures.days.value, unit: 'days' }
    default:
      return null
  }
}

/** Lines of one kind have one unit. */
function quantitySum(parts: readonly Part[]): CostQuantity | null {
  const quantities = parts.flatMap(({ quantity }) => quantity ?? [])
  const [first] = quantities
  if (first === undefined) return null
  return { value: quantities.reduce((sum, { value }) => sum + value, 0), unit: first.unit }
}

type FigureUnit = 'pence' | 'pence an hour' | 'pence a year' | 'hours' | 'days' | 'nights' | 'miles' | 'share'

const figureWords: Readonly<Record<FigureName, Readonly<{ label: string; unit: FigureUnit }>>> = {
  days: { label: 'Days away', unit: 'days' },
  hoursPerDay: { label: 'Hours a day', unit: 'hours' },
  ownTimeShare: { label: 'Share of the hours in own time', unit: 'share' },
  coveredShare: { label: 'Share of working hours covered', unit: 'share' },
  coverEffectiveness: { label: 'Part of the work that cover got done', unit: 'share' },
  payPencePerYear: { label: 'Full-time pay', unit: 'pence a year' },
  staffRatePencePerHour: { label: 'Direct cost of an hour', unit: 'pence an hour' },
  coverRatePencePerHour: { label: 'Cover, an hour', unit: 'pence an hour' },
  coverCostPence: { label: 'Cover, in one sum', unit: 'pence' },
  miles: { label: 'Miles', unit: 'miles' },
  faresPence: { label: 'Fares', unit: 'pence' },
  nights: { label: 'Nights away', unit: 'nights' },
  nightRatePence: { label: 'Price of a night', unit: 'pence' },
  subsistencePencePerDay: { label: 'Meals a day', unit: 'pence' },
  travelCostPence: { label: 'Travel, nights and meals, in one sum', unit: 'pence' },
  feeNetPence: { label: 'Fee before VAT', unit: 'pence' },
  vatShare: { label: 'VAT that cannot be recovered', unit: 'share' },
  adminHours: { label: 'Hours of arranging', unit: 'hours' },
  adminRatePencePerHour: { label: 'Arranging, an hour', unit: 'pence an hour' },
  surveyHours: { label: 'Hours for surveys', unit: 'hours' },
  salaryRecoveredPence: { label: 'Paid back by host or funder', unit: 'pence' },
  hostHours: { label: 'Hours of the host', unit: 'hours' },
  hostRatePencePerHour: { label: 'Host, an hour', unit: 'pence an hour' },
  ownTimeRatePencePerHour: { label: 'Own time, an hour', unit: 'pence an hour' },
  hours: { label: 'Hours away', unit: 'hours' },
  workHours: { label: 'Working hours away', unit: 'hours' },
  coveredHours: { label: 'Hours covered', unit: 'hours' },
  uncoveredHours: { label: 'Hours not covered', unit: 'hours' }
}

function inWords(value: number, unit: FigureUnit): string {
  switch (unit) {
    case 'pence':
      return poundsAndPence(value)
    case 'pence a year':
      return `${poundsAndPence(value)} a year`
    case 'pence an hour':
      return `£${decimal(value / 100, 4)} an hour`
    case 'hours':
      return workHours(value)
    case 'share':
      return percentage(value, Number.isInteger(Math.round(value * 1e6) / 1e4) ? 0 : 1)
    default:
      return `${shortDecimal(value, 2)} ${unit}`
  }
}
