import { chanceOf, type Chance } from '../chance.js'

/** When somebody acts on a mail: so many days after it, at that minute of the day in London; or not at all. */
export type Reply =
  Readonly<{ kind: 'nothing' }> | Readonly<{ kind: 'answer' | 'begin' | 'decline'; afterDays: number; minute: number }>

export interface Letter {
  readonly to: string
  readonly on: string // the day it came
  readonly about: string // whose exchange, and which survey
  readonly isReminder: boolean
}

/**
 * What a mail does. Everybody has a diligence of their own, so that it is mostly the same people who answer every time, and
 * some never come back after a while. Most answer within days; a reminder wins over half of the others; a few are late, a few
 * begin and do not finish. `months`: since the exchange ended, negative before it. `willing`: of all such people, how many.
 */
export function replyTo(seed: string, { to, on, about, isReminder }: Letter, willing: number, months: number): Reply {
  const nature = chanceOf(seed, 'nature', to)
  const diligence = nature.normal(0, 1)
  const leavesAfter = nature.happens(0.06) ? nature.whole(0, 8) : 99
  if (months > leavesAfter) return { kind: 'nothing' }

  const chance = chanceOf(seed, 'reply', to, about)
  const answers = chance.happens(logistic(Math.log(willing / (1 - willing)) + 0.9 * diligence))
  const manner = chance.weighted({ prompt: 64, reminded: 26, late: 7, begins: 3 })
  if (isReminder)
    return answers && manner === 'reminded' ? soon('answer', chanceOf(seed, 'reminded', to, on)) : { kind: 'nothing' }
  if (!answers) return chance.happens(0.04) ? soon('begin', chance) : { kind: 'nothing' }
  if (manner === 'prompt') return soon('answer', chance)
  if (manner === 'late') return { kind: 'answer', afterDays: chance.whole(17, 33), minute: minuteOf(chance) }
  return manner === 'begins' ? soon('begin', chance) : { kind: 'nothing' }
}

/** Half of them within two days, nearly all within a week. */
function soon(kind: 'answer' | 'begin' | 'decline', chance: Chance): Reply {
  return { kind, afterDays: Math.min(12, Math.floor(-3 * Math.log(1 - chance.share()))), minute: minuteOf(chance) }
}

/** The two who do not want to take part say so on the first day. */
export function refusal(seed: string, to: string): Reply {
  return { kind: 'decline', afterDays: 1, minute: minuteOf(chanceOf(seed, 'refusal', to)) }
}

/** Between half past eight, after the morning's mail, and ten in the evening. */
function minuteOf(chance: Chance): number {
  return chance.whole(8 * 60 + 30, 22 * 60)
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x))
}
