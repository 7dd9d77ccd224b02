import { daysBetween } from '../../core/schedule/calendar.js'
import { chanceOf } from '../chance.js'
import type { PlannedExchange } from '../programme/exchange.js'

/** What really happened and what it really took. Everybody who is asked estimates the same stay. Money in whole pounds. */
export interface Stay {
  readonly days: number
  readonly hoursADay: number
  readonly ownTimeShare: 0 | 0.25
  readonly prepHours: number
  readonly travelHours: number
  readonly hostHoursADay: number
  readonly miles: number
  readonly faresPounds: number
  readonly nights: number
  readonly roomPounds: number
  readonly otherPounds: number
  readonly paidBackPounds: number
  readonly coverKind: CoverKind
  readonly coverPercent: Percent
  readonly coverDonePercent: Percent
  readonly coverPounds: number
  readonly feePounds: number
  readonly recoveredPounds: number
  readonly managerHours: number
  readonly staffHours: number
  readonly leaderHours: number
  readonly lost: number // appointments or the like that were cancelled
}

type CoverKind = 'notneeded' | 'waited' | 'absorbed' | 'swap' | 'overtime' | 'bank' | 'locum'
type Percent = 0 | 10 | 25 | 50 | 75 | 90 | 100

export function stayOf(seed: string, exchange: PlannedExchange): Stay {
  const chance = chanceOf(seed, 'stay', exchange.ref)
  const days = daysOf(exchange, chance.share())
  const isAway = exchange.mode !== 'online'
  const nights = isAway && chance.happens(0.35) ? Math.min(40, Math.floor(days)) : 0
  const faresPounds = isAway && chance.happens(0.6) ? Math.round(days * chance.whole(6, 24)) : 0
  const roomPounds = nights * chance.whole(55, 85)
  const otherPounds = isAway ? Math.round(days * chance.whole(2, 9)) : chance.whole(0, 20)
  const spent = faresPounds + roomPounds + otherPounds
  const coverKind = coverFor(exchange, chance.weighted(kinds[clinical.has(exchange.profession) ? 'clinical' : 'other']))
  const isPaid = ['overtime', 'bank', 'locum'].includes(coverKind)
  const coverPercent: Percent = isPaid ? chance.oneOf([25, 50, 75, 90] as const) : 0
  const coverPounds = Math.round((days * 7.5 * coverPercent * chance.whole(24, 38)) / 100)
  return {
    days,
    hoursADay: chance.oneOf([7, 7.5, 7.5, 8]),
    ownTimeShare: chance.happens(0.2) ? 0.25 : 0,
    prepHours: chance.whole(3, 16),
    travelHours: isAway ? Math.round(days * chance.share() * 1.5) : 0,
    hostHoursADay: chance.oneOf([0.5, 1, 1, 1.5, 2]),
    miles: isAway && chance.happens(0.5) ? Math.round(days * chance.whole(8, 44)) : 0,
    ...{ faresPounds, nights, roomPounds, otherPounds },
    paidBackPounds: Math.round(spent * chance.oneOf([0, 0.5, 0.8, 1])),
    coverKind,
    coverPercent,
    coverDonePercent: chance.oneOf([50, 75, 90, 100] as const),
    coverPounds,
    feePounds: chance.happens(0.15) ? chance.oneOf([150, 300, 450]) : 0,
    recoveredPounds: chance.happens(0.25) ? Math.round(coverPounds * 0.4) : 0,
    managerHours: chance.whole(2, 9),
    staffHours: chance.whole(1, 6),
    leaderHours: chance.whole(0, 3),
    lost: clinical.has(exchange.profession) && chance.happens(0.3) ? chance.whole(1, 12) : 0
  }
}

/** Days on which somebody is there: all of a visit, some of each week of a placement, a project or a secondment. */
function daysOf({ form, length, startsOn, endsOn }: PlannedExchange, share: number): number {
  if (length === 'light') return 1
  const workingDays = Math.max(1, Math.round(((daysBetween(startsOn, endsOn) + 1) * 5) / 7))
  if (form === 'job-shadowing') return Math.min(4, workingDays)
  const aWeek = { 'work-placement': 3 + share * 2, 'project-collaboration': 1 + share, secondment: 3 + share * 2 }[form]
  return Math.max(2, Math.round(((workingDays * aWeek) / 5) * 2) / 2)
}

function coverFor({ length }: PlannedExchange, usual: CoverKind): CoverKind {
  return length === 'light' && usual !== 'absorbed' ? 'waited' : usual
}

const clinical = new Set(['doctor', 'nurse', 'ahp', 'care', 'socialwork'])
const kinds = {
  clinical: { notneeded: 5, waited: 15, absorbed: 30, swap: 15, overtime: 10, bank: 20, locum: 5 },
  other: { notneeded: 25, waited: 35, absorbed: 30, overtime: 5, bank: 5 }
} as const
