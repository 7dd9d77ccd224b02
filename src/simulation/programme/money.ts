import { benefitColumns } from '../../core/economics/benefits/benefit-line.js'
import { releaseColumns } from '../../core/economics/costs/release-record.js'
import { writeCsv } from '../../platform/documents/csv.js'
import { effectOf, type Effect } from '../people/effect.js'
import { stayOf, type Stay } from '../people/stay.js'
import type { PlannedExchange } from './exchange.js'

/** Two files of a coordinator about a cohort that is over: what each release took, and what came of it. */
export interface MoneyFiles {
  readonly release: string
  readonly benefit: string
}

/** From the same stays and effects that people were asked about in their surveys. `on`: the day of entering. */
export function moneyFiles(seed: string, exchanges: readonly PlannedExchange[], on: string): MoneyFiles {
  const released = exchanges.filter(({ sponsor }) => sponsor !== undefined)
  const releases = released.map((exchange) => releaseRow(exchange, stayOf(seed, exchange), on))
  const benefits = released
    .map((exchange) => benefitRow(exchange, effectOf(seed, exchange.ref, '1'), on))
    .filter((row) => row !== undefined)
  return { release: fileOf(releaseColumns, releases), benefit: fileOf(benefitColumns, benefits) }
}

type Row = Readonly<Record<string, string | number>>

function fileOf(columns: readonly string[], rows: readonly Row[]): string {
  return writeCsv(
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? null))
  )
}

function releaseRow(exchange: PlannedExchange, stay: Stay, on: string): Row {
  return {
    exchange_ref: exchange.ref,
    status: 'actual',
    ...{ origin: 'record', source: 'Rota, invoices and expense claims', by: 'Programme coordinator', on },
    days: stay.days,
    hours_per_day: stay.hoursADay,
    own_time_share: `${stay.ownTimeShare * 100}%`,
    ...payOf(exchange),
    covered_share: `${stay.coverPercent}%`,
    cover_kind: coverKinds[stay.coverKind] ?? '',
    cover_cost: stay.coverPounds,
    cover_effectiveness: stay.coverPercent === 0 ? '' : `${stay.coverDonePercent}%`,
    miles: stay.miles,
    mileage_scheme: 'afc',
    fares: stay.faresPounds,
    nights: stay.nights,
    night_place: 'elsewhere',
    night_rate: stay.nights === 0 ? '' : Math.round(stay.roomPounds / stay.nights),
    subsistence_per_day: (stay.otherPounds / stay.days).toFixed(2),
    fee: stay.feePounds,
    vat_irrecoverable: 'no',
    agreement: exchange.length === 'light' ? 'existing' : 'new',
    admin_hours: stay.managerHours + stay.staffHours + stay.leaderHours,
    survey_hours: exchange.length === 'light' ? 0.25 : 1,
    salary_recovered: stay.recoveredPounds,
    host_hours: stay.days * stay.hostHoursADay,
    host_is_sponsor: 'no'
  }
}

/** A band where there is one; elsewhere what an hour costs, as the organisation says. */
function payOf({ profession, careerStage }: PlannedExchange): Row {
  const isEarly = careerStage === 'early'
  const band = { nurse: isEarly ? '5' : '6', ahp: isEarly ? '6' : '7', manager: isEarly ? '7' : '8a', care: '4' }[
    profession
  ]
  if (band !== undefined) return { band }
  const rate = { doctor: isEarly ? 38 : 78, research: isEarly ? 32 : 44, official: isEarly ? 29 : 41 }[profession]
  return { staff_rate: rate ?? 30 }
}

const coverKinds: Readonly<Partial<Record<Stay['coverKind'], string>>> = {
  ...{ bank: 'bank', overtime: 'bank', locum: 'agency', absorbed: 'absorbed', swap: 'swap', notneeded: 'notneeded' }
}

/** The sponsor's view of an effect, with the answers that most of them give. */
function benefitRow({ ref, sponsor }: PlannedExchange, effect: Effect, on: string): Row | undefined {
  const what = priced(effect)
  if (what === undefined || sponsor === undefined) return undefined
  return {
    exchange_ref: ref,
    ...what,
    ...{ method: 'estimate', deadweight: '10%', isolation: '75%', confidence: '80%' },
    grade: effect.kind === 'shifts' ? 3 : 5, // a line manager's word alone; records of the rota for shifts
    status: 'sponsor-confirmed',
    first_year: 0,
    duration: 1,
    ...{ origin: 'sponsor', source: 'What the line manager told the coordinator', by: 'Line manager', on }
  }
}

const weeksAYear = 42

/** What an effect is worth, where it has a price; undefined where there is none at all. */
function priced({ kind, hours, events, activity, shifts, pounds }: Effect): Row | undefined {
  const time = { kind: 'time-saved', class: 'NCRB', who: 'sponsor', unit: 'hours' }
  const quality = { class: 'UB', who: 'patient' }
  switch (kind) {
    case 'none':
      return undefined
    case 'time':
      return { ...time, description: 'Time saved on some work', quantity: hours * weeksAYear }
    case 'moretime':
      return { ...time, description: 'More time spent on some work', quantity: -hours * weeksAYear }
    case 'events':
      return { class: 'NCRB', who: 'wider-nhs', kind: 'activity-avoided', quantity: events * 12, ...visits[activity] }
    case 'shifts': {
      const invoice = { unit_value: 310, unit_value_source: 'Mean of last year’s agency invoices' }
      const line = { budget_line: 'Agency spend of the ward, agreed with finance' }
      return {
        class: 'CRB',
        who: 'sponsor',
        kind: 'shifts-avoided',
        description: 'Agency shifts avoided',
        quantity: shifts * 12,
        unit: 'shifts',
        ...invoice,
        ...line
      }
    }
    case 'fee':
      return { ...once(pounds), description: 'A fee avoided', kind: 'money-saved' }
    case 'income':
      return { ...once(pounds), description: 'A small grant', kind: 'income' }
    case 'sooner':
      return { ...quality, description: 'An earlier end of a project', kind: 'service-change' }
    case 'better':
      return { ...quality, description: 'Better service, which cannot be counted', kind: 'quality' }
  }
}

function once(pounds: number): Row {
  const money = { quantity: 1, unit: 'a year', unit_value: pounds, unit_value_source: 'Finance department' }
  return { ...money, class: 'CRB', who: 'sponsor', budget_line: 'Training and travel, agreed with finance' }
}

const visits: Readonly<Record<string, Row>> = {
  outpatient: {
    ...{ description: 'Fewer outpatient appointments', unit: 'appointments', average_cost: 'yes' },
    ...{ unit_value: 132, unit_value_source: 'Parliamentary question 44062 (2014/15 prices)' }
  },
  community: {
    ...{ description: 'Fewer community contacts', unit: 'contacts', average_cost: 'yes' },
    ...{ unit_value: 88.73, unit_value_source: 'National Cost Collection 2024/25' }
  },
  letter: {
    ...{ description: 'Fewer letters and referrals', unit: 'letters' },
    ...{ unit_value: 8, unit_value_source: 'Time of a clinician and a secretary, estimated by the service' }
  }
}
