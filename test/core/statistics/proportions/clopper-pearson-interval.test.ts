import fc from 'fast-check'
import t from 'tap'
import { binomialLower, binomialUpper } from '../../../../src/core/statistics/distributions/binomial.js'
import { clopperPearsonInterval } from '../../../../src/core/statistics/proportions/clopper-pearson-interval.js'
import { near } from '../near.js'

// R 4.2.2: binom.test(yes, n)$conf.int. Clopper and Pearson's own chart gives 0.31 to 0.69 for 15 of 30.
const cases = [
  { yes: 3, n: 17, low: 0.03798506807062598, high: 0.4343178728442839 },
  { yes: 0, n: 10, low: 0, high: 0.30849710781876083 },
  { yes: 10, n: 10, low: 0.6915028921812392, high: 1 },
  { yes: 92, n: 135, low: 0.5958265076123296, high: 0.7589714498610112 }
]

for (const { yes, n, low, high } of cases) {
  t.test(`${yes} of ${n}: the limits are those of R`, async (t) => {
    const got = clopperPearsonInterval(yes, n)
    t.ok(got !== null && near(got.low, low, 1e-11) && near(got.high, high, 1e-11), JSON.stringify(got))
  })
}

t.test('nobody was asked', async (t) => {
  t.equal(clopperPearsonInterval(0, 0), null)
})

t.test('what cannot be is the mistake of the caller', async (t) => {
  for (const yes of [-1, 11, 0.5, NaN]) t.throws(() => clopperPearsonInterval(yes, 10), RangeError)
  for (const confidence of [0, 1, 95]) t.throws(() => clopperPearsonInterval(0, 0, confidence), RangeError)
})

t.test('at each limit the tail beyond what was seen has just half of what the confidence leaves', async () => {
  const counts = fc.integer({ min: 1, max: 5_000 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)))
  fc.assert(
    fc.property(counts, fc.constantFrom(0.5, 0.9, 0.95, 0.998), ([yes, n], confidence) => {
      const { low, high } = clopperPearsonInterval(yes, n, confidence) ?? { low: NaN, high: NaN }
      const half = (1 - confidence) / 2
      const asMany = yes === 0 ? low === 0 : near(binomialUpper(yes - 1, n, low), half, 1e-8)
      const asFew = yes === n ? high === 1 : near(binomialLower(yes, n, high), half, 1e-8)
      return asMany && asFew
    })
  )
})
