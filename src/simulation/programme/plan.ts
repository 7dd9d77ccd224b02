import { addDays, addMonths, laterDate, partsOf } from '../../core/schedule/calendar.js'
import { chanceOf, type Chance } from '../chance.js'
import type { Form, PlannedExchange } from './exchange.js'
import { fateOf, places, type Fate } from './fates.js'
import { organisations, professions, type Organisation } from './organisations.js'
import { staffOf, type Staff } from './staff.js'
import { onWorkingDay } from './working-days.js'

/** `asOf`: the day up to which the programme has run. `people`: how many in each of the three cohorts, five or more. */
export interface PlanOptions {
  readonly seed: string
  readonly asOf: string
  readonly people: number
}

export interface Plan {
  readonly files: readonly PlannedFile[] // in the order of time
  readonly exchanges: readonly PlannedExchange[] // as they came to be
  readonly decliner: string // the address of somebody who does not want to take part
}

/** A file as a coordinator makes and imports it. `update`: it may change what is there. */
export interface PlannedFile {
  readonly on: string
  readonly name: string
  readonly update: boolean
  readonly exchanges: readonly PlannedExchange[]
}

/**
 * Three cohorts around a day: the first came home over a year ago, the second half a year ago, the third has partly just
 * come home and is partly still to go. In them stand a two-way pair, online exchanges, one-day visits, somebody who breaks
 * off, one who cancels, one who stays longer, one who declines, one who goes twice, and places in a comparison group.
 */
export function planProgramme(options: PlanOptions): Plan {
  const { seed, asOf, people } = options
  if (people < 5) throw new RangeError('Expected five people or more in a cohort: the special cases need places.')
  const staff = staffOf(chanceOf(seed, 'staff'))
  const first = planCohort(options, staff, 1)
  const second = planCohort(options, staff, 2).map((exchange, place) =>
    place === places.goesAgain ? again(exchange, first[places.goesTwice], staff, chanceOf(seed, 'again')) : exchange
  )
  const third = planCohort(options, staff, 3)
  const fates = second.map((exchange, place) => fateOf(exchange, place))
  const lateEntries = third.filter((exchange) => isLateEntry(exchange, asOf))
  return {
    exchanges: [...first, ...second.map((exchange, place) => fates[place]?.becomes ?? exchange), ...third],
    decliner: first[places.declines]?.person.email ?? '',
    files: [
      ...fileOf('cohort-1', first),
      ...fileOf('cohort-2', second),
      ...fates.flatMap((fate) => (fate === undefined ? [] : [updateOf(fate)])),
      ...fileOf(
        'cohort-3',
        third.filter((exchange) => !lateEntries.includes(exchange))
      ),
      ...fileOf('cohort-3-late-entries', lateEntries)
    ].sort((a, b) => (a.on < b.on ? -1 : 1))
  }
}

function planCohort({ seed, asOf, people }: PlanOptions, staff: Staff, number: 1 | 2 | 3): readonly PlannedExchange[] {
  const chance = chanceOf(seed, 'cohort', String(number))
  const drafts = Array.from({ length: people }, (_, place) => {
    const ends = isPaired(number, place)
      ? addDays(addMonths(asOf, -12), -20)
      : endOf[number](asOf, place / people, chance)
    const endsOn = onWorkingDay(ends, 'back')
    return planExchange({ staff, chance, number, place, people }, endsOn)
  })
  const starts = drafts.map(({ startsOn }) => startsOn).sort()
  const cohort = seasonOf(starts[Math.floor(starts.length / 2)] ?? asOf)
  const enteredOn = addDays(starts[0] ?? asOf, -50)
  return drafts.map((exchange) => {
    const approvedBy = isLateEntry(exchange, asOf) ? addDays(asOf, -6) : enteredOn
    return { ...exchange, cohort, approvedOn: addDays(approvedBy, -chance.whole(1, 9)) }
  })
}

/** When somebody comes home. `rank`: their place in the cohort, from 0 to below 1. */
const endOf: Readonly<Record<1 | 2 | 3, (asOf: string, rank: number, chance: Chance) => string>> = {
  1: (asOf, _rank, chance) => addDays(addMonths(asOf, -12), -chance.whole(12, 40)),
  2: (asOf, _rank, chance) => addDays(addMonths(asOf, -6), -chance.whole(5, 20)), // six-month surveys are open since 12 to 27 days
  3: (asOf, rank, chance) => addDays(asOf, rank < 0.6 ? -chance.whole(2, 12) : chance.whole(30, 60))
}

/** Approved only this week: their first surveys have just opened. */
function isLateEntry({ arm, startsOn }: PlannedExchange, asOf: string): boolean {
  return arm === 'exchange' && startsOn > addDays(asOf, 19)
}

interface Place {
  readonly staff: Staff
  readonly chance: Chance
  readonly number: number
  readonly place: number
  readonly people: number
}

function planExchange(at: Place, endsOn: string): PlannedExchange {
  const { staff, chance, number, place, people } = at
  const isPair = isPaired(number, place)
  const isLight = place % 10 === places.light
  const form = formOf(at, isPair || isLight)
  const employer = isPair ? pairAt(place) : staff.employerOf(place, people)
  const days = isPair ? 2 : chance.whole(...daysOf[form])
  return {
    ref: `E${number}-${String(place + 1).padStart(2, '0')}`,
    cohort: '',
    person: staff.newPerson(employer),
    employer,
    profession: chance.oneOf(professions[employer.sector]),
    careerStage: chance.weighted({ early: 25, mid: 40, senior: 25, late: 10 }),
    isKnown: chance.happens(0.85),
    host: isPair ? pairAt(1 - place) : staff.hostFor(employer, chance),
    sponsor: staff.contactOf(employer, place),
    form,
    mode: place % 7 === places.online ? 'online' : place % 5 === 3 ? 'hybrid' : 'in-person',
    length: isLight ? 'light' : 'full',
    pairRef: isPair ? 'PAIR-1' : '',
    arm: number === 3 && place >= people - Math.max(1, Math.floor(people / 20)) ? 'waiting' : 'exchange',
    approvedOn: '',
    startsOn: isLight ? endsOn : onWorkingDay(addDays(endsOn, -days), days > 4 ? 'forward' : 'back'),
    endsOn,
    withdrawnOn: '',
    withdrawnWhy: ''
  }
}

/** Who breaks off or stays longer needs a stay to do it in. */
function formOf({ chance, number, place }: Place, isShort: boolean): Form {
  const usual = chance.weighted({ 'job-shadowing': 1, 'work-placement': 2, 'project-collaboration': 1, secondment: 1 })
  if (number === 2 && [places.breaksOff, places.staysLonger, places.cancels].includes(place)) return 'secondment'
  return isShort ? 'job-shadowing' : usual
}

/** From the first day to the last, weekends counted. */
const daysOf: Readonly<Record<Form, readonly [number, number]>> = {
  'job-shadowing': [1, 3],
  'work-placement': [10, 24],
  'project-collaboration': [24, 38],
  secondment: [38, 56]
}

/** Two people of the first cohort visit each other. */
function isPaired(number: number, place: number): boolean {
  return number === 1 && place < 2
}

/** A hospital and a university, in the same days. */
function pairAt(place: number): Organisation {
  const found = organisations.filter(({ name }) => /^Brackenhall|^University/.test(name))[place]
  if (found === undefined) throw new RangeError('A pair is two.')
  return found
}

/** The same person a second time, at another host. */
function again(
  exchange: PlannedExchange,
  before: PlannedExchange | undefined,
  staff: Staff,
  chance: Chance
): PlannedExchange {
  if (before === undefined) return exchange
  const { person, employer, profession, careerStage, isKnown, sponsor } = before
  const host = staff.hostFor(employer, chance, before.host)
  return { ...exchange, person, employer, profession, careerStage, isKnown, sponsor, host }
}

/** One file, made on the day after the last approval in it. */
function fileOf(name: string, exchanges: readonly PlannedExchange[]): readonly PlannedFile[] {
  if (exchanges.length === 0) return []
  const on = addDays(exchanges.map(({ approvedOn }) => approvedOn).reduce(laterDate), 1)
  return [{ on, name: `${name}.csv`, update: false, exchanges }]
}

function updateOf({ becomes, on, why }: Fate): PlannedFile {
  return { on, name: `${why}-${becomes.ref}.csv`, update: true, exchanges: [becomes] }
}

/** Spring 2027, from a day in March 2027. */
function seasonOf(date: string): string {
  const { year, month } = partsOf(date)
  const season = ['Winter', 'Spring', 'Summer', 'Autumn'][Math.floor((month % 12) / 3)] ?? ''
  return `${season} ${month === 12 ? year + 1 : year}`
}
