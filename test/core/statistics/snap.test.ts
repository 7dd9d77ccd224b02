import fc from 'fast-check'
import t from 'tap'
import { snapped } from '../../../src/core/statistics/snap.js'

t.test('differences of decimals tie as they do on paper', async (t) => {
  t.not(12.3 - 12.2, 0.1)
  t.equal(snapped(12.3 - 12.2), snapped(0.1))
  t.equal(snapped(25 + 100 / 3 - 25), snapped(100 / 3))
  t.equal(snapped(1e-9), 0)
  t.equal(Object.is(snapped(-1e-9), 0), true, 'no minus zero')
  t.not(snapped(1e-7), 0)
  t.equal(snapped(123456789.123), 123456789.123)
})

t.test('no order is turned round', async () => {
  const value = fc.double({ min: -2e7, max: 2e7, noNaN: true })
  fc.assert(fc.property(value, value, (a, b) => a > b || snapped(a) <= snapped(b)))
})
