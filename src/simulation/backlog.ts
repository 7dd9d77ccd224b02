import { daysBetween } from '../core/schedule/calendar.js'
import type { Errand } from './errands.js'
import type { Hand } from './hands.js'
import type { Progress } from './run-errand.js'

/**
 * Errands that are due and not done yet. Hands that are apart work them off while the mornings go on: an answer given in the
 * first days after a mail matters to nothing until a reminder could fall due. Each errand has a clock and keys of its own, so
 * that what comes of it does not depend on when it is done.
 */
export interface Backlog {
  readonly add: (errands: readonly Errand[]) => Promise<void>
  readonly settle: (day: string) => Promise<void> // before that morning's jobs: whatever they could see is done
  readonly finish: () => Promise<void>
  readonly done: () => Progress
}

export function openBacklog(hands: readonly Hand[]): Backlog {
  const waiting: Errand[] = []
  const underWay = new Map<Errand, Promise<void>>()
  const free = [...hands]
  const familiar = new Set<string>()
  let done: Progress = { answered: 0, pages: 0 }
  let failure: Error | undefined
  const finish = async (): Promise<void> => settleThose(() => true)
  return {
    add: async (errands) => {
      waiting.push(...errands)
      begin()
      if (!hands.every(({ isApart }) => isApart)) await finish()
    },
    settle: async (day) => settleThose((errand) => !canWait(errand, day)),
    finish,
    done: () => done
  }

  /** Whoever is free takes the first errand that depends on none under way. */
  function begin(): void {
    while (failure === undefined && free.length > 0) {
      const busy = new Set([...underWay.keys()].map(concerned))
      const errand = waiting.find((one) => !busy.has(concerned(one)))
      const hand = errand && free.pop()
      if (errand === undefined || hand === undefined) return
      waiting.splice(waiting.indexOf(errand), 1)
      underWay.set(errand, work(hand, errand))
    }
  }

  async function work(hand: Hand, errand: Errand): Promise<void> {
    try {
      const { answered, pages } = await hand.run(errand)
      done = { answered: done.answered + answered, pages: done.pages + pages }
      if (answered > 0) familiar.add(surveysOf(errand, answered))
    } catch (error) {
      failure ??= error instanceof Error ? error : new Error(String(error))
    }
    underWay.delete(errand)
    free.push(hand)
    begin()
  }

  async function settleThose(wanted: (errand: Errand) => boolean): Promise<void> {
    while ([...underWay.keys(), ...waiting].some(wanted) && failure === undefined) await Promise.race(underWay.values())
    if (failure !== undefined) throw failure
  }

  /** The first answer to a survey says when its document was first used: until then its errands are done on their day. */
  function canWait(errand: Errand, day: string): boolean {
    const { role, phase, exchange } = errand.matter
    const looksBack = role === 'participant' && phase === 'after' && exchange.length === 'full'
    if (errand.kind === 'decline' || !familiar.has(surveysOf(errand, looksBack ? 2 : 1))) return false
    return daysBetween(errand.receivedOn, day) < firstReminder
  }
}

/** Days after a mail. */
const firstReminder = 7

function surveysOf({ matter: { role, phase, exchange } }: Errand, answered: number): string {
  return `${role} ${phase} ${exchange.length} ${answered}`
}

/**
 * Errands about the people whom one contact released touch the same rows: a contact knows their earlier answers about a host,
 * and who answers first about an exchange settles the words in which both are asked.
 */
function concerned({ matter: { exchange } }: Errand): string {
  return (exchange.sponsor ?? exchange.person).email
}
