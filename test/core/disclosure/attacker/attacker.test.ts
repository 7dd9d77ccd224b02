import t from 'tap'
import { attack } from './attack.js'
import { diceFrom } from './dice.js'
import type { Figure } from './figures.js'
import { trial } from './trial.js'

const people = (first: number, last: number): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, at) => `p${first + at}`)

/** A figure of one wave, with a mean of 50 that says nothing by itself. */
function figure(group: string, keys: readonly string[]): Figure {
  const terms = [{ measurement: 'K/T0', sign: 1 }] as const
  const interval = { low: 40, high: 60 }
  return { item: 'K in T0', terms, group, keys, n: keys.length, mean: 50, interval, halfStep: 0.5 }
}

function figures(groups: Readonly<Record<string, readonly string[]>>): readonly Figure[] {
  return Object.entries(groups).map(([group, keys]) => figure(group, keys))
}

const dice = diceFrom(1)

t.test('the attacker subtracts', async (t) => {
  t.match(attack(figures({ all: people(1, 40), most: people(1, 39) }), [], dice), { how: 'subtracted', keys: ['p40'] })
  t.equal(attack(figures({ all: people(1, 40), half: people(1, 20) }), [], dice), null)
})

t.test('the attacker solves for people that no two figures leave over', async (t) => {
  const [onlyA, both, onlyB] = [people(1, 20), people(21, 25), people(26, 45)]
  const found = attack(figures({ a: [...onlyA, ...both], b: [...both, ...onlyB], all: people(1, 45) }), [], dice)
  t.match(found, { how: 'solved', keys: both })
})

t.test('the attacker puts levels and changes together', async (t) => {
  const later = { measurement: 'K/T3', sign: 1 } as const
  const before = figure('all', people(1, 40))
  const matched = figure('matched', people(1, 37))
  const change: Figure = { ...matched, item: 'change', terms: [later, { measurement: 'K/T0', sign: -1 }] }
  const after: Figure = { ...matched, item: 'after', terms: [later] }
  t.match(attack([before, change, after], [], dice), { how: 'solved', keys: people(38, 40) })
})

t.test('the attacker knows the ends of the scale, and what an interval says of the spread', async (t) => {
  const all = figure('all', people(1, 11))
  t.match(attack([{ ...all, mean: 100, halfStep: 0.05 }], [], dice), { how: 'pinned' })
  t.equal(attack([{ ...all, mean: 98 }], [], dice), null)
  t.match(attack([{ ...all, halfStep: 0.01, interval: { low: 49.95, high: 50.05 } }], [], dice), { how: 'pinned' })
})

t.test('the attacker takes a two-way pair for one', async (t) => {
  const groups = { all: people(1, 40), some: people(1, 29) }
  t.equal(attack(figures(groups), [], dice), null)
  t.match(attack(figures(groups), [['p39', 'p40']], dice), { how: 'subtracted' })
})

// The same with 10,000 programmes: npm run attacker.
const programmes = 500
t.test(
  `nobody is found in ${programmes} programmes published through the rule, and somebody in nearly all without it`,
  async (t) => {
    const trials = Array.from({ length: programmes }, (_, at) => ({ seed: at + 1, ...trial(at + 1) }))
    t.same(
      trials.filter(({ ruled }) => ruled !== null),
      []
    )
    const exposable = trials.filter(({ wished }) => wished > 1)
    const found = exposable.filter(({ unruled }) => unruled !== null).length
    t.ok(found > 0.95 * exposable.length && exposable.length > 0.9 * programmes, `${found} of ${exposable.length}`)
    const published = trials.reduce((sum, one) => sum + one.published, 0)
    t.ok(published > 4 * programmes, `and the rule lets figures out: ${published}`)
  }
)
