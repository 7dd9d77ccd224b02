import t from 'tap'
import { AssumptionTable } from '../../../../src/core/economics/assumptions/assumption-tables.js'

const tier = (upToMiles: number | null, pencePerMile = 50) => ({ upToMiles, pencePerMile })
const mileage = (...tiers: readonly object[]) => ({ kind: 'mileage', reset: 'year', tiers })
const bands = (...ends: readonly (number | null)[]) => ({
  kind: 'discount-schedules',
  schedules: [{ inForceFrom: '2003-04-01', bands: ends.map((lastYear) => ({ lastYear, ratePercent: 3.5 })) }]
})
const grades = (...shares: readonly number[]) => ({
  kind: 'grade-correction',
  shares: Object.fromEntries(shares.map((share, index) => [index + 1, share]))
})
const realised = {
  forecast: 'BEN-02',
  committed: 'BEN-01',
  'partly-implemented': 0.5,
  implemented: 1,
  'sponsor-confirmed': 1,
  measured: 1,
  'no-response': 0
}
const pay = (change: object) => ({
  kind: 'afc-pay',
  rows: [{ band: '7', year: '2026/27', entry: 49_388, middle: 51_932, top: 56_515, ...change }]
})
const optimism = (capital: object, duration: object | null) => ({
  kind: 'optimism-bias',
  types: [{ type: 'Outsourcing', capital, duration }]
})
const bounds = { lower: 0, upper: 41 }
const prices = (levels: object) => ({ kind: 'price-index', issue: 'December 2025', levels })
const area = { percent: 20, floor: 5609, cap: 8466 }

const cases: readonly (readonly [sentence: string, table: unknown, sound: boolean])[] = [
  ['two tiers', mileage(tier(3500), tier(null)), true],
  ['tiers that end', mileage(tier(3500)), false],
  ['tiers that fall', mileage(tier(3500), tier(3000), tier(null)), false],
  ['an endless tier before another', mileage(tier(null), tier(null)), false],
  ['money for not driving', mileage(tier(null, -1)), false],
  ['a schedule', bands(30, 75, null), true],
  ['a schedule with a gap at the end', bands(30, 75), false],
  ['a schedule that goes back', bands(75, 30, null), false],
  ['six grades', grades(0, 0.05, 0.1, 0.15, 0.25, 0.4), true],
  ['a weak grade trusted more than a strong one', grades(0, 0.05, 0.1, 0.05, 0.25, 0.4), false],
  ['five grades', grades(0, 0.05, 0.1, 0.15, 0.25), false],
  ['realisation by status', { kind: 'realisation', shares: realised }, true],
  ['a status forgotten', { kind: 'realisation', shares: { ...realised, measured: undefined } }, false],
  ['more than all of it realised', { kind: 'realisation', shares: { ...realised, measured: 1.2 } }, false],
  ['a band', pay({}), true],
  ['a band whose middle is above its top', pay({ middle: 60_000 }), false],
  ['a pay year that is a year', pay({ year: '2026' }), false],
  ['three areas', { kind: 'high-cost-area', areas: { inner: area, outer: area, fringe: area } }, true],
  [
    'a floor above its cap',
    { kind: 'high-cost-area', areas: { inner: { ...area, cap: 1 }, outer: area, fringe: area } },
    false
  ],
  ['two areas', { kind: 'high-cost-area', areas: { inner: area, outer: area } }, false],
  ['bounds without works', optimism(bounds, null), true],
  ['a lower bound above the upper', optimism({ lower: 42, upper: 41 }, null), false],
  ['a duration whose lower bound is above the upper', optimism(bounds, { lower: 5, upper: 4 }), false],
  ['prices by year', prices({ 2023: 96.25, 2024: 100 }), true],
  ['prices of nothing', prices({ 2024: 0 }), false],
  ['prices of a financial year', prices({ '2024/25': 100 }), false],
  ['a kind nobody knows', { kind: 'astrology' }, false]
]

for (const [sentence, table, sound] of cases) {
  t.test(`${sentence}: ${sound ? 'taken' : 'refused'}`, async (t) => {
    t.equal(AssumptionTable.safeParse(table).success, sound)
  })
}
