import fc from 'fast-check'
import t from 'tap'
import { correlationOf, unitDeviations } from '../../../../src/core/statistics/correlation/unit-deviations.js'
import { near } from '../near.js'

t.test('deviations whose squares add up to 1', async (t) => {
  const half = Math.SQRT1_2
  const got = unitDeviations([10, 30]) ?? []
  t.ok(near(got[0] ?? null, -half) && near(got[1] ?? null, half))
})

t.test('one number, or numbers equal but for rounding, have none', async (t) => {
  t.equal(unitDeviations([]), null)
  t.equal(unitDeviations([7]), null)
  t.equal(unitDeviations([7, 7, 7]), null)
  t.equal(unitDeviations([0.3, 0.1 + 0.2, 0.3]), null)
  t.not(unitDeviations([1e-9, 0, 0]), null)
})

t.test('a column agrees with itself and opposes its mirror image, and rounding never passes 1', async () => {
  const column = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 30 })
  fc.assert(
    fc.property(column, (values) => {
      const units = unitDeviations(values)
      const mirrored = unitDeviations(values.map((value) => -value))
      if (units === null || mirrored === null) return units === mirrored
      const same = correlationOf(units, units)
      const opposite = correlationOf(units, mirrored)
      return same <= 1 && near(same, 1) && opposite >= -1 && near(opposite, -1)
    })
  )
})
