import t from 'tap'
import { durationBand } from '../../../src/core/exchanges/duration-band.js'

const cases = [
  ['2027-03-08', '2027-03-08', '1-2'],
  ['2027-03-08', '2027-03-09', '1-2'],
  ['2027-03-08', '2027-03-10', '3-14'],
  ['2027-03-01', '2027-03-14', '3-14'],
  ['2027-03-01', '2027-03-15', '15-90'],
  ['2027-01-01', '2027-03-31', '15-90'],
  ['2027-01-01', '2027-04-01', 'over-90'],
  ['2027-01-01', null, null],
  [null, '2027-01-01', null]
] as const
for (const [from, to, band] of cases) {
  t.test(`from ${from ?? 'nobody knows when'} to ${to ?? 'nobody knows when'}: ${band ?? 'no band'}`, async (t) => {
    t.equal(durationBand(from, to), band)
  })
}

t.test('a stay that ends before it starts is the mistake of the caller', async (t) => {
  t.throws(() => durationBand('2027-03-08', '2027-03-07'), RangeError)
})
