import type { Link } from '../../../../src/core/disclosure/people.js'
import type { Dice } from './dice.js'

type Wave = 'T0' | 'T3' | 'T4'

/** One stay of a person in a made-up programme. `answered`: by measurement ("K/T0"), on which day and with what score. */
export interface Stay {
  readonly key: string
  readonly traits: Readonly<Record<string, string>>
  readonly answered: ReadonlyMap<string, { readonly day: number; readonly score: number }>
  readonly erasedOn: number
  readonly keptWhenErased: boolean // without a name, under a tombstone
}

/** `watchDays`: the days on which somebody asks for figures; some of them follow answers as they come in. */
export interface Programme {
  readonly stays: readonly Stay[]
  readonly links: readonly Link[]
  readonly domains: readonly string[]
  readonly watchDays: readonly number[]
}

const opens: Readonly<Record<Wave, number>> = { T0: 0, T3: 200, T4: 400 }

/** People, cohorts, sites, roles, organisations, two-way pairs, second stays, missing and late answers, erasures. */
export function makeProgramme(dice: Dice): Programme {
  const people = dice.whole(20, 120)
  const domains = dice.chance(0.3) ? ['K', 'N'] : ['K']
  const names = (trait: string, most: number): readonly string[] =>
    Array.from({ length: dice.whole(2, most) }, (_, at) => `${trait} ${at + 1}`)
  const traits = {
    cohort: names('cohort', 3),
    site: names('site', 4),
    role: names('role', 3),
    organisation: names('organisation', 5)
  }
  const mood = dice.pick(['mixed', 'mixed', 'mixed', 'high', 'all alike'])
  const answers = dice.whole(50, 98) / 100
  const late = dice.whole(0, 20) / 100
  const stays: Stay[] = []
  const links: Link[] = []
  const add = (key: string, like?: Stay): Stay => {
    const own = Object.fromEntries(Object.entries(traits).map(([trait, values]) => [trait, dice.pick(values)]))
    const stay: Stay = {
      key,
      traits: like === undefined ? own : { ...own, cohort: dice.pick(traits.cohort) },
      answered: answersOf(dice, domains, mood, answers, late),
      erasedOn: dice.chance(0.02) ? dice.whole(30, 450) : Infinity,
      keptWhenErased: dice.chance(0.5)
    }
    stays.push(stay)
    return stay
  }
  for (let at = 0; at < people; at++) {
    const stay = add(`p${at}`)
    if (dice.chance(0.03)) links.push([stay.key, add(`p${at}/2`, stay).key])
    if (at > 0 && dice.chance(0.1)) links.push([`p${at - 1}`, `p${at}`])
  }
  return { stays, links, domains, watchDays: watchDays(dice) }
}

function watchDays(dice: Dice): readonly number[] {
  const days = [30, 230, 260, 430, ...Array.from({ length: dice.whole(0, 2) }, () => 200 + dice.whole(3, 30))]
  return [...new Set(dice.some(days, dice.whole(2, 3)))].sort((one, other) => one - other)
}

function answersOf(
  dice: Dice,
  domains: readonly string[],
  mood: string,
  answers: number,
  late: number
): Stay['answered'] {
  const answered = new Map<string, { readonly day: number; readonly score: number }>()
  for (const wave of ['T0', 'T3', 'T4'] as const) {
    if (!dice.chance(answers)) continue
    const day = opens[wave] + dice.whole(0, 28) + (dice.chance(late) ? 30 : 0)
    for (const domain of domains)
      if (dice.chance(0.95)) answered.set(`${domain}/${wave}`, { day, score: score(dice, mood) })
  }
  return answered
}

/** A mean of three answers on a scale of seven. */
function score(dice: Dice, mood: string): number {
  if (mood === 'all alike' && dice.chance(0.97)) return 100
  const lowest = mood === 'high' ? 4 : 0
  return ((dice.whole(lowest, 6) + dice.whole(lowest, 6) + dice.whole(lowest, 6)) / 18) * 100
}
