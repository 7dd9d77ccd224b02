import fc from 'fast-check'
import t from 'tap'
import { responseFlow } from '../../../../src/core/statistics/attrition/response-flow.js'
import { wilsonInterval } from '../../../../src/core/statistics/proportions/wilson-interval.js'

const people = (...patterns: readonly string[]): boolean[][] =>
  patterns.map((pattern) => Array.from(pattern, (wave) => wave === '1'))

t.test('who answered each wave, of all and of those who answered the first', async (t) => {
  const got = responseFlow(people('111', '110', '101', '011', '000'))
  t.match(got, { status: 'ok', n: 5, nComplete: 1, nNever: 1 })
  t.match(got.waves, [
    { wave: 1, n: 3, rate: 0.6, retainedFromFirst: 1 },
    { wave: 2, n: 3, rate: 0.6, retainedFromFirst: 2 / 3 },
    { wave: 3, n: 3, rate: 0.6, retainedFromFirst: 2 / 3 }
  ])
  const wilson = wilsonInterval(3, 5)
  t.match(got.waves[1]?.interval, wilson.kind === 'interval' ? { low: wilson.low, high: wilson.high } : {})
})

const kinds: readonly (readonly [pattern: string, kind: 'nMonotone' | 'nIntermittent' | 'nLateEntry'])[] = [
  ['1111', 'nMonotone'],
  ['1100', 'nMonotone'],
  ['1000', 'nMonotone'],
  ['0000', 'nMonotone'],
  ['1011', 'nIntermittent'],
  ['1001', 'nIntermittent'],
  ['1010', 'nIntermittent'],
  ['0111', 'nLateEntry'],
  ['0010', 'nLateEntry'],
  ['0101', 'nLateEntry']
]

for (const [pattern, kind] of kinds) {
  t.test(`${pattern} is ${kind.slice(1)}`, async (t) => {
    const { nMonotone, nIntermittent, nLateEntry } = responseFlow(people(pattern))
    t.same({ nMonotone, nIntermittent, nLateEntry }, { nMonotone: 0, nIntermittent: 0, nLateEntry: 0, [kind]: 1 })
  })
}

t.test('patterns are counted, those who missed the earliest first', async (t) => {
  t.same(responseFlow(people('11', '10', '11', '01', '10', '11')).patterns, [
    { answered: [false, true], n: 1 },
    { answered: [true, false], n: 2 },
    { answered: [true, true], n: 3 }
  ])
})

t.test('nobody was asked, nobody answered, and nobody answered first', async (t) => {
  t.match(responseFlow([]), { status: 'no_data', n: 0, waves: [], patterns: [], nNever: 0 })
  t.match(responseFlow(people('00')), {
    status: 'ok',
    nNever: 1,
    waves: [{ n: 0, rate: 0, interval: { low: 0 }, retainedFromFirst: null }, {}]
  })
  t.match(responseFlow(people('01')).waves, [{}, { n: 1, rate: 1, retainedFromFirst: null }])
})

t.test('everybody is of one kind and has one pattern, in whatever order they stand', async () => {
  const rows = fc.integer({ min: 1, max: 5 }).chain((waves) => {
    return fc.array(fc.array(fc.boolean(), { minLength: waves, maxLength: waves }))
  })
  fc.assert(
    fc.property(rows, (answered) => {
      const got = responseFlow(answered)
      const back = responseFlow(answered.toReversed())
      const patterns = got.patterns.reduce((total, { n }) => total + n, 0)
      return (
        got.nMonotone + got.nIntermittent + got.nLateEntry === got.n &&
        patterns === got.n &&
        JSON.stringify(got) === JSON.stringify(back)
      )
    })
  )
})

t.test('more confidence is a wider interval', async (t) => {
  const [first] = responseFlow(people('1', '0'), { confidence: 0.99 }).waves
  t.ok((first?.interval?.high ?? NaN) > (responseFlow(people('1', '0')).waves[0]?.interval?.high ?? NaN))
})

t.test('people with different numbers of waves are a mistake of the caller', async (t) => {
  t.throws(() => responseFlow(people('11', '1')), RangeError)
  for (const confidence of [1, 0, -0.5]) t.throws(() => responseFlow([], { confidence }), RangeError)
})
