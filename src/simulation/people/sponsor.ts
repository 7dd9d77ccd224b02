import { addMonths, daysBetween } from '../../core/schedule/calendar.js'
import { chanceOf } from '../chance.js'
import type { PlannedExchange } from '../programme/exchange.js'
import type { Option } from '../web/page.js'
import { answererOf, type Answerer, type Mind } from './answer.js'
import { amountOf, effectOf } from './effect.js'
import { levelsOf } from './levels.js'
import { stayOf, type Stay } from './stay.js'

/** Who released somebody, as they answer about that exchange: the same stay and the same effects, seen from their desk. */
export function sponsorOf(seed: string, exchange: PlannedExchange): Answerer {
  const { ref, endsOn, sponsor } = exchange
  const { gain } = levelsOf(seed, ref, endsOn)
  const stay = stayOf(seed, exchange)
  const mind: Mind = {
    matter: [seed, 'sponsor', ref],
    choice: (name, options) =>
      aboutPay(exchange, name) ?? aboutCover(stay, name) ?? aboutEffect(seed, ref, name, options),
    level: (name, _options, today) => {
      const leaning = chanceOf(seed, 'leaning', sponsor?.email ?? '').normal(0, 8)
      const level = levelOf(name, gain, daysBetween(endsOn, today))
      return level === undefined ? undefined : level + leaning
    },
    amount: (name) => amountAsked(stay, name) ?? amountOf(effectOf(seed, ref, /\d/.exec(name)?.[0] ?? '1'), name),
    month: (_name, today) => addMonths(today, -2),
    writes: (name) => likely[name] ?? 0.75
  }
  return answererOf(mind)
}

const likely: Readonly<Record<string, number>> = { so1_text: 0.88, so2_text: 0.5, so3_text: 0.15, s0_priority: 0.6 }

function aboutPay({ profession, careerStage }: PlannedExchange, name: string): string | undefined {
  if (name !== 's0_pay') return undefined
  const isYoung = careerStage === 'early'
  return {
    doctor: isYoung ? 'resident' : 'consultant',
    nurse: isYoung ? 'afc5' : 'afc6',
    ahp: isYoung ? 'afc6' : 'afc7',
    manager: isYoung ? 'afc7' : 'afc8a',
    research: isYoung ? 'uni1' : 'uni2',
    official: isYoung ? 'civil1' : 'civil2',
    care: 'afc2-4'
  }[profession]
}

function aboutCover(stay: Stay, name: string): string | undefined {
  if (/^s[cp]_cover_kind$/.test(name)) return stay.coverKind
  if (/^s[cp]_cover_share$/.test(name)) return String(stay.coverPercent)
  return name === 'sc_cover_done' ? String(stay.coverDonePercent) : undefined
}

/** Two of three effects that the person sees are seen by whoever released them. */
function aboutEffect(seed: string, ref: string, name: string, options: readonly Option[]): string | undefined {
  const effect = effectOf(seed, ref, /\d/.exec(name)?.[0] ?? '1')
  if (/^sb\d_activity$/.test(name)) return effect.activity
  if (!/^sb\d_kind$/.test(name)) return undefined
  const kind = chanceOf(seed, 'seen', ref, name).happens(0.65) ? effect.kind : 'none'
  return options.some(({ value }) => value === kind) ? kind : undefined
}

/** `days`: since the end; before it they say how things are now. */
function levelOf(name: string, gain: number, days: number): number | undefined {
  const share = days < 0 ? 0 : 1
  if (/^[np]5_s$/.test(name)) return 10 + Math.min(60, days / 6)
  if (/^so\d_attain$|^ab\d$|^ks$/.test(name)) return 42 + gain
  return {
    ns: 44 + share * gain * 0.5,
    ls: 56 + share * gain * 0.4,
    l3_s: 52 + share * gain * 0.3,
    p4_s: 46 - share * gain * 0.3,
    s_disrupt: 26,
    x2_s: 72,
    s_again: 74
  }[name]
}

/** Before the exchange plans, afterwards what it was. */
function amountAsked(stay: Stay, name: string): number | undefined {
  const [, when, what] = /^(s[cp])_(.+)$/.exec(name) ?? []
  if (what === undefined) return undefined
  const amount = {
    days: stay.days,
    hours_day: stay.hoursADay,
    cover_cost: stay.coverPounds,
    expenses: stay.paidBackPounds,
    fee: stay.feePounds,
    other: 0,
    recover: stay.recoveredPounds,
    lost: stay.lost,
    hours: stay.managerHours + stay.staffHours + stay.leaderHours,
    hours_manager: stay.managerHours,
    hours_hr: stay.staffHours,
    hours_leaders: stay.leaderHours
  }[what]
  return amount === undefined || when === 'sc' || what.startsWith('hours') ? amount : Math.round(amount / 10) * 10
}
