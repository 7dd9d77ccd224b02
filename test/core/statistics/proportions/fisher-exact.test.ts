import fc from 'fast-check'
import t from 'tap'
import { fisherExact } from '../../../../src/core/statistics/proportions/fisher-exact.js'
import { near } from '../near.js'

t.test('a lady tells four cups of eight apart with all right: twice 1 in 70', async (t) => {
  t.ok(near(fisherExact({ yes: 4, n: 4 }, { yes: 0, n: 4 }), 2 / 70))
  t.ok(near(fisherExact({ yes: 3, n: 4 }, { yes: 1, n: 4 }), 34 / 70))
})

t.test("R's fisher.test says the same", async (t) => {
  t.ok(near(fisherExact({ yes: 56, n: 70 }, { yes: 48, n: 80 }), 0.012521129749209175, 1e-9))
  t.ok(near(fisherExact({ yes: 5, n: 56 }, { yes: 0, n: 29 }), 0.16062144320947105, 1e-9))
})

t.test('an equally likely division to the other side counts, though rounding has it a little likelier', async (t) => {
  // Five yeses on 3 and 7 people can fall in 21, 105, 105 and 21 ways.
  t.ok(near(fisherExact({ yes: 3, n: 3 }, { yes: 2, n: 7 }), 42 / 252))
  t.ok(near(fisherExact({ yes: 0, n: 3 }, { yes: 5, n: 7 }), 42 / 252))
})

t.test('all or none said yes, so nothing could be dealt otherwise: 1', async (t) => {
  t.equal(fisherExact({ yes: 0, n: 20 }, { yes: 0, n: 15 }), 1)
  t.equal(fisherExact({ yes: 20, n: 20 }, { yes: 15, n: 15 }), 1)
  t.equal(fisherExact({ yes: 1, n: 1 }, { yes: 0, n: 1 }), 1)
})

t.test('nobody in a group: nothing to test', async (t) => {
  t.equal(fisherExact({ yes: 0, n: 0 }, { yes: 3, n: 5 }), null)
  t.equal(fisherExact({ yes: 3, n: 5 }, { yes: 0, n: 0 }), null)
})

t.test('100,000 people a group, far apart or hardly', async (t) => {
  const far = fisherExact({ yes: 60_000, n: 100_000 }, { yes: 40_000, n: 100_000 })
  t.equal(far, 0, 'smaller than any number a computer holds')
  const hardly = fisherExact({ yes: 50_100, n: 100_000 }, { yes: 50_000, n: 100_000 })
  t.ok(hardly !== null && hardly > 0.6 && hardly < 0.7, `${hardly ?? 'null'}`)
})

t.test('counts that cannot be are the mistake of the caller', async (t) => {
  t.throws(() => fisherExact({ yes: 3, n: 2 }, { yes: 0, n: 0 }), RangeError)
  t.throws(() => fisherExact({ yes: 0, n: 0 }, { yes: 3, n: 2 }), RangeError)
})

const group = fc.integer({ min: 1, max: 40 }).chain((n) => fc.record({ yes: fc.nat(n), n: fc.constant(n) }))

t.test('it is the share of all ways of dealing the yeses that are no likelier, counted in whole numbers', async () => {
  fc.assert(
    fc.property(group, group, (first, second) => {
      const yeses = first.yes + second.yes
      const ways = (k: number) => choose(first.n, k) * choose(second.n, yeses - k)
      let unlikely = 0n
      for (let k = 0; k <= yeses; k++) if (ways(k) <= ways(first.yes)) unlikely += ways(k)
      const expected = Number((unlikely * 10n ** 18n) / choose(first.n + second.n, yeses)) / 1e18
      return near(fisherExact(first, second), expected, 1e-11, 2e-18)
    })
  )
})

function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n
  let ways = 1n
  for (let i = 1; i <= k; i++) ways = (ways * BigInt(n - k + i)) / BigInt(i)
  return ways
}
