import { addMonths, daysBetween } from '../../core/schedule/calendar.js'
import { chanceOf } from '../chance.js'
import type { PlannedExchange } from '../programme/exchange.js'
import type { Option } from '../web/page.js'
import { answererOf, type Answerer, type Mind } from './answer.js'
import { amountOf, effectOf } from './effect.js'
import { levelsOf, type Domain, type Levels } from './levels.js'
import { stayOf, type Stay } from './stay.js'

/** Somebody who goes, as they answer about one exchange. */
export function participantOf(seed: string, exchange: PlannedExchange): Answerer {
  const { ref, endsOn } = exchange
  const levels = levelsOf(seed, ref, endsOn)
  const stay = stayOf(seed, exchange)
  const mind: Mind = {
    matter: [seed, 'participant', ref],
    choice: (name, options, today) =>
      aboutWork(exchange, name) ??
      aboutPlans(seed, exchange, name, today) ??
      aboutEffect(seed, ref, name, options, today),
    level: (name, options, today) => levelOf({ levels, seed, exchange }, name, options, today),
    amount: (name) => amountAsked(stay, name) ?? amountOf(effectOf(seed, ref, numberIn(name)), name),
    month: (name, today) => (name.endsWith('_by') ? addMonths(endsOn, 2 + (name.length % 4)) : addMonths(today, -1)),
    writes: (name) => likely[name] ?? 0.7
  }
  return answererOf(mind)
}

/** The boxes of a list are filled from the first on. */
const likely: Readonly<Record<string, number>> = {
  ...{ goal_1: 1, goal_2: 0.7, goal_3: 0.25, ctc1_text: 0.92, ctc2_text: 0.55, ctc3_text: 0.2 },
  p7_what: 0.85
}

function numberIn(name: string): string {
  return /\d/.exec(name)?.[0] ?? '1'
}

/** Where and as what somebody works. */
function aboutWork({ employer, profession, careerStage }: PlannedExchange, name: string): string | undefined {
  return {
    a_category: categories[employer.sector],
    a_sector: employer.sector,
    a_function: functions[profession],
    a_profession: profession,
    a_stage: careerStage
  }[name]
}

const categories: Readonly<Record<string, string>> = {
  ...{ hospital: 'provider', gp: 'provider', social: 'social', university: 'academic', charity: 'other' },
  ...{ national: 'policy', regional: 'policy', council: 'policy' }
}
const functions: Readonly<Record<string, string>> = {
  ...{ doctor: 'clinical', nurse: 'clinical', ahp: 'clinical', care: 'clinical', socialwork: 'clinical' },
  ...{ manager: 'manager', research: 'academic', official: 'policy', other: 'other' }
}

/** What becomes of a plan is settled in time: after three months less is done than in the end. */
function aboutPlans(seed: string, { ref, endsOn }: PlannedExchange, name: string, today: string): string | undefined {
  const chance = chanceOf(seed, 'plan', ref, name)
  if (name === 'n3_has') return chance.happens(today <= endsOn ? 0.25 : 0.8) ? 'yes' : 'no'
  if (!/^ctc\d_status$/.test(name)) return undefined
  const end = chance.weighted({ done: 45, partly: 25, notyet: 12, decided: 8, irrelevant: 6, unknown: 4 })
  const isEarly = daysBetween(endsOn, today) < 150
  return isEarly && end === 'done' && chance.happens(0.6) ? chance.oneOf(['partly', 'notyet']) : end
}

/** Effects take some months to show. */
function aboutEffect(
  seed: string,
  ref: string,
  name: string,
  options: readonly Option[],
  today: string
): string | undefined {
  const effect = effectOf(seed, ref, numberIn(name))
  if (/^pb\d_activity$/.test(name)) return effect.activity
  if (!/^pb\d_kind$/.test(name)) return undefined
  const kind = chanceOf(seed, 'noticed', ref, name, today).happens(0.85) ? effect.kind : 'none'
  return options.some(({ value }) => value === kind) ? kind : 'none'
}

interface Standing {
  readonly seed: string
  readonly exchange: PlannedExchange
  readonly levels: Levels
}

/** Where somebody stands on a scale from 0 to 100; each question is a little harder or easier than the next. */
function levelOf(
  { seed, exchange, levels }: Standing,
  name: string,
  options: readonly Option[],
  today: string
): number | undefined {
  const general = generalLevel(name, levels)
  if (general !== undefined) return general
  const [, letter] = /^([knlp])\d/.exec(name) ?? []
  if (letter === undefined) return undefined
  const domain = letter as Domain
  const ease = chanceOf(seed, 'ease', name.replace('_then', '')).normal(0, 6)
  if (/^[np]5$/.test(name)) return stageLevel(seed, exchange, today)
  if (name === 'p4') return 68 - 0.7 * levels.does('p', today)
  if (name.endsWith('_then')) return levels.seemedBefore(domain) + ease - (name.startsWith('k4') ? 14 : 0)
  if (name.startsWith('k4')) return levels.can('k', today) + (today <= exchange.endsOn ? -14 : 6)
  if (name.startsWith('n3')) return levels.can('n', today) + 18
  return (isAboutDoing(options) ? levels.does(domain, today) : levels.can(domain, today)) + ease
}

/** How often, or how many: what somebody does. How well, or how far: what they can. */
function isAboutDoing(options: readonly Option[]): boolean {
  return /^(Never|None)$/.test(options[0]?.label ?? '')
}

function generalLevel(name: string, { gain }: Levels): number | undefined {
  if (name.startsWith('x1')) return 54 + gain * 2.2
  if (name.startsWith('x2')) return 54 + gain * 2.2
  if (name.startsWith('b1')) return 45
  return general[name] ?? general[name.slice(name.lastIndexOf('_') + 1)]
}

const general: Readonly<Record<string, number>> = {
  ...{ r1: 74, r2: 86, w1: 58, w2: 62, w3: 66, n6_made: 52, n6_active: 40, n6_moved: 14 },
  ...{ tm_host: 70, tm_manager: 62, tm_worth: 76 },
  ctc1_sure: 76,
  ctc2_sure: 68,
  ctc3_sure: 62
}

/** Joint work and change for patients begin as ideas. A few are part of normal work after a year. */
function stageLevel(seed: string, { ref, endsOn }: PlannedExchange, today: string): number {
  const pace = Math.max(0, chanceOf(seed, 'pace', ref).normal(55, 28))
  return 8 + pace * Math.min(1, daysBetween(endsOn, today) / 300)
}

/** Hours and money of one's own stay. */
function amountAsked(stay: Stay, name: string): number | undefined {
  const own = stay.days * stay.hoursADay * stay.ownTimeShare
  return {
    cp_days: stay.days,
    cp_hours_day: stay.hoursADay,
    cp_own_hours: Math.max(1, Math.round(own)),
    cp_plan_own_hours: Math.round(own),
    cp_plan_money: Math.max(0, stay.faresPounds + stay.otherPounds - stay.paidBackPounds),
    cp_prep_hours: stay.prepHours,
    cp_travel_hours: stay.travelHours,
    cp_catchup_hours: Math.round(stay.days / 2),
    cp_host_hours: stay.hostHoursADay,
    cp_miles: stay.miles,
    cp_fares: stay.faresPounds,
    cp_nights: stay.nights,
    cp_accom: stay.roomPounds,
    cp_other: stay.otherPounds,
    cp_paid_back: stay.paidBackPounds,
    l6_outputs: 1
  }[name]
}
