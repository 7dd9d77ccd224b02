import fc from 'fast-check'
import t from 'tap'
import { breakEvenInput } from '../../../../src/core/economics/appraisal/break-even.js'

t.test('the nurse’s 21 hours would have to be 69.5', async (t) => {
  const hours = breakEvenInput(21, -82_754.13936379077, 35_842.435413184614 / 21)
  t.ok(Math.abs((hours ?? NaN) - 69.48545883130319) < 1e-9)
})

t.test('an input that changes nothing has no break-even', async (t) => {
  t.equal(breakEvenInput(21, -100, 0), null)
  t.equal(breakEvenInput(21, 0, 0), null)
  t.equal(breakEvenInput(21, -100, 1e-320), null, 'next to nothing')
})

t.test('break-even put back gives a net of 0', async () => {
  const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  const slope = fc.double({ min: 0.01, max: 1e5, noNaN: true })
  fc.assert(
    fc.property(amount, amount, slope, (input, net, perUnit) => {
      const found = breakEvenInput(input, net, perUnit) ?? NaN
      return Math.abs(net + (found - input) * perUnit) < 0.5
    })
  )
})
