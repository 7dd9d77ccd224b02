import t from 'tap'
import { comparedIndicators, matchDomain, matchSubscore, measuresOf } from '../../../src/core/cohorts/match-domain.js'
import type { Domain } from '../../../src/core/framework/framework-document.js'
import type { Wave } from '../../../src/core/framework/wave.js'
import { defaultFramework } from '../scoring/default-framework.js'
import { na, sheet, twoWaves } from './cast-of-answers.js'

type Given = Parameters<typeof sheet>[1]
const networks = domain('networks')
const knowledge = domain('knowledge')

function match(which: Domain, before: Given, after: Given) {
  return matchSubscore(
    defaultFramework,
    which,
    'capability',
    twoWaves('T0', sheet('T0', before), 'T3', sheet('T3', after))
  )
}

t.test('a working relationship that starts on the exchange makes no gain of its own', async (t) => {
  const after = { n1: '3', n3_has: 'yes', n3a: '6', n3b: '6', n3c: '6' }
  const { match: matched, indicators } = match(networks, { n1: '3', n3_has: 'no' }, after)
  t.same(matched, { kind: 'matched', before: 50, after: 50 })
  t.same(indicators, [
    { code: 'N1', match: { kind: 'matched', before: 50, after: 50 } },
    { code: 'N3', match: { kind: 'does-not-apply' } }
  ])
})

const cases: readonly (readonly [string, Given, Given, object])[] = [
  [
    'two of four answered both times is half',
    { k1a: '0', k2: '0', k3: '0', k4_1: '0' },
    { k1a: '6', k2: '6', k3: 'skipped', k4_1: 'skipped' },
    { kind: 'matched', before: 0, after: 100 }
  ],
  [
    'one of four is not',
    { k1a: '0', k2: '0', k3: '0', k4_1: '0' },
    { k1a: '6', k2: 'skipped', k3: 'skipped', k4_1: 'skipped' },
    { kind: 'too-little-answered' }
  ],
  [
    'what was asked once only does not count against it',
    { k1a: '0' },
    { k1a: '6', k2: '6', k3: '6', k4_1: '6' },
    { kind: 'matched', before: 0, after: 100 }
  ],
  ['nothing asked both times', { k1a: '0' }, { k2: '6' }, { kind: 'not-comparable' }],
  ['nothing applies', { k1a: na, k2: '3' }, { k1a: '6', k2: na }, { kind: 'does-not-apply' }]
]
for (const [what, before, after, expected] of cases) {
  t.test(what, async (t) => {
    t.same(match(knowledge, before, after).match, expected)
  })
}

t.test('which measures exist in which waves', async (t) => {
  const between = (from: Wave, to: Wave): readonly string[] => measuresOf(defaultFramework, knowledge, from, to)
  t.same(between('T0', 'T3'), ['capability', 'enactment', 'domain'])
  t.same(between('T0', 'T1'), ['capability'])
  t.same(between('T1r', 'T1'), ['capability'])
  t.same(between('T0', 'T2'), [])
  t.same(measuresOf(defaultFramework, { ...knowledge, indicators: [] }, 'T0', 'T3'), [])
})

t.test('what sponsors say, and what the exchange caused by definition, is in no change', async (t) => {
  const codes = defaultFramework.domains.map((one) =>
    (['capability', 'enactment'] as const).map((use) =>
      comparedIndicators(one, use)
        .map(({ code }) => code)
        .join(' ')
    )
  )
  t.same(codes, [
    ['K1 K2 K3 K4', 'K5 K6'],
    ['N1 N3', 'N2 N4'],
    ['L1 L2 L5', 'L3 L4'],
    ['P1 P2', 'P3 P4']
  ])
})

t.test('a domain needs both sub-scores', async (t) => {
  const one = { kind: 'matched', before: 10, after: 30 } as const
  const other = { kind: 'matched', before: 50, after: 50 } as const
  t.same(matchDomain(one, other), { kind: 'matched', before: 30, after: 40 })
  t.same(matchDomain(one, { kind: 'too-little-answered' }), { kind: 'too-little-answered' })
  t.same(matchDomain({ kind: 'does-not-apply' }, other), { kind: 'does-not-apply' })
})

function domain(code: string): Domain {
  const found = defaultFramework.domains.find((one) => one.code === code)
  if (found === undefined) throw new RangeError(code)
  return found
}
