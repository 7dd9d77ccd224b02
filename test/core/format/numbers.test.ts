import fc from 'fast-check'
import t from 'tap'
import {
  changeWithInterval,
  decimal,
  percentage,
  percentageWithInterval,
  pValue,
  shortDecimal,
  signed,
  withInterval
} from '../../../src/core/format/numbers.js'

const printed = [
  [1306.9, 2, '1,306.90'],
  [1_234_567.891, 1, '1,234,567.9'],
  [999.5, 0, '1,000'],
  [0, 0, '0'],
  [0.05, 1, '0.1'],
  [0.5, 0, '1'],
  [-0.5, 0, '−1'],
  [2.5, 0, '3'], // not to even
  [-2.5, 0, '−3'],
  [-0.04, 1, '0.0'], // no minus nought
  [-0, 1, '0.0'],
  [1.005, 2, '1.01'], // toFixed: 1.00
  [-1.005, 2, '−1.01'],
  [8.345, 2, '8.35'], // toFixed: 8.35 or 8.34, as the double falls
  [1.45, 1, '1.5'], // toFixed: 1.4
  [16.7 * 3 - 0.05, 1, '50.1'], // 50.05 with a speck
  [0.1 + 0.2, 1, '0.3'],
  [1.0049999, 2, '1.00'],
  [12.449999, 1, '12.4'],
  [1e-9, 3, '0.000'],
  [1e21, 0, '1,000,000,000,000,000,000,000'],
  [5e-324, 2, '0.00']
] as const
for (const [value, decimals, text] of printed) {
  t.test(`${value} with ${decimals} decimals is ${text}`, async (t) => {
    t.equal(decimal(value, decimals), text)
  })
}

t.test('every half of a hundredth up to 1,000 is rounded away from zero', async (t) => {
  const wrong: number[] = []
  for (let units = 0; units < 100_000; units++) {
    const half = Number(`${Math.floor(units / 100)}.${String(units % 100).padStart(2, '0')}5`)
    const up = units + 1
    const text = `${Math.floor(up / 100)}.${String(up % 100).padStart(2, '0')}`
    if (decimal(half, 2).replace(',', '') !== text || decimal(-half, 2).replace(',', '') !== `−${text}`)
      wrong.push(half)
  }
  t.same(wrong, [])
})

t.test('what is printed lies within half a unit, and prints itself again', async () => {
  const number = fc.double({ min: -1e9, max: 1e9, noNaN: true })
  fc.assert(
    fc.property(number, fc.nat(4), (value, decimals) => {
      const text = decimal(value, decimals)
      const read = Number(text.replaceAll(',', '').replace('−', '-'))
      return Math.abs(read - value) <= 0.5 * 10 ** -decimals + 1e-6 && decimal(read, decimals) === text
    })
  )
})

t.test('a change says which way it went, and no change has no sign', async (t) => {
  t.same(
    [12.4, -3, 0, 0.04, -0.04].map((value) => signed(value, 1)),
    ['+12.4', '−3.0', '0.0', '0.0', '0.0']
  )
  t.equal(signed(1234.5, 0), '+1,235')
})

t.test('intervals read aloud, also below zero', async (t) => {
  t.equal(withInterval({ value: 5.2, low: 3.1, high: 7.3 }, 1), '5.2 (3.1 to 7.3)')
  t.equal(withInterval({ value: 0.12, low: -0.15, high: 0.39 }, 2), '0.12 (−0.15 to 0.39)')
  t.equal(changeWithInterval({ value: 2.3, low: -3, high: 7.7 }, 1), '+2.3 (−3.0 to 7.7)')
  t.equal(changeWithInterval({ value: 12.4, low: 8.5, high: 16.3 }, 0), '+12 (9 to 16)')
  t.equal(percentageWithInterval({ value: 0.46, low: 0.38, high: 0.53 }), '46% (38 to 53)')
})

t.test('shares are percentages', async (t) => {
  t.same(
    [0.46, 0.285, 0, 1, 0.005].map((share) => percentage(share)),
    ['46%', '29%', '0%', '100%', '1%']
  )
  t.equal(percentage(0.4567, 1), '45.7%')
})

t.test('quantities drop the zeros at their end, and none before the point', async (t) => {
  const texts = [22.5, 15, 1.25, 100, 0, 1.999, -0.5].map((value) => shortDecimal(value, 2))
  t.same(texts, ['22.5', '15', '1.25', '100', '0', '2', '−0.5'])
  t.equal(shortDecimal(1200, 0), '1,200')
})

t.test('a p-value is never said to be nought or one unless it is one', async (t) => {
  const texts = [0, 0.0009, 0.001, 0.0425, 0.9994, 0.9996, 1].map(pValue)
  t.same(texts, ['<0.001', '<0.001', '0.001', '0.043', '0.999', '>0.999', '1.000'])
})

t.test('what is no number is the mistake of the caller, and never printed', async (t) => {
  for (const value of [NaN, Infinity, -Infinity]) t.throws(() => decimal(value, 1), RangeError)
  for (const decimals of [-1, 0.5, NaN]) t.throws(() => signed(1, decimals), RangeError)
  for (const p of [-0.1, 1.1, NaN]) t.throws(() => pValue(p), RangeError)
})
