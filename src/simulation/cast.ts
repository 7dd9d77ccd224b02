import { daysBetween } from '../core/schedule/calendar.js'
import type { Answerer } from './people/answer.js'
import { participantOf } from './people/participant.js'
import { sponsorOf } from './people/sponsor.js'
import type { PlannedExchange } from './programme/exchange.js'
import type { ReceivedMail } from './web/letters.js'

/** What a mail is about: whose exchange, in what role its reader has to do with it, and how long after its end. */
export interface Matter {
  readonly role: 'participant' | 'sponsor'
  readonly exchange: PlannedExchange
  readonly phase: Phase
  readonly daysSince: number
}

type Phase = 'before' | 'after' | 'three-months' | 'six-months' | 'twelve-months'

/** A reader knows it from the mail: participants by the host, sponsors by the person who went. */
export function matterOf(exchanges: readonly PlannedExchange[], { to, text }: ReceivedMail, on: string): Matter {
  const said = text.replace(/\s+/g, ' ')
  const own = exchanges.filter(({ person }) => person.email === to)
  const released = exchanges.filter(({ sponsor }) => sponsor?.email === to)
  const role = own.length > 0 ? 'participant' : 'sponsor'
  const exchange =
    own.find(({ host }) => said.includes(host.name)) ??
    released.find(({ person }) => said.includes(person.name)) ??
    own[0]
  if (exchange === undefined) throw new Error(`A mail to ${to} is about nothing they know.`)
  const daysSince = daysBetween(exchange.endsOn, on)
  return { role, exchange, daysSince, phase: phaseOf(daysSince) }
}

function phaseOf(daysSince: number): Phase {
  if (daysSince <= 0) return 'before'
  if (daysSince < 60) return 'after'
  if (daysSince < 150) return 'three-months'
  return daysSince < 300 ? 'six-months' : 'twelve-months'
}

/** How many of those who are asked answer in the end, before diligence and drop-out. */
export function willingness({ role, phase }: Matter): number {
  return willing[role][phase]
}

const willing: Readonly<Record<Matter['role'], Readonly<Record<Phase, number>>>> = {
  participant: { before: 0.74, after: 0.7, 'three-months': 0.46, 'six-months': 0.76, 'twelve-months': 0.56 },
  sponsor: { before: 0.56, after: 0.5, 'three-months': 0.48, 'six-months': 0.44, 'twelve-months': 0.4 }
}

export function answererFor(seed: string, { role, exchange }: Matter): Answerer {
  return role === 'participant' ? participantOf(seed, exchange) : sponsorOf(seed, exchange)
}
