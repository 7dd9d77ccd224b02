import { type Ask, type AskedItem, decide } from '../../../../src/core/disclosure/decide.js'
import { eraseKey, eraseKeyFromLinks } from '../../../../src/core/disclosure/erase-key.js'
import { tQuantile } from '../../../../src/core/statistics/distributions/t.js'
import type { Interval } from '../../../../src/core/statistics/interval.js'
import type { Publication } from '../../../../src/core/disclosure/publication.js'
import { openRegister } from '../../../../src/core/disclosure/register.js'
import { type ShownFigures, shownFigures } from '../../../../src/core/disclosure/shown-figures.js'
import type { Dice } from './dice.js'
import type { Figure } from './figures.js'
import type { Programme, Stay } from './programme.js'

type Terms = Figure['terms']

/** An item with what it adds for each person: the score of a wave, or that of one wave less that of another. */
interface Item {
  readonly name: string
  readonly terms: Terms
}

/** Everything that is asked for on one day, before anybody has judged it. */
interface Wish {
  readonly day: number
  readonly item: Item
  readonly groups: readonly { readonly group: string; readonly stays: readonly Stay[] }[]
}

/** On every watch day: levels of waves and changes, of all and of slices, of slices of slices, of all but a slice. */
export function wishesFor(programme: Programme, dice: Dice): readonly Wish[] {
  return programme.watchDays.flatMap((day) => {
    const items = programme.domains.flatMap((domain): readonly Item[] => [
      level(domain, 'T0'),
      ...(day >= 200 ? [level(domain, 'T3'), change(domain, 'T0', 'T3')] : []),
      ...(day >= 400 ? [change(domain, 'T0', 'T4'), change(domain, 'T3', 'T4')] : [])
    ])
    return dice.some(items, dice.whole(1, 3)).map((item) => ({ day, item, groups: slices(programme, dice) }))
  })
}

function level(domain: string, wave: string): Item {
  return { name: `${domain} in ${wave}`, terms: [{ measurement: `${domain}/${wave}`, sign: 1 }] }
}

function change(domain: string, from: string, to: string): Item {
  const terms = [
    { measurement: `${domain}/${to}`, sign: 1 },
    { measurement: `${domain}/${from}`, sign: -1 }
  ] as const
  return { name: `${domain} from ${from} to ${to}`, terms }
}

function slices({ stays }: Programme, dice: Dice): Wish['groups'] {
  const byTrait = new Map<string, Stay[]>()
  const crossed = new Map<string, Stay[]>()
  const add = (slices: Map<string, Stay[]>, name: string, stay: Stay): void => {
    const slice = slices.get(name)
    if (slice === undefined) slices.set(name, [stay])
    else slice.push(stay)
  }
  for (const stay of stays) {
    for (const value of Object.values(stay.traits)) add(byTrait, value, stay)
    add(crossed, `${stay.traits['site'] ?? ''}, ${stay.traits['role'] ?? ''}`, stay)
  }
  const groups = [...dice.some([...byTrait], 6), ...dice.some([...crossed], 3)].map(([group, stays]) => ({
    group,
    stays
  }))
  const complements = dice.some(groups, 1).map(({ group, stays: slice }) => {
    return { group: `not ${group}`, stays: stays.filter((stay) => !slice.includes(stay)) }
  })
  return [{ group: 'all', stays }, ...groups, ...complements]
}

/** What gets out when every wish goes through the rule. Erasures happen between the days. */
export function throughTheRule({ stays, links }: Programme, wishes: readonly Wish[]): readonly Figure[] {
  const figures: Figure[] = []
  const names = new Map(stays.map(({ key }) => [key, key]))
  let publications: readonly Publication[] = []
  let unitLinks = links
  for (const day of [...new Set(wishes.map((wish) => wish.day))]) {
    for (const { key } of stays.filter(({ erasedOn, key }) => erasedOn <= day && names.get(key) === key)) {
      const tombstone = `erased ${key}`
      names.set(key, tombstone)
      publications = publications.map((publication) => eraseKey(publication, key, tombstone))
      unitLinks = eraseKeyFromLinks(unitLinks, key, tombstone)
    }
    const id = `day ${day}`
    const today = wishes.filter((wish) => wish.day === day)
    const items = today.map((wish) => askedItem(wish, stays, (stay) => names.get(stay.key) ?? stay.key))
    const ask: Ask = { publication: id, cutOff: dateOf(day), askedOn: dateOf(day + 1), items }
    const groups = decide(openRegister(unitLinks, publications), ask).verdicts.flatMap(({ verdict, ...group }) => {
      if (verdict.kind !== 'released') return []
      const item = items.find(({ item }) => item === group.item)
      const values = group.keys.map((key) => item?.answers.get(key) ?? NaN)
      const numbers = shownFigures(figuresOf(values), verdict.limit)
      return numbers === null ? [] : [{ ...group, numbers, halfStep: halfStep(verdict.limit) }]
    })
    publications = [...publications, { id, specification: 'made up', cutOff: dateOf(day), groups }]
    for (const { keys, item, group, numbers, halfStep } of groups) {
      const terms = today.find((wish) => wish.item.name === item)?.item.terms ?? []
      const people = keys.map((key) => key.replace(/^erased /, '')) // whoever watched knows whom they had seen
      figures.push({ item, terms, group, keys: people, halfStep, ...outside(numbers) })
    }
  }
  return figures
}

/** What gets out when 11 people are all that is asked for: the same figures and the same rounding. */
export function throughTheThreshold({ stays, links }: Programme, wishes: readonly Wish[]): readonly Figure[] {
  const unitOf = new Map<string, string>(links.map(([one, other]) => [other, one]))
  return wishes.flatMap((wish) =>
    wish.groups.flatMap(({ group, stays: members }) => {
      const { answers } = askedItem(wish, stays, ({ key }) => key)
      const keys = members.map(({ key }) => key).filter((key) => answers.has(key))
      if (new Set(keys.map((key) => unitOf.get(key) ?? key)).size < 11) return []
      const limit = keys.length < 30 ? 'change' : 'all'
      const numbers = shownFigures(figuresOf(keys.map((key) => answers.get(key) ?? NaN)), limit)
      const { name, terms } = wish.item
      return numbers === null
        ? []
        : [{ item: name, terms, group, keys, halfStep: halfStep(limit), ...outside(numbers) }]
    })
  )
}

function askedItem({ day, item, groups }: Wish, stays: readonly Stay[], nameOf: (stay: Stay) => string): AskedItem {
  const present = stays.filter((stay) => stay.erasedOn > day || stay.keptWhenErased)
  const answers = present.flatMap((stay) => {
    const value = valueOf(stay, item.terms, day)
    return value === null ? [] : [[nameOf(stay), value] as const]
  })
  return {
    item: item.name,
    measurements: item.terms.map(({ measurement }) => measurement),
    range: { low: 0, high: 100 },
    answers: new Map(answers),
    groups: groups.map(({ group, stays }) => ({ group, keys: stays.map(nameOf) }))
  }
}

/** What a stay adds to an item, of answers up to a day; null when one of them is missing. */
export function valueOf({ answered }: Stay, terms: Terms, day: number): number | null {
  let value = 0
  for (const { measurement, sign } of terms) {
    const answer = answered.get(measurement)
    if (answer === undefined || answer.day > day) return null
    value += sign * answer.score
  }
  return value
}

function figuresOf(values: readonly number[]): Parameters<typeof shownFigures>[0] {
  const n = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const reach = reachOf(n) * Math.sqrt(squares / (n - 1) / n)
  const interval: Interval = { low: mean - reach, high: mean + reach }
  return { n, mean, interval, further: {}, optionCounts: null }
}

const reaches = new Map<number, number>()
function reachOf(n: number): number {
  const reach = reaches.get(n) ?? tQuantile(0.975, n - 1)
  reaches.set(n, reach)
  return reach
}

function outside({ n, mean, interval }: ShownFigures): Pick<Figure, 'n' | 'mean' | 'interval'> {
  return { n, mean, interval }
}

function halfStep(limit: 'change' | 'all'): number {
  return limit === 'change' ? 0.5 : 0.05
}

function dateOf(day: number): string {
  return new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10)
}
