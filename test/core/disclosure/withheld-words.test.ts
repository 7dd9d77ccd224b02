import t from 'tap'
import type { Verdict } from '../../../src/core/disclosure/decide.js'
import { withheldFromOthers, withheldWords } from '../../../src/core/disclosure/withheld-words.js'

type Withheld = Extract<Verdict, { kind: 'withheld' }>

const from = { publication: 'p1', item: 'K in T0', group: 'all' }
const withheld = (reason: Withheld['reason'], units = 40, stands: string | null = null): Withheld => {
  return { kind: 'withheld', reason, units, stands }
}

const cases = [
  [withheld({ kind: 'too-few' }, 10), /fewer than 11\): 10 people/, /^1 person more/],
  [withheld({ kind: 'live' }), /not over/, /Ask again/],
  [withheld({ kind: 'near-unanimous' }), /the same answer/, /larger group/],
  [
    withheld({ kind: 'complement', from, units: 1 }),
    /“all” is published.*the figure of 1 person\./,
    /11 people or more/
  ],
  [withheld({ kind: 'difference', from, units: 3 }), /the figure of 3 people\./, /The same people/],
  [withheld({ kind: 'difference-unanimous', from }), /“all” is published/, /answers differ/],
  [withheld({ kind: 'combination' }), /several published figures/, /overlaps less/]
] as const
for (const [verdict, why, release] of cases) {
  t.test(`${verdict.reason.kind}: why not, and what would help`, async (t) => {
    t.match(withheldWords(verdict), { why, release })
    t.notMatch(withheldWords(verdict).release, /stands/)
  })
}

t.test('where an earlier figure stands, that is said', async (t) => {
  const verdict = withheld({ kind: 'complement', from, units: 1 }, 41, 'p1')
  t.match(withheldWords(verdict).release, /Until then the published figure stands\.$/)
})

t.test('others are told that they are too few, or that it is not shown, and nothing that counts', async (t) => {
  t.equal(withheldFromOthers(withheld({ kind: 'too-few' }, 3)), 'Too few to show (fewer than 11).')
  const others = cases.slice(1).map(([verdict]) => withheldFromOthers(verdict))
  t.same([...new Set(others)], ['Not shown, so that nobody can be worked out from it.'])
})
