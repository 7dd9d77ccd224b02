import fc from 'fast-check'
import t from 'tap'
import { directHourlyPence, highCostAreaPence } from '../../../../src/core/economics/assumptions/hourly-rate.js'
import { shippedRates } from '../worked-exchange.js'

const rates = shippedRates()

// Direct hourly cost in pounds of the middle of each band: 2025/26, 2026/27, and 2025/26 pay with the whole pension on 2026/27.
const bands = [
  ['2', 19.89, 20.56, 22.08],
  ['3', 20.97, 21.68, 23.28],
  ['4', 23.52, 24.31, 26.1],
  ['5', 27.4, 28.32, 30.4],
  ['6', 33.51, 34.63, 37.17],
  ['7', 41.37, 42.76, 45.89],
  ['8a', 48.21, 49.82, 53.46],
  ['8b', 56.66, 58.54, 62.82],
  ['8c', 67.5, 69.74, 74.83],
  ['8d', 80.23, 82.89, 88.93],
  ['9', 95.9, 99.08, 106.29]
] as const

for (const [band, first, second, wholePension] of bands) {
  t.test(`an hour of band ${band} costs what the pay table says`, async (t) => {
    const pay = (year: string) => rates.afcPay.find((row) => row.band === band && row.year === year)?.middlePence ?? NaN
    t.equal(pounds(directHourlyPence(pay('2025/26'), rates)), first)
    t.equal(pounds(directHourlyPence(pay('2026/27'), rates)), second)
    t.equal(pounds(directHourlyPence(pay('2026/27'), { ...rates, pensionShare: 0.2378 })), wholePension)
  })
}

t.test('national insurance falls on what lies above the threshold, and never below nothing', async (t) => {
  const onlyNi = { niShare: 0.15, niThresholdPence: 500_000, pensionShare: 0, levyShare: 0, productiveHours: 1 }
  const ni = (pay: number) => directHourlyPence(pay * 100, onlyNi) / 100 - pay
  t.equal(ni(5000), 0)
  t.equal(ni(1000), 0)
  t.ok(Math.abs(ni(31_049) - 3907.35) < 0.005)
  t.ok(Math.abs(ni(54_710) - 7456.5) < 0.005)
})

t.test('the supplement for London keeps to its floor and its cap', async (t) => {
  const inner = { share: 0.2, floorPence: 560_900, capPence: 846_600 }
  t.equal(highCostAreaPence(2_000_000, inner), 560_900)
  t.equal(highCostAreaPence(3_500_000, inner), 700_000)
  t.equal(highCostAreaPence(9_000_000, inner), 846_600)
})

t.test('more pay never makes an hour cheaper; no productive hours is a mistake', async (t) => {
  fc.assert(
    fc.property(fc.nat(20_000_000), fc.nat(1_000_000), (pay, more) => {
      return directHourlyPence(pay + more, rates) >= directHourlyPence(pay, rates)
    })
  )
  t.throws(() => directHourlyPence(3_000_000, { ...rates, productiveHours: 0 }), RangeError)
})

function pounds(pence: number): number {
  return Math.round(pence) / 100
}
