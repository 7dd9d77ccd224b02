import { financialYear } from '../assumptions/financial-year.js'
import { directHourlyPence, highCostAreaPence } from '../assumptions/hourly-rate.js'
import type { Payer } from './cost-line.js'
import { mayStand } from '../assumptions/provenance.js'
import { numberRows, tableRows, type RateName, type Rates } from '../assumptions/rates.js'
import type { ReleaseRecord, ReleaseStatement, ReleaseValues } from './release-record.js'

/** Every number that costing one release needs. Money in pence, hours in hours, shares 0 to 1. */
export type FigureName =
  | 'days'
  | 'hoursPerDay'
  | 'ownTimeShare'
  | 'coveredShare'
  | 'coverEffectiveness'
  | 'payPencePerYear'
  | 'staffRatePencePerHour'
  | 'coverRatePencePerHour'
  | 'coverCostPence'
  | 'miles'
  | 'faresPence'
  | 'nights'
  | 'nightRatePence'
  | 'subsistencePencePerDay'
  | 'travelCostPence'
  | 'feeNetPence'
  | 'vatShare'
  | 'adminHours'
  | 'adminRatePencePerHour'
  | 'surveyHours'
  | 'salaryRecoveredPence'
  | 'hostHours'
  | 'hostRatePencePerHour'
  | 'ownTimeRatePencePerHour'
  | 'hours'
  | 'workHours'
  | 'coveredHours'
  | 'uncoveredHours'

/** Where a number is from: someone said it, the register holds it, it was computed, or nobody said anything and it is 0. */
export type FigureSource =
  | Readonly<{ kind: 'stated'; statement: Omit<ReleaseStatement, 'values'> }>
  | Readonly<{ kind: 'register'; row: string }>
  | Readonly<{
      kind: 'computed'
      formula: string
      inputs: readonly FigureName[]
      rows: readonly string[]
      priceYear?: string // of a table of several years, the one that was used
    }>
  | Readonly<{ kind: 'not-stated' }>

export interface Figure {
  readonly value: number
  readonly source: FigureSource
}

/** The two sums stand only where they were stated; everything else always has a value. */
export type Figures = Readonly<
  Record<Exclude<FigureName, 'coverCostPence' | 'travelCostPence' | 'payPencePerYear'>, Figure>
> &
  Readonly<Partial<Record<'coverCostPence' | 'travelCostPence' | 'payPencePerYear', Figure>>>

export interface ReleaseChoices {
  readonly mileageScheme: 'afc' | 'amap'
  readonly hostPaidBy: Payer
  readonly coverPaidBy: Payer
  readonly travelPaidBy: Payer
  readonly feePaidBy: Payer
}

export type ReleaseReading =
  | Readonly<{ kind: 'figures'; figures: Figures; choices: ReleaseChoices }>
  | Readonly<{ kind: 'incomplete'; missing: readonly string[] }>

/**
 * What is known of one release, with the register filling what nobody said, and for each number where it is from.
 *
 * Three things have no default and must be known: the days, the pay (a band, a salary or an hourly rate), and the share of
 * hours that was covered. Without them the exchange is `incomplete`, and the names of what is missing are for people. A
 * participant's own statement counts only when that person released it. Hours that colleagues absorbed, swapped, or that
 * needed no cover are uncovered hours: no cash, and not free.
 */
export function releaseFigures(record: ReleaseRecord, rates: Rates): ReleaseReading {
  const said = stating(record)
  const pay = payOf(record, said, rates)
  const staffRate = staffRateOf(pay, said, rates)
  const days = said.number('days')
  const ownTimeShare = said.number('ownTimeShare') ?? nothing
  const coveredShare = coveredShareOf(said, ownTimeShare)
  if (days === undefined || staffRate === undefined || coveredShare === undefined) {
    return { kind: 'incomplete', missing: missingOf(days, staffRate, coveredShare) }
  }

  const standing = (name: RateName): Figure => ({
    value: rates[name],
    source: { kind: 'register', row: numberRows[name].row }
  })
  const nights = said.number('nights') ?? nothing
  const base = {
    days,
    hoursPerDay: said.number('hoursPerDay') ?? standing('hoursPerDay'),
    ownTimeShare,
    coveredShare,
    coverEffectiveness: said.number('coverEffectiveness') ?? standing('coverEffectiveness'),
    staffRatePencePerHour: staffRate,
    coverRatePencePerHour: said.number('coverRatePencePerHour') ?? usualCoverRate(said, staffRate, pay, rates),
    miles: said.number('miles') ?? nothing,
    faresPence: said.number('faresPence') ?? nothing,
    nights,
    nightRatePence: said.number('nightRatePence') ?? usualNightRate(said, rates),
    subsistencePencePerDay:
      said.number('subsistencePencePerDay') ?? (nights.value > 0 ? standing('subsistencePencePerDay') : nothing),
    feeNetPence: said.number('feeNetPence') ?? nothing,
    vatShare: vatShareOf(said) ?? standing('vatShare'),
    adminHours: said.number('adminHours') ?? standing(usualAdminHours(said)),
    adminRatePencePerHour: said.number('adminRatePencePerHour') ?? standing('adminRatePencePerHour'),
    surveyHours: said.number('surveyHours') ?? standing('surveyHours'),
    salaryRecoveredPence: said.number('salaryRecoveredPence') ?? nothing,
    hostHours:
      said.number('hostHours') ??
      computed(
        rates.hostHoursPerDay * days.value,
        'host hours a day × days',
        ['days'],
        [numberRows.hostHoursPerDay.row]
      ),
    hostRatePencePerHour: said.number('hostRatePencePerHour') ?? standing('hostRatePencePerHour'),
    ownTimeRatePencePerHour: computed(
      rates.ownTimeValueShare * staffRate.value,
      'value of own time, as a share of pay × hourly rate',
      ['staffRatePencePerHour'],
      [numberRows.ownTimeValueShare.row]
    )
  }
  const sums = {
    ...(pay === undefined ? {} : { payPencePerYear: pay.figure }),
    ...optional('coverCostPence', said),
    ...optional('travelCostPence', said)
  }
  return { kind: 'figures', figures: { ...base, ...hoursOf(base), ...sums }, choices: choicesOf(said) }
}

const nothing: Figure = { value: 0, source: { kind: 'not-stated' } }

type NumberKey = {
  [Key in keyof ReleaseValues]-?: Exclude<ReleaseValues[Key], undefined> extends number ? Key : never
}[keyof ReleaseValues]

interface Stating {
  readonly value: <Key extends keyof ReleaseValues>(key: Key) => Said<NonNullable<ReleaseValues[Key]>> | undefined
  readonly number: (key: NumberKey) => Figure | undefined
}

type Said<T> = Readonly<{ value: T; statement: ReleaseStatement }>

/** Actual before forecast, then the later day, then the later in the list; never what a participant kept private. */
function stating({ statements }: ReleaseRecord): Stating {
  const ranked = statements
    .filter(mayStand)
    .toReversed()
    .toSorted((a, b) => rank(b).localeCompare(rank(a)))
  const value: Stating['value'] = (key) => {
    for (const statement of ranked) {
      const found = statement.values[key]
      if (found !== undefined) return { value: found, statement }
    }
    return undefined
  }
  return {
    value,
    number: (key) => {
      const found = value(key)
      return found === undefined ? undefined : { value: found.value, source: statedBy(found.statement) }
    }
  }
}

function rank({ status, on }: ReleaseStatement): string {
  return `${status === 'actual' ? 1 : 0} ${on}`
}

function statedBy({ status, origin, source, by, on, released }: ReleaseStatement): FigureSource {
  return { kind: 'stated', statement: { status, origin, source, by, on, released } }
}

type ComputedFigure = Readonly<{ value: number; source: Extract<FigureSource, { kind: 'computed' }> }>

function computed(
  value: number,
  formula: string,
  inputs: readonly FigureName[],
  rows: readonly string[] = []
): ComputedFigure {
  return { value, source: { kind: 'computed', formula, inputs, rows } }
}

type Pay = Readonly<{ figure: Figure; band: Said<string> | undefined }>

/** A typed salary stands before the middle of the band. Undefined: neither, or a band the register does not know. */
function payOf({ startsOn }: ReleaseRecord, said: Stating, rates: Rates): Pay | undefined {
  const typed = said.number('payPencePerYear')
  if (typed !== undefined) return { figure: typed, band: undefined }
  const band = said.value('band')
  const rows = rates.afcPay.filter((row) => row.band === band?.value).toSorted((a, b) => (a.year < b.year ? -1 : 1))
  const row = rows.findLast(({ year }) => year <= financialYear(startsOn)) ?? rows[0]
  if (band === undefined || row === undefined) return undefined
  const formula = `middle of band ${row.band}, ${row.year}`
  const { value, source } = computed(row.middlePence, formula, [], [tableRows.afcPay.row])
  return { figure: { value, source: { ...source, priceYear: row.year } }, band }
}

function staffRateOf(pay: Pay | undefined, said: Stating, rates: Rates): Figure | undefined {
  const typed = said.number('staffRatePencePerHour')
  if (typed !== undefined) return typed
  if (pay === undefined) return undefined
  const area = said.value('highCostArea')?.value ?? 'none'
  const supplement = area === 'none' ? 0 : highCostAreaPence(pay.figure.value, rates.highCostArea[area])
  const onCosts = (['niShare', 'niThresholdPence', 'pensionShare', 'levyShare', 'productiveHours'] as const).map(
    (name) => numberRows[name].row
  )
  const gross = area === 'none' ? 'pay' : `pay with the ${area} high-cost-area supplement`
  return computed(
    directHourlyPence(pay.figure.value, rates, supplement),
    `(${gross} + national insurance above the threshold + pension + levy) ÷ productive hours`,
    ['payPencePerYear'],
    area === 'none' ? onCosts : [...onCosts, tableRows.highCostArea.row]
  )
}

const noCash = ['absorbed', 'swap', 'notneeded']

function coveredShareOf(said: Stating, ownTimeShare: Figure): Figure | undefined {
  const kind = said.value('coverKind')
  if (kind !== undefined && noCash.includes(kind.value)) return { value: 0, source: statedBy(kind.statement) }
  return said.number('coveredShare') ?? (ownTimeShare.value === 1 ? nothing : undefined)
}

/** VAT that is recovered is no cost, and somebody said so. */
function vatShareOf(said: Stating): Figure | undefined {
  const irrecoverable = said.value('vatIrrecoverable')
  return irrecoverable?.value === false ? { value: 0, source: statedBy(irrecoverable.statement) } : undefined
}

function missingOf(...[days, staffRate, coveredShare]: readonly (Figure | undefined)[]): readonly string[] {
  return [
    ...(days === undefined ? ['the days away'] : []),
    ...(staffRate === undefined ? ['the pay: a band that the register knows, a salary or an hourly rate'] : []),
    ...(coveredShare === undefined ? ['the share of hours that was covered'] : [])
  ]
}

/** Bank: close to the person's own direct cost. Agency: a multiple of basic pay an hour. */
function usualCoverRate(said: Stating, staffRate: Figure, pay: Pay | undefined, rates: Rates): Figure {
  if (said.value('coverKind')?.value === 'agency' && pay !== undefined) {
    return computed(
      (rates.agencyRatio * pay.figure.value) / rates.productiveHours,
      'agency price as a multiple of basic pay × pay ÷ productive hours',
      ['payPencePerYear'],
      [numberRows.agencyRatio.row, numberRows.productiveHours.row]
    )
  }
  return computed(
    rates.bankRatio * staffRate.value,
    'bank rate as a multiple of the hourly rate × hourly rate',
    ['staffRatePencePerHour'],
    [numberRows.bankRatio.row]
  )
}

function usualNightRate(said: Stating, { hotelPencePerNight }: Rates): Figure {
  const place = said.value('nightPlace')?.value ?? 'elsewhere'
  return { value: hotelPencePerNight[place], source: { kind: 'register', row: tableRows.hotels.row } }
}

function usualAdminHours(said: Stating): RateName {
  return said.value('agreement')?.value === 'new' ? 'adminHoursNewAgreement' : 'adminHoursExistingAgreement'
}

/** A released hour is charged once: own time to nobody's budget, covered hours at the cover's price, the rest at the person's. */
function hoursOf(base: Readonly<Record<'days' | 'hoursPerDay' | 'ownTimeShare' | 'coveredShare', Figure>>) {
  const hours = base.days.value * base.hoursPerDay.value
  const work = hours * (1 - base.ownTimeShare.value)
  const covered = work * base.coveredShare.value
  return {
    hours: computed(hours, 'days × hours a day', ['days', 'hoursPerDay']),
    workHours: computed(work, 'hours × (1 − share in own time)', ['hours', 'ownTimeShare']),
    coveredHours: computed(covered, 'working hours × share covered', ['workHours', 'coveredShare']),
    uncoveredHours: computed(work - covered, 'working hours − hours covered', ['workHours', 'coveredHours'])
  }
}

function optional(key: 'coverCostPence' | 'travelCostPence', said: Stating): Partial<Record<typeof key, Figure>> {
  const found = said.number(key)
  return found === undefined ? {} : { [key]: found }
}

function choicesOf(said: Stating): ReleaseChoices {
  return {
    mileageScheme: said.value('mileageScheme')?.value ?? 'afc',
    hostPaidBy: said.value('hostIsSponsor')?.value === true ? 'sponsor' : 'host',
    coverPaidBy: said.value('coverPaidBy')?.value ?? 'sponsor',
    travelPaidBy: said.value('travelPaidBy')?.value ?? 'sponsor',
    feePaidBy: said.value('feePaidBy')?.value ?? 'sponsor'
  }
}
