import { chanceOf } from '../chance.js'
import { effects } from './tastes.js'

/** Something that came of an exchange at work: what, and how much of it in the unit of its kind. Pounds are for a year. */
export interface Effect {
  readonly kind: keyof typeof effects
  readonly hours: number
  readonly events: number
  readonly activity: string
  readonly shifts: number
  readonly pounds: number
  readonly weeks: number
}

/** `number`: the first effect, the second. What there is, is there for whoever looks. */
export function effectOf(seed: string, ref: string, number: string): Effect {
  const chance = chanceOf(seed, 'effect', ref, number)
  const { none, ...seen } = effects
  return {
    kind: number === '1' ? chance.weighted<Effect['kind']>({ none, ...seen }) : chance.weighted<Effect['kind']>(seen),
    hours: chance.oneOf([0.5, 1, 1.5, 2, 2, 3, 4, 6]),
    events: chance.whole(3, 20),
    activity: chance.oneOf(['outpatient', 'letter', 'letter', 'community']),
    shifts: chance.whole(1, 3),
    pounds: chance.whole(5, 40) * 100,
    weeks: chance.whole(2, 9)
  }
}

/** What a box about an effect asks for, by the end of its name; undefined for another box. */
export function amountOf(effect: Effect, name: string): number | undefined {
  const [, what] = /_(hours|events|shifts|pounds|weeks)$/.exec(name) ?? []
  return what === undefined ? undefined : effect[what as 'hours' | 'events' | 'shifts' | 'pounds' | 'weeks']
}
