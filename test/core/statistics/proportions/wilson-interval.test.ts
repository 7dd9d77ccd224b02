import fc from 'fast-check'
import t from 'tap'
import { wilsonInterval } from '../../../../src/core/statistics/proportions/wilson-interval.js'

// R 4.2.2: prop.test(yes, n, correct = FALSE)$conf.int. 81 of 263 is also in Newcombe 1998, table I: 0.2553 to 0.3662.
const published = [
  { yes: 3, n: 17, low: 0.06191126637620997, high: 0.4102945856883412 },
  { yes: 81, n: 263, low: 0.2552885198782742, high: 0.36620957698280004 },
  { yes: 0, n: 10, low: 0, high: 0.27753279986288915 },
  { yes: 10, n: 10, low: 0.7224672001371107, high: 1 },
  { yes: 1, n: 1_000_000, low: 1.7652457674537134e-7, high: 5.66491180431144e-6 }
]

for (const { yes, n, low, high } of published) {
  t.test(`${yes} of ${n}: the limits are those of R`, async (t) => {
    const got = wilsonInterval(yes, n)
    t.ok(got.kind === 'interval' && near(got.low, low) && near(got.high, high), JSON.stringify(got))
  })
}

t.test('nobody was asked', async (t) => {
  t.same(wilsonInterval(0, 0), { kind: 'too-few', n: 0 })
})

t.test('none or all said yes: the limit on that side is exact, whatever n', async (t) => {
  for (let n = 1; n <= 200; n++) t.match([wilsonInterval(0, n), wilsonInterval(n, n)], [{ low: 0 }, { high: 1 }])
})

t.test('counts that cannot be are the mistake of the caller', async (t) => {
  for (const yes of [-1, 11, 0.5, NaN]) t.throws(() => wilsonInterval(yes, 10), RangeError)
})

t.test('the share lies inside, and counting the noes mirrors the limits', async () => {
  const counts = fc.nat(100_000).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)))
  fc.assert(
    fc.property(counts, ([yes, n]) => {
      const yeses = wilsonInterval(yes, n)
      const noes = wilsonInterval(n - yes, n)
      if (yeses.kind === 'too-few' || noes.kind === 'too-few') return n === 0
      return yeses.low <= yeses.share && yeses.share <= yeses.high && near(yeses.low, 1 - noes.high)
    })
  )
})

function near(got: number, expected: number): boolean {
  return Math.abs(got - expected) <= 1e-10 + 1e-9 * Math.abs(expected)
}
