import fc from 'fast-check'
import t from 'tap'
import { mcNemar } from '../../../../src/core/statistics/proportions/mcnemar.js'
import { near } from '../near.js'

t.test('9 up and 1 down of 42 people', async (t) => {
  const got = mcNemar({ yesYes: 20, yesNo: 1, noYes: 9, noNo: 12 })
  t.match(got, { status: 'ok', n: 42, shareBefore: 0.5, shareAfter: 29 / 42, difference: 8 / 42 })
  t.ok(near(got.pExact, 22 / 1024) && near(got.pMid, 12 / 1024))
  t.ok(near(got.chiSquare?.statistic ?? null, 6.4) && near(got.chiSquare?.p ?? null, 0.011412036386001658, 1e-11))
})

t.test('nobody changed: both p are 1, and no χ²', async (t) => {
  t.match(mcNemar({ yesYes: 10, yesNo: 0, noYes: 0, noNo: 5 }), {
    difference: 0,
    pExact: 1,
    pMid: 1,
    chiSquare: null
  })
})

t.test('one person changed: that says nothing', async (t) => {
  const got = mcNemar({ yesYes: 0, yesNo: 1, noYes: 0, noNo: 0 })
  t.match(got, { pExact: 1, chiSquare: { statistic: 1 } })
  t.ok(near(got.pMid, 0.5))
})

t.test('nobody at all', async (t) => {
  t.match(mcNemar({ yesYes: 0, yesNo: 0, noYes: 0, noNo: 0 }), {
    status: 'no_data',
    n: 0,
    shareBefore: null,
    difference: null,
    pExact: null,
    pMid: null,
    chiSquare: null
  })
})

t.test('counts that cannot be are the mistake of the caller, and named', async (t) => {
  for (const count of [-1, 0.5, NaN])
    t.throws(() => mcNemar({ yesYes: 1, yesNo: 1, noYes: count, noNo: 1 }), { name: 'RangeError', message: /noYes/ })
})

const people = fc.record({ yesYes: fc.nat(60), yesNo: fc.nat(60), noYes: fc.nat(60), noNo: fc.nat(60) })

t.test('time turned round turns the difference; who stayed does not move p; mid-p is never above exact p', async () => {
  fc.assert(
    fc.property(people, (counts) => {
      if (Object.values(counts).every((count) => count === 0)) return true
      const got = mcNemar(counts)
      const turned = mcNemar({ ...counts, yesNo: counts.noYes, noYes: counts.yesNo })
      const others = mcNemar({ ...counts, yesYes: 7, noNo: 0 })
      return (
        near(turned.difference, -(got.difference ?? NaN)) &&
        turned.pExact === got.pExact &&
        others.pExact === got.pExact &&
        others.pMid === got.pMid &&
        (got.pMid ?? NaN) <= (got.pExact ?? NaN)
      )
    })
  )
})

t.test('as many up as down is 1, and never a little more', async (t) => {
  for (let each = 1; each <= 200; each++) {
    const { pExact, pMid } = mcNemar({ yesYes: 0, yesNo: each, noYes: each, noNo: 0 })
    t.ok(pExact === 1 && pMid !== null && pMid <= 1 && near(pMid, 1), `${each}`)
  }
})

t.test('the two exact p are those of counting the ways, for up to 20 who changed', async (t) => {
  for (let moved = 1; moved <= 20; moved++) {
    for (let up = 0; up <= moved; up++) {
      const got = mcNemar({ yesYes: 0, yesNo: moved - up, noYes: up, noNo: 0 })
      const fewer = Math.min(up, moved - up)
      let ways = 0
      for (let k = 0; k <= fewer; k++) ways += choose(moved, k)
      const exact = Math.min(1, (2 * ways) / 2 ** moved)
      const mid = Math.min(1, (2 * ways - choose(moved, fewer)) / 2 ** moved)
      t.ok(near(got.pExact, exact, 1e-11) && near(got.pMid, mid, 1e-11), `${up} of ${moved}`)
    }
  }
})

function choose(n: number, k: number): number {
  let ways = 1
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i
  return ways
}
