import { upliftOf, type CostKind, type CostLine, type Payer } from './cost-line.js'
import { mileagePence } from './mileage.js'
import { numberRows, tableRows, type Rates } from '../assumptions/rates.js'
import type { FigureName, Figures, FigureSource, ReleaseChoices } from './release-figures.js'

/** A cost line with how it came about: the formula in words, the figures in it, the rows of the register it used. */
export interface ReleaseCostLine extends CostLine {
  readonly formula: string
  readonly inputs: readonly FigureName[]
  readonly rows: readonly string[]
}

/**
 * What releasing one person cost, line by line.
 *
 * cover = covered hours × cover rate (cash) · uncovered = other working hours × the person's rate (no cash) · shortfall =
 * covered hours × what cover did not get done × the person's rate · fee with the VAT that cannot be recovered · travel, or
 * its sum · administration and survey time at their rates · the host's hours and the person's own time, in the public view
 * only, by their payers. Salary recovered is money back. A released hour is charged once: covered hours at the cover's
 * price, never at the person's pay as well.
 *
 * A line is actual when every hour, price or sum in it that somebody must record was recorded as actual; otherwise it is a
 * forecast, and lifted by the usual overrun. What the register fills in is a forecast. Rates of pay and hours a day are
 * facts, whoever stated them when.
 *
 * Source: J. J. Phillips (fully loaded costs), but without charging salary and cover for the same hour; optimism bias on
 * forecasts only: HM Treasury, The Green Book (2018) 5.45.
 */
export function releaseCost(figures: Figures, choices: ReleaseChoices, rates: Rates): readonly ReleaseCostLine[] {
  const of = (name: keyof Figures) => figures[name]?.value ?? 0
  const line = (kind: CostKind, payer: Payer, cash: boolean, pence: number, how: How): ReleaseCostLine => {
    const status = statusOf(figures, how.inputs)
    const uplift = kind === 'recovered' ? 1 : upliftOf(status, rates)
    const transferPence = uplift * (how.transferPence ?? 0)
    const rows = uplift === 1 ? (how.rows ?? []) : [...(how.rows ?? []), ...upliftRows]
    const formula = uplift === 1 ? how.formula : `${how.formula}, × uplift on forecasts`
    return {
      kind,
      payer,
      cash,
      status,
      uplift,
      pence: pence * uplift,
      transferPence,
      formula,
      inputs: how.inputs,
      rows
    }
  }

  const vat = of('feeNetPence') * of('vatShare')
  const rate = of('staffRatePencePerHour')
  return [
    figures.coverCostPence === undefined
      ? line('cover', choices.coverPaidBy, true, of('coveredHours') * of('coverRatePencePerHour'), {
          formula: 'hours covered × cover rate',
          inputs: ['coveredHours', 'coverRatePencePerHour']
        })
      : line('cover', choices.coverPaidBy, true, figures.coverCostPence.value, {
          formula: 'what cover cost in all',
          inputs: ['coverCostPence']
        }),
    line('fee', choices.feePaidBy, true, of('feeNetPence') + vat, {
      formula: 'fee × (1 + VAT that cannot be recovered)',
      inputs: ['feeNetPence', 'vatShare'],
      transferPence: vat
    }),
    ...travel(figures, choices, rates, line),
    line('recovered', 'sponsor', true, 0 - of('salaryRecoveredPence'), {
      formula: 'salary or costs paid back by host or funder',
      inputs: ['salaryRecoveredPence'],
      transferPence: 0 - of('salaryRecoveredPence')
    }),
    line('uncovered', 'sponsor', false, of('uncoveredHours') * rate, {
      formula: 'hours not covered × hourly rate',
      inputs: ['uncoveredHours', 'staffRatePencePerHour']
    }),
    line('shortfall', 'sponsor', false, of('coveredHours') * (1 - of('coverEffectiveness')) * rate, {
      formula: 'hours covered × (1 − part of the work that cover got done) × hourly rate',
      inputs: ['coveredHours', 'coverEffectiveness', 'staffRatePencePerHour']
    }),
    line('admin', 'sponsor', false, of('adminHours') * of('adminRatePencePerHour'), {
      formula: 'hours of arranging × rate of administration',
      inputs: ['adminHours', 'adminRatePencePerHour']
    }),
    line('evaluation', 'sponsor', false, of('surveyHours') * rate, {
      formula: 'hours for surveys × hourly rate',
      inputs: ['surveyHours', 'staffRatePencePerHour']
    }),
    line('host', choices.hostPaidBy, false, of('hostHours') * of('hostRatePencePerHour'), {
      formula: 'hours of the host × host’s rate',
      inputs: ['hostHours', 'hostRatePencePerHour']
    }),
    line('own-time', 'participant', false, of('hours') * of('ownTimeShare') * of('ownTimeRatePencePerHour'), {
      formula: 'hours × share in own time × value of own time',
      inputs: ['hours', 'ownTimeShare', 'ownTimeRatePencePerHour']
    })
  ]
}

type How = Readonly<{
  formula: string
  inputs: readonly FigureName[]
  rows?: readonly string[]
  transferPence?: number
}>

const upliftRows = [numberRows.upliftShare.row, numberRows.mitigationShare.row]

/** One sum where one was stated; its details would count the same money twice. */
function travel(
  figures: Figures,
  choices: ReleaseChoices,
  rates: Rates,
  line: (kind: CostKind, payer: Payer, cash: boolean, pence: number, how: How) => ReleaseCostLine
): readonly ReleaseCostLine[] {
  const payer = choices.travelPaidBy
  if (figures.travelCostPence !== undefined) {
    const how: How = { formula: 'travel, nights and meals, in one sum', inputs: ['travelCostPence'] }
    return [line('travel', payer, true, figures.travelCostPence.value, how)]
  }
  const { miles, faresPence, nights, nightRatePence, subsistencePencePerDay, days } = figures
  return [
    line('mileage', payer, true, mileagePence(miles.value, rates.mileage[choices.mileageScheme]), {
      formula: 'miles × rate of their tier',
      inputs: ['miles'],
      rows: [choices.mileageScheme === 'afc' ? tableRows.afcMileage.row : tableRows.amapMileage.row]
    }),
    line('fares', payer, true, faresPence.value, { formula: 'fares', inputs: ['faresPence'] }),
    line('accommodation', payer, true, nights.value * nightRatePence.value, {
      formula: 'nights × price of a night',
      inputs: ['nights', 'nightRatePence']
    }),
    line('subsistence', payer, true, days.value * subsistencePencePerDay.value, {
      formula: 'days × meals a day',
      inputs: ['days', 'subsistencePencePerDay']
    })
  ]
}

/** Facts and conventions: that the register or a plan states them makes no line a forecast. */
const settled: ReadonlySet<FigureName> = new Set([
  'hoursPerDay',
  'coverEffectiveness',
  'vatShare',
  'payPencePerYear',
  'staffRatePencePerHour',
  'adminRatePencePerHour',
  'hostRatePencePerHour',
  'ownTimeRatePencePerHour'
])

function statusOf(figures: Figures, inputs: readonly FigureName[]): 'forecast' | 'actual' {
  const restOn = (isSuch: (source: FigureSource) => boolean) => inputs.some((name) => restsOn(figures, name, isSuch))
  return restOn(({ kind }) => kind === 'stated') && !restOn(isPlanned) ? 'actual' : 'forecast'
}

/** Whether such a source is among what somebody must record, down through what was only computed from it. */
function restsOn(figures: Figures, name: FigureName, isSuch: (source: FigureSource) => boolean): boolean {
  const source = figures[name]?.source
  if (source === undefined || settled.has(name)) return false
  const onlyComputed = source.kind === 'computed' && source.rows.length === 0
  return onlyComputed ? source.inputs.some((input) => restsOn(figures, input, isSuch)) : isSuch(source)
}

function isPlanned(source: FigureSource): boolean {
  return source.kind === 'stated' ? source.statement.status === 'forecast' : source.kind !== 'not-stated'
}
