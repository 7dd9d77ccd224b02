import fc from 'fast-check'
import t from 'tap'
import {
  costPerOutcome,
  difference,
  incrementalNetBenefit,
  incrementalRatio
} from '../../../../src/core/economics/options/cost-effectiveness.js'

t.test('what one outcome costs, where there is one', async (t) => {
  t.equal(costPerOutcome({ cost: 1_000_000, effect: 250 }), 4000)
  t.equal(costPerOutcome({ cost: 1000, effect: 0 }), null)
  t.equal(costPerOutcome({ cost: 1000, effect: -2 }), null, 'harm has no price for each')
})

const from = { cost: 1000, effect: 200 }
const cases = [
  ['more for more', { cost: 1500, effect: 300 }, { kind: 'ratio', perUnit: 5, direction: 'more-for-more' }],
  ['less for less', { cost: 500, effect: 100 }, { kind: 'ratio', perUnit: 5, direction: 'less-for-less' }],
  ['cheaper and better', { cost: 500, effect: 300 }, { kind: 'dominates' }],
  ['as dear and better', { cost: 1000, effect: 300 }, { kind: 'dominates' }],
  ['cheaper and as good', { cost: 500, effect: 200 }, { kind: 'dominates' }],
  ['dearer and worse', { cost: 1500, effect: 100 }, { kind: 'dominated' }],
  ['dearer and as good', { cost: 1500, effect: 200 }, { kind: 'dominated' }],
  ['as dear and worse', { cost: 1000, effect: 100 }, { kind: 'dominated' }],
  ['the same', from, { kind: 'same' }]
] as const

for (const [sentence, to, expected] of cases) {
  t.test(`another option: ${sentence}`, async (t) => {
    t.same(incrementalRatio(from, to), expected)
  })
}

t.test('net benefit is above 0 exactly where a unit gained costs less than it is worth', async () => {
  const number = fc.integer({ min: 1, max: 1000 })
  fc.assert(
    fc.property(number, number, number, (cost, effect, worth) => {
      const more = { cost, effect }
      const found = incrementalRatio({ cost: 0, effect: 0 }, more)
      return found.kind === 'ratio' && incrementalNetBenefit(more, worth) > 0 === found.perUnit < worth
    })
  )
})

t.test('net benefits of two steps add up to that of both', async (t) => {
  const [a, b, c] = [from, { cost: 1500, effect: 290 }, { cost: 1200, effect: 310 }]
  const between = (x: typeof a, y: typeof a) => incrementalNetBenefit(difference(x, y), 7)
  t.equal(between(a, b) + between(b, c), between(a, c))
})
