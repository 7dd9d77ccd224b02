import { daysBetween } from '../../core/schedule/calendar.js'
import { chanceOf } from '../chance.js'

/** The domains of the framework, by the letter that the names of their questions begin with. */
export type Domain = 'k' | 'n' | 'l' | 'p'

/**
 * What somebody can do and does, from 0 to 100, on a day. Before the exchange it is their baseline; afterwards the gain is
 * there, part of it fades within the year, and what people do follows what they can with a delay of some months.
 */
export interface Levels {
  readonly can: (domain: Domain, today: string) => number
  readonly does: (domain: Domain, today: string) => number
  readonly seemedBefore: (domain: Domain) => number // looking back: people know now how little they knew
  readonly gain: number // the mean of the four, for questions about the exchange as a whole
}

export function levelsOf(seed: string, ref: string, endsOn: string): Levels {
  const chance = chanceOf(seed, 'levels', ref)
  const ability = chance.normal(0, 8)
  const openness = chance.normal(1, 0.45)
  const facts = new Map(
    domains.map((domain) => {
      const { can, does, gain } = usual[domain]
      const own = chance.normal(ability, 9)
      return [
        domain,
        {
          can: can + own,
          does: does + own * 0.8,
          gain: gain * openness + chance.normal(0, 7),
          shift: chance.normal(6, 5)
        }
      ]
    })
  )
  const of = (domain: Domain) => facts.get(domain) ?? { can: 50, does: 30, gain: 10, shift: 5 }
  return {
    can: (domain, today) => of(domain).can + of(domain).gain * gainShare(daysBetween(endsOn, today)),
    does: (domain, today) => of(domain).does + of(domain).gain * useShare(daysBetween(endsOn, today)),
    seemedBefore: (domain) => of(domain).can - of(domain).shift,
    gain: domains.reduce((sum, domain) => sum + of(domain).gain, 0) / domains.length
  }
}

const domains = ['k', 'n', 'l', 'p'] as const

/** Invented, of the size that such programmes report: most in knowledge and networks, least in leadership. */
const usual: Readonly<Record<Domain, { can: number; does: number; gain: number }>> = {
  k: { can: 43, does: 28, gain: 15 },
  n: { can: 37, does: 26, gain: 15 },
  l: { can: 54, does: 42, gain: 6 },
  p: { can: 47, does: 32, gain: 9 }
}

/** All of it on the first day back, 60% after a year. */
function gainShare(daysSince: number): number {
  return daysSince < 0 ? 0 : 0.55 + 0.45 * Math.exp(-daysSince / 180)
}

/** Nothing at first, most of it after half a year, somewhat less after a year. */
function useShare(daysSince: number): number {
  return daysSince < 0 ? 0 : 0.85 * (1 - Math.exp(-daysSince / 70)) * gainShare(daysSince / 2)
}
