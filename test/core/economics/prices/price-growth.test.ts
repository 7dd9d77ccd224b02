import t from 'tap'
import { priceLevel, type PriceGrowth } from '../../../../src/core/economics/prices/price-growth.js'
import { near } from '../../statistics/near.js'

const growth = { 2009: 0.03, 2010: 0.03, 2011: 0.03 }

const levels = [
  ['the base year', 2010, 1, 1],
  ['a year on', 2011, 1.03, 1.03],
  ['the last year that is given', 2012, 1.0609, 1.0609],
  ['beyond it', 2014, 1.0609, 1.03 ** 4],
  ['a year back', 2009, 1 / 1.03, 1 / 1.03],
  ['before the first', 2007, 1 / 1.03, 1.03 ** -3]
] as const

for (const [sentence, year, flat, extrapolated] of levels) {
  t.test(`${sentence}: prices stand still or go on as before`, async (t) => {
    t.ok(near(levelIn(year, { baseYear: 2010, growth, beyond: 'flat' }), flat))
    t.ok(near(levelIn(year, { baseYear: 2010, growth, beyond: 'extrapolated' }), extrapolated))
  })
}

t.test('what is extrapolated is the growth of the nearest year', async (t) => {
  const uneven: PriceGrowth = { baseYear: 2010, growth: { 2009: 0.01, 2010: 0.02, 2011: 0.05 }, beyond: 'extrapolated' }
  t.ok(near(levelIn(2013, uneven), 1.02 * 1.05 * 1.05))
  t.ok(near(levelIn(2008, uneven), 1 / 1.01 / 1.01))
})

t.test('a year missing on the way is a gap; elsewhere it does not matter', async (t) => {
  const torn: PriceGrowth = { baseYear: 2010, growth: { 2010: 0.02, 2013: 0.05 }, beyond: 'extrapolated' }
  t.same(priceLevel(2014, torn), { kind: 'gap', years: [2011, 2012] })
  t.same(priceLevel(2012, torn), { kind: 'gap', years: [2011] })
  t.ok(near(levelIn(2011, torn), 1.02))
  t.ok(near(levelIn(2009, torn), 1 / 1.02))
})

t.test('without any growth the level is 1 in every year', async (t) => {
  for (const beyond of ['flat', 'extrapolated'] as const) {
    t.same(priceLevel(2020, { baseYear: 2010, growth: {}, beyond }), { kind: 'level', level: 1 })
  }
})

function levelIn(year: number, series: PriceGrowth): number | null {
  const found = priceLevel(year, series)
  return found.kind === 'level' ? found.level : null
}
