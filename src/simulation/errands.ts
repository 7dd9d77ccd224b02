import { addDays } from '../core/schedule/calendar.js'
import { startOfLondonDay } from '../core/schedule/london.js'
import { matterOf, willingness, type Matter } from './cast.js'
import { refusal, replyTo } from './people/habits.js'
import type { Plan } from './programme/plan.js'
import type { ReceivedMail } from './web/letters.js'

/** Something that somebody is going to do with a link. */
export interface Errand {
  readonly kind: 'answer' | 'begin' | 'decline'
  readonly at: string // instant
  readonly receivedOn: string // the day on which its mail came, the first time
  readonly link: string
  readonly matter: Matter
}

/** What everybody intends to do, by the mails they got. A mail with a link that came before is a reminder. */
export interface Errands {
  readonly note: (mail: ReceivedMail, on: string) => void
  readonly takeUntil: (instant: string) => readonly Errand[] // in the order of time
  readonly left: () => readonly Left[] // links that nobody has used, the latest first
}

export interface Left {
  readonly link: string
  readonly on: string
  readonly matter: Matter
}

export function openErrands(seed: string, { exchanges, decliner }: Plan): Errands {
  const received = new Map<string, Left>()
  const used = new Set<string>()
  let waiting: Errand[] = []
  return {
    note: (mail, on) => {
      const { to, link } = mail
      const isReminder = received.has(link)
      const matter = received.get(link)?.matter ?? matterOf(exchanges, mail, on)
      if (!isReminder) received.set(link, { link, on, matter })
      const receivedOn = received.get(link)?.on ?? on
      const letter = { to, on, about: `${matter.exchange.ref} ${matter.phase}`, isReminder }
      const declines = to === decliner && matter.phase === 'after'
      const months = Math.floor(matter.daysSince / 30)
      const reply = declines ? refusal(seed, to) : replyTo(seed, letter, willingness(matter), months)
      if (reply.kind !== 'nothing')
        waiting.push({
          kind: reply.kind,
          at: instantOf(addDays(on, reply.afterDays), reply.minute),
          receivedOn,
          link,
          matter
        })
    },
    takeUntil: (instant) => {
      const due = waiting.filter(({ at }) => at < instant)
      waiting = waiting.filter(({ at }) => at >= instant)
      for (const { link, kind } of due) {
        used.add(link)
        if (kind !== 'begin') waiting = waiting.filter((errand) => errand.link !== link) // nothing is left to do with it
      }
      return due.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    },
    left: () => [...received.values()].filter(({ link }) => !used.has(link)).reverse()
  }
}

/** `minute`: of the day in London. */
function instantOf(day: string, minute: number): string {
  return new Date(Date.parse(startOfLondonDay(day)) + minute * 60_000).toISOString()
}
