import t from 'tap'
import { mileagePence, passengerPence } from '../../../../src/core/economics/costs/mileage.js'
import { shippedRates } from '../worked-exchange.js'

const { afc, amap } = shippedRates().mileage

// Agenda for Change: 1,000, 3,500 and 5,000 miles are 560, 1,960 and 2,275 pounds (Derbyshire Community Health Services).
const cases = [
  [0, afc, 0],
  [240, afc, 13_440],
  [1000, afc, 56_000],
  [3500, afc, 196_000],
  [5000, afc, 227_500],
  [10_000, amap, 550_000],
  [12_000, amap, 600_000]
] as const

for (const [miles, tiers, pence] of cases) {
  t.test(`${miles} miles are paid ${pence}p`, async (t) => {
    t.ok(Math.abs(mileagePence(miles, tiers) - pence) < 1e-6)
  })
}

t.test('fewer than no miles is a mistake', async (t) => {
  t.throws(() => mileagePence(-1, afc), RangeError)
  t.throws(() => mileagePence(NaN, afc), RangeError)
})

t.test('three colleagues in the car raise 55p a mile to 70p', async (t) => {
  t.equal(mileagePence(100, amap) + passengerPence(100, 3, 5), 7000)
  t.equal(passengerPence(100, 0, 5), 0)
})
