import t from 'tap'
import { changeLines, releaseWords, statisticsLines } from '../../../src/core/cohorts/change-lines.js'
import { defaultFramework } from '../scoring/default-framework.js'
import { atLevels, compared } from './people-at-levels.js'

const three = [
  atLevels('amina', { T0: 0, T3: 3 }, { pairKey: 'pair' }),
  atLevels('tom', { T0: 3, T3: 3 }, { pairKey: 'pair' }),
  atLevels('wei', { T0: 3, T3: 0 })
]

t.test('a line in words, with what counts and what may be shown', async (t) => {
  const [knowledge] = changeLines(defaultFramework, compared(three, 'T0', 'T3'), ['capability'])
  t.match(knowledge, {
    ...{ domain: 'Knowledge and understanding', measure: 'Capability', n: '3', basis: '2 independent' },
    ...{ before: '33.3', after: '33.3', sd: '50.0', missing: '', release: releaseWords.nothing, notReleasable: true },
    moves: [
      { share: '33%', count: '1 of 3', marked: true },
      { share: '33%', count: '1 of 3', marked: true },
      { share: '33%', count: '1 of 3', marked: true }
    ]
  })
  t.match(knowledge?.change, /^0\.0 \(−124\.2 to 124\.2\)$/) // t(2) 4.303 × 50 / √3
})

t.test('what cannot be computed is named, never 0', async (t) => {
  const table = compared([atLevels('amina', { T0: 0, T3: 3 })], 'T0', 'T3')
  const [knowledge, enactment] = changeLines(defaultFramework, table, ['capability', 'enactment'])
  t.match(knowledge, { change: '+50.0', sd: 'not defined', gAv: 'not defined' })
  t.match(enactment, {
    n: '0',
    before: 'not defined',
    change: 'not defined',
    moves: [],
    missing: '1 person: not asked alike both times'
  })
  t.match(statisticsLines(defaultFramework, table.rows)[0], {
    t: 'not defined',
    df: 'not defined',
    p: 'not defined',
    dZ: 'not defined'
  })
})

t.test('both sub-scores together are not counted by steps', async (t) => {
  const lines = changeLines(defaultFramework, compared(three, 'T0', 'T3'), ['domain'])
  t.match(lines[0], { measure: 'Both together', moves: [] })
})

t.test('tests and effects, with p adjusted over the lines', async (t) => {
  const rows = compared([...three, atLevels('nia', { T0: 1, T3: 6 })], 'T0', 'T3').rows
  const knowledge = rows.filter(({ domain, measure }) => domain === 'knowledge' && measure === 'capability')
  const [line] = statisticsLines(defaultFramework, [...knowledge, ...knowledge])
  // Changes 50, 0, −50, 83.3: mean 20.8, sd 58.3, t = 0.714, p = 0.527; twice that is more than 1.
  t.match(line, { t: '0.714', df: '3', dZ: '0.357', p: '0.527', adjustedP: '1.000' })
})
