import fc from 'fast-check'
import t from 'tap'
import { datedFlows, yearlyFlows } from '../../../../src/core/economics/discounting/cash-flow.js'
import { atRate, presentValue } from '../../../../src/core/economics/discounting/present-value.js'
import { internalRate } from '../../../../src/core/economics/rates-of-return/internal-rate.js'
import { near } from '../../statistics/near.js'

const cases: readonly (readonly [sentence: string, flows: readonly number[], rates: readonly number[]])[] = [
  ['110 for 100 is ten percent', [-100, 110], [0.1]],
  ['back to the penny is no return', [-100, 60, 40], [0]],
  ['less than went out', [-100, 20, 30], [(0.2 + Math.sqrt(1.24)) / 2 - 1]],
  ['paid before it costs', [80, -50], [-0.375]],
  ['five years of receipts (numpy-financial)', [-150_000, 15_000, 25_000, 35_000, 45_000, 60_000], [0.05243288885941]],
  ['a year of nothing in between (numpy-financial)', [-100, 100, 0, 7], [0.0620585]],
  ['two rates, each as true', [-1000, 2300, -1320], [0.1, 0.2]],
  ['a curve that touches 0', [-100, 220, -121], [0.1]],
  ['a thousandfold', [-1, 1001], [1000]],
  ['nearly all lost', [-1e6, 1], [-0.999999]],
  ['the first flow comes late', [0, 0, -100, 110], [0.1]]
]

for (const [sentence, amounts, rates] of cases) {
  t.test(sentence, async (t) => {
    const found = internalRate(yearlyFlows(amounts))
    t.equal(found.kind, rates.length === 1 ? 'rate' : 'several')
    const got = found.kind === 'rate' ? [found.rate] : found.kind === 'several' ? found.rates : []
    t.ok(got.length === rates.length && got.every((rate, at) => near(rate, rates[at] ?? NaN, 1e-6, 1e-9)), String(got))
  })
}

t.test('flows of one sign have no rate, and never one called 0', async (t) => {
  for (const amounts of [[12_000, 15_000], [-12_000, -15_000], [0, 0], [5], [], [-100, 0]]) {
    t.same(internalRate(yearlyFlows(amounts)), { kind: 'none', why: 'one-signed' }, String(amounts))
  }
})

t.test('flows that turn twice may never come to 0', async (t) => {
  t.same(internalRate(yearlyFlows([-100, 100, -100])), { kind: 'none', why: 'never-zero' })
})

t.test('how often the signs turn is said, for the reader to take care', async (t) => {
  t.match(internalRate(yearlyFlows([-100, 60, 60])), { kind: 'rate', signChanges: 1 })
  t.match(internalRate(yearlyFlows([-100, 230, -10])), { signChanges: 2 })
})

t.test('dated flows have a rate too, whatever their order', async (t) => {
  const dated = [
    { on: '2008-01-01', amount: -10_000 },
    { on: '2008-03-01', amount: 2750 },
    { on: '2009-04-01', amount: 2750 },
    { on: '2008-10-30', amount: 4250 },
    { on: '2009-02-15', amount: 3250 }
  ]
  const found = internalRate(datedFlows(dated))
  t.ok(found.kind === 'rate' && near(found.rate, 0.373362535, 1e-8))
})

t.test('flows that are no numbers are the mistake of the caller', async (t) => {
  t.throws(() => internalRate(yearlyFlows([-1, NaN])), RangeError)
})

t.test('at every rate found the present value is 0, and with one turn there is exactly one rate', async () => {
  const spent = fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 10 })
  const earned = fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(spent, earned, (spent, earned) => {
      const flows = yearlyFlows([...spent.map((amount) => -amount), ...earned])
      const found = internalRate(flows)
      if (found.kind !== 'rate') return false
      const size = presentValue(
        flows.map(({ years, amount }) => ({ years, amount: Math.abs(amount) })),
        atRate(found.rate)
      )
      return Math.abs(presentValue(flows, atRate(found.rate))) <= 1e-11 * size
    })
  )
})

t.test('more money in the same proportion has the same rate', async () => {
  const amounts = fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 12 })
  fc.assert(
    fc.property(amounts, fc.integer({ min: 2, max: 1000 }), (amounts, times) => {
      const [once, scaled] = [amounts, amounts.map((amount) => -times * amount)].map((flows) =>
        internalRate(yearlyFlows(flows))
      )
      return JSON.stringify(rounded(once)) === JSON.stringify(rounded(scaled))
    })
  )
})

function rounded(found: ReturnType<typeof internalRate> | undefined): readonly number[] {
  const rates = found?.kind === 'rate' ? [found.rate] : found?.kind === 'several' ? found.rates : []
  return rates.map((rate) => Math.round(rate * 1e5) / 1e5 + 0)
}
