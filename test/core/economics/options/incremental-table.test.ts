import fc from 'fast-check'
import t from 'tap'
import { incrementalTable, type Strategy } from '../../../../src/core/economics/options/incremental-table.js'

function options(...rows: readonly (readonly [name: string, cost: number, effect: number])[]): readonly Strategy[] {
  return rows.map(([name, cost, effect]) => ({ name, cost, effect }))
}

function inWords(strategies: readonly Strategy[]): readonly string[] {
  return incrementalTable(strategies).map(({ name, standing, perUnit }) => {
    return `${name} ${standing} ${perUnit === null ? '-' : Math.round(perUnit)}`
  })
}

t.test('six strategies (herc.research.va.gov, cost-effectiveness analysis)', async (t) => {
  const six = options(
    ['E', 55_000, 5],
    ['D', 35_000, 4],
    ['C', 25_000, 3],
    ['B', 10_000, 2],
    ['A', 12_000, 1.5],
    ['usual care', 5000, 1]
  )
  t.same(inWords(six), [
    'usual care frontier -',
    'B frontier 5000',
    'A dominated -',
    'C extended-dominated -',
    'D frontier 12500',
    'E frontier 20000'
  ])
})

t.test('screening for HIV: every year is dominated (Paltiel 2006, months of quality-adjusted life)', async (t) => {
  const screening = options(
    ['none', 26_000, 277.25],
    ['once', 27_000, 277.57],
    ['every 5 years', 28_020, 277.78],
    ['every 3 years', 28_440, 277.83],
    ['every year', 29_440, 277.76]
  )
  t.same(inWords(screening), [
    'none frontier -',
    'once frontier 3125',
    'every 5 years frontier 4857',
    'every 3 years frontier 8400',
    'every year dominated -'
  ])
})

t.test('a kink further back is found again after one is taken out', async (t) => {
  t.same(inWords(options(['a', 0, 0], ['b', 10, 1], ['c', 25, 2], ['d', 26, 10])), [
    'a frontier -',
    'b extended-dominated -',
    'c extended-dominated -',
    'd frontier 3'
  ])
})

t.test('options in a straight line stay, also where thirds do not quite', async (t) => {
  t.same(inWords(options(['a', 0, 0], ['b', 1000, 0.3], ['c', 2000, 0.6], ['d', 3000, 0.9])), [
    'a frontier -',
    'b frontier 3333',
    'c frontier 3333',
    'd frontier 3333'
  ])
})

t.test('of options alike in cost the better stays, of those alike in both the first given', async (t) => {
  t.same(inWords(options(['worse', 10, 1], ['better', 10, 2])), ['better frontier -', 'worse dominated -'])
  t.same(inWords(options(['first', 10, 1], ['second', 10, 1])), ['first frontier -', 'second dominated -'])
})

t.test('one option, no option, and what is no number', async (t) => {
  t.same(inWords(options(['only', 10, 1])), ['only frontier -'])
  t.same(incrementalTable([]), [])
  t.throws(() => incrementalTable(options(['odd', NaN, 1])), RangeError)
})

t.test('whatever a unit is worth, no option beats the best one of the frontier', async () => {
  const option = fc.record({ cost: fc.nat(1000), effect: fc.nat(100) })
  fc.assert(
    fc.property(fc.array(option, { minLength: 1, maxLength: 12 }), fc.nat(200), (given, worth) => {
      const rows = incrementalTable(given.map((one, at) => ({ name: String(at), ...one })))
      const best = (some: typeof rows) => Math.max(...some.map(({ cost, effect }) => worth * effect - cost))
      const frontier = rows.filter(({ standing }) => standing === 'frontier')
      const steps = frontier.flatMap(({ perUnit }) => perUnit ?? [])
      return best(frontier) >= best(rows) - 1e-9 && steps.every((step, at) => step >= (steps[at - 1] ?? 0) - 1e-9)
    })
  )
})
