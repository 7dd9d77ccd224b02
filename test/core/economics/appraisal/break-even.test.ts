import fc from 'fast-check'
import t from 'tap'
import {
  breakEvenInput,
  breakEvenWithin,
  switchingPercent
} from '../../../../src/core/economics/appraisal/break-even.js'

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

t.test('where the net is no line, its change of sign is enclosed', async (t) => {
  const net = (rate: number) => -100 + 60 / (1 + rate) + 60 / (1 + rate) ** 2
  const rate = breakEvenWithin(net, 0, 1) ?? NaN
  t.ok(Math.abs(rate - 0.1306623862918075) < 1e-14)
  t.ok(Math.abs(net(rate)) < 1e-12)
  t.equal(breakEvenWithin(net, 0.2, 1), null, 'below 0 at both ends')
  t.equal(breakEvenWithin(net, 0, 0.1), null, 'above 0 at both ends')
  t.equal(
    breakEvenWithin((x) => x - 2, 2, 5),
    2,
    'at an end'
  )
  t.throws(() => breakEvenWithin((x) => Math.sqrt(x), -1, 1), RangeError)
})

t.test('on a line, enclosing finds what the formula says, and puts the net to 0 within a penny', async () => {
  const slope = fc.integer({ min: -1000, max: 1000 }).filter((value) => value !== 0)
  fc.assert(
    fc.property(fc.integer({ min: -1e6, max: 1e6 }), slope, (atZero, slope) => {
      const net = (input: number) => atZero + slope * input
      const found = breakEvenWithin(net, -1e7, 1e7) ?? NaN
      return Math.abs(found - (breakEvenInput(0, atZero, slope) ?? NaN)) < 1e-6 && Math.abs(net(found)) < 0.5
    })
  )
})

t.test('the way to the switching value in percent of the input', async (t) => {
  t.equal(switchingPercent(50, 30), -40)
  t.equal(switchingPercent(-50, -30), 40)
  t.equal(switchingPercent(0, 30), null)
  t.equal(switchingPercent(50, null), null)
})
