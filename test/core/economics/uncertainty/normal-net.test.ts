import fc from 'fast-check'
import t from 'tap'
import { normalNet } from '../../../../src/core/economics/uncertainty/normal-net.js'
import { near } from '../../statistics/near.js'

t.test('a thousand, give or take 500', async (t) => {
  const { shareAboveZero, p10, p90, perfectInformation } = normalNet(1000, 500)
  t.ok(near(shareAboveZero, 0.9772498680518208) && near(perfectInformation, 4.245351308414911, 1e-11))
  t.ok(near(p10, 359.2242172276998) && near(p90, 1640.7757827723003))
})

t.test('knowing is worth most when it is open, the same on either side of 0, and nothing far out', async () => {
  const mean = fc.double({ min: -1e4, max: 1e4, noNaN: true })
  fc.assert(
    fc.property(mean, fc.double({ min: 1, max: 1000, noNaN: true }), (mean, sd) => {
      const [net, mirrored, open] = [normalNet(mean, sd), normalNet(-mean, sd), normalNet(0, sd)]
      return (
        near(net.shareAboveZero + mirrored.shareAboveZero, 1, 1e-14) &&
        net.perfectInformation === mirrored.perfectInformation &&
        net.perfectInformation <= open.perfectInformation &&
        near(open.perfectInformation, sd * 0.3989422804014327) &&
        net.perfectInformation >= 0
      )
    })
  )
})

t.test('it is the average loss of whoever decides by the mean', async (t) => {
  const grid = Array.from({ length: 200_000 }, (_, k) => -50 + (k + 0.5) / 2000) // in steps of 1/2000 around the mean
  const [mean, sd] = [-3, 5]
  const density = (x: number) => Math.exp(-(((x - mean) / sd) ** 2) / 2) / sd / Math.sqrt(2 * Math.PI)
  const loss = grid.reduce((sum, x) => sum + (x > 0 ? (x * density(x)) / 2000 : 0), 0)
  t.ok(near(normalNet(mean, sd).perfectInformation, loss, 1e-6))
})

t.test('impossible arguments are the mistake of the caller', async (t) => {
  t.throws(() => normalNet(1, 0), RangeError)
  t.throws(() => normalNet(NaN, 1), RangeError)
  t.throws(() => normalNet(1, Infinity), RangeError)
})
