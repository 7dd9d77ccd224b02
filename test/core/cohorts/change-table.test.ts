import fc from 'fast-check'
import t, { type Test } from 'tap'
import { changeTable, type ChangeTable } from '../../../src/core/cohorts/change-table.js'
import type { Episode } from '../../../src/core/cohorts/episode.js'
import type { Answers } from '../../../src/core/responses/answers.js'
import { defaultFramework } from '../scoring/default-framework.js'
import { alike, episode, na, sheet } from './cast-of-answers.js'

const six = { from: 'T0', to: 'T3', retrospective: false } as const
const all = (code: string): Answers => ({ k1a: code, k1b: code, k2: code, k3: code, n1: code, n3_has: 'no' })

// Knowledge, capability, worked by hand: amina 0 → 100, tom 50 → (50 + 50 + 66.7) / 3, wei 100 → 50.
const amina = episode('amina', { T0: sheet('T0', all('0')), T3: sheet('T3', all('6')) }, { pairKey: 'pair' })
const tom = episode(
  'tom',
  { T0: sheet('T0', all('3')), T3: sheet('T3', { ...all('3'), k3: '4' }) },
  { pairKey: 'pair' }
)
const wei = episode('wei', { T0: sheet('T0', all('6')), T3: sheet('T3', all('3')) })
const hazy = episode('hazy', {
  T0: sheet('T0', { ...all('3'), n1: na }),
  T3: sheet('T3', { k1a: 'skipped', k1b: 'skipped', k2: '3', k3: 'skipped', n1: '3', n3_has: 'no' })
})
const outside = [
  episode('gone', { T0: sheet('T0', all('3')) }),
  episode('also gone', { T0: sheet('T0', all('3')) }),
  episode('came later', { T3: sheet('T3', all('3')) }),
  episode('never', {}),
  episode('late', { T0: sheet('T0', all('3')), T3: sheet('T3', all('6'), { late: true }) }),
  episode('waiting', { T0: sheet('T0', all('3')), T3: sheet('T3', all('3')) }, { arm: 'waiting' }),
  episode('mixed', { T0: sheet('T0', all('3')), T3: sheet('T3', all('6'), { light: true }) })
]
const brief = [
  episode(
    'brief',
    { T0: sheet('T0', all('0'), { light: true }), T3: sheet('T3', all('3'), { light: true }) },
    { light: true }
  )
]
const cohort = [amina, tom, wei, hazy, ...outside, ...brief]
const table = compare(cohort)

t.test('who is compared, and who is left out why: everybody once', async (t) => {
  t.match(table, { from: 'T0', to: 'T3', light: false, episodes: 11, compared: 4 })
  t.same(table.leftOut, [
    { why: 'not-answered-after', n: 2 },
    { why: 'answered-late', n: 1 },
    { why: 'answered-neither', n: 1 },
    { why: 'comparison-group', n: 1 },
    { why: 'mixed-forms', n: 1 },
    { why: 'not-answered-before', n: 1 }
  ])
})

t.test('knowledge, as worked by hand', async (t) => {
  const knowledge = row(table, 'knowledge', 'capability')
  const after = (100 + (50 + 50 + 400 / 6) / 3 + 50) / 3
  t.match(knowledge, { n: 3, people: 3, units: 2, moves: { improved: 1, same: 1, worse: 1 }, highStart: 1 })
  t.same(knowledge?.leftOut, [{ why: 'too-little-answered', n: 1 }])
  near(t, knowledge?.change.meanPre, 50)
  near(t, knowledge?.change.meanPost, after)
  near(t, knowledge?.change.meanChange, after - 50)
  // Changes 100, 50/9 and −50 about their mean 500/27: deviations 2200/27, −350/27, −1850/27.
  near(t, knowledge?.change.sdChange, Math.sqrt((2200 ** 2 + 350 ** 2 + 1850 ** 2) / 27 ** 2 / 2))
  // g_av: J(2) = √(1/π), Cumming's d_av divides by the root of the mean variance
  t.ok(Math.abs((knowledge?.standardised.hedgesJ ?? NaN) - 1 / Math.sqrt(Math.PI)) < 1e-12)
  t.equal(knowledge?.release, 'nothing')
})

t.test(
  'networks rest on N1 alone, since nobody had a contact before; who N1 does not apply to is left out',
  async (t) => {
    t.match(row(table, 'networks', 'capability'), { n: 3, leftOut: [{ why: 'does-not-apply', n: 1 }] })
    t.same(
      table.indicators.filter(({ domain, use }) => domain === 'networks' && use === 'capability'),
      [
        { domain: 'networks', use: 'capability', code: 'N1', matched: 3, leftOut: [{ why: 'does-not-apply', n: 1 }] },
        { domain: 'networks', use: 'capability', code: 'N3', matched: 0, leftOut: [{ why: 'does-not-apply', n: 4 }] }
      ]
    )
  }
)

t.test('which questions were left out, and why', async (t) => {
  const of = (code: string) => table.indicators.find((one) => one.code === code)
  t.match(of('K1'), { matched: 3, leftOut: [{ why: 'not-answered', n: 1 }] })
  t.match(of('K2'), { matched: 4, leftOut: [] })
  t.match(of('K4'), { matched: 0, leftOut: [{ why: 'not-asked', n: 4 }] })
})

t.test('enactment was not asked: nobody, and it says so; a domain needs both', async (t) => {
  const nobody = { n: 0, change: { status: 'no_pairs', meanChange: null }, leftOut: [{ why: 'not-comparable', n: 4 }] }
  t.match(row(table, 'knowledge', 'enactment'), nobody)
  t.match(row(table, 'knowledge', 'domain'), {
    n: 0,
    moves: null,
    leftOut: [{ why: 'not-comparable', n: 3 }, { n: 1 }]
  })
})

t.test('short forms are compared with short forms alone', async (t) => {
  const short = compare(cohort, true)
  t.match(short, { light: true, episodes: 1, compared: 1, leftOut: [] })
  t.match(row(short, 'knowledge', 'capability'), { n: 1, change: { status: 'insufficient_data', meanChange: 50 } })
})

t.test('right after, and looking back, there is capability alone', async (t) => {
  const measures = (from: 'T0' | 'T1r') => {
    const { rows } = changeTable(
      defaultFramework,
      cohort,
      { from, to: 'T1', retrospective: from === 'T1r' },
      false,
      alike
    )
    return new Set(rows.map(({ measure }) => measure))
  }
  t.same(measures('T0'), new Set(['capability']))
  t.same(measures('T1r'), new Set(['capability']))
})

t.test('a question whose words changed is left out by name', async (t) => {
  const changed = changeTable(defaultFramework, [amina, tom, wei], six, false, ({ id }) => id !== 'k2')
  t.match(
    changed.indicators.find(({ code }) => code === 'K2'),
    { matched: 0, leftOut: [{ why: 'asked-differently', n: 3 }] }
  )
  t.match(row(changed, 'knowledge', 'capability'), { n: 3 })
})

t.test('tom is in two cohorts, and in both with what he said of each exchange', async (t) => {
  const again = { ...tom, episodeKey: 'episode-tom-again' }
  t.match(row(compare([tom, again, wei]), 'knowledge', 'capability'), { n: 3, people: 2, units: 2 })
})

t.test('whoever is in the cohort: counts add up, and the order of people changes nothing', async () => {
  const cohorts = fc.shuffledSubarray(cohort)
  fc.assert(
    fc.property(cohorts, (some) => {
      const here = compare(some)
      const left = here.leftOut.reduce((sum, { n }) => sum + n, 0)
      const rowsAddUp = here.rows.every(
        ({ n, leftOut }) => n + leftOut.reduce((sum, one) => sum + one.n, 0) === here.compared
      )
      const again = compare(some.toReversed())
      return (
        left + here.compared === here.episodes &&
        rowsAddUp &&
        JSON.stringify(again.leftOut) === JSON.stringify(here.leftOut) &&
        again.rows.every(({ change }, at) => isNear(change.meanChange, here.rows[at]?.change.meanChange ?? null))
      )
    })
  )
})

function compare(episodes: readonly Episode[], light = false): ChangeTable {
  return changeTable(defaultFramework, episodes, six, light, alike)
}

function row({ rows }: ChangeTable, domain: string, measure: string) {
  return rows.find((one) => one.domain === domain && one.measure === measure)
}

function near(t: Test, got: number | null | undefined, expected: number): void {
  t.ok(isNear(got ?? null, expected), `${got} is ${expected}`)
}

function isNear(got: number | null, expected: number | null): boolean {
  return got === null || expected === null ? got === expected : Math.abs(got - expected) < 1e-9
}
