import fc from 'fast-check'
import t from 'tap'
import { wilcoxonSignedRank } from '../../../../src/core/statistics/paired/wilcoxon-signed-rank.js'
import { near } from '../near.js'

t.test('ties share ranks, zeros are left out, and both change the exact p', async (t) => {
  const got = wilcoxonSignedRank([5, 5, 5, -5, 10, 0, 0])
  t.match(got, { status: 'ok', nNonzero: 5, nZero: 2, wPlus: 12.5, wMinus: 2.5 })
  t.ok(near(got.pExact, 0.3125) && got.p === got.pExact && near(got.rankBiserial, 2 / 3))
  t.ok(near(got.normal?.z ?? null, Math.SQRT2) && near(got.normalCorrected?.p ?? null, 0.2030917875771679, 1e-11))
  t.ok(near(got.pratt?.p ?? null, 0.16052953514392299, 1e-11))
})

t.test('decimals tie as they do on paper', async (t) => {
  t.same(wilcoxonSignedRank([12.3 - 12.2, -0.1, 0.3]), wilcoxonSignedRank([0.1, -0.1, 0.3]))
})

t.test('nobody, and nobody changed', async (t) => {
  t.match(wilcoxonSignedRank([]), { status: 'no_data', p: null, pExact: null, normal: null })
  t.match(wilcoxonSignedRank([0, 0, 0]), {
    status: 'ok',
    nNonzero: 0,
    nZero: 3,
    p: 1,
    normal: null,
    rankBiserial: null
  })
  t.throws(() => wilcoxonSignedRank([1, NaN]), RangeError)
})

t.test('50 changes are exact, 51 are approximated', async (t) => {
  const changes = Array.from({ length: 51 }, (_, index) => (index % 3 === 0 ? -1 : 1) * (index + 1))
  const exact = wilcoxonSignedRank(changes.slice(0, 50))
  const approximate = wilcoxonSignedRank(changes)
  t.ok(exact.p === exact.pExact && approximate.pExact === null && approximate.p === approximate.normalCorrected?.p)
  t.ok(near(exact.normalCorrected?.p ?? null, exact.pExact ?? NaN, 0.03), 'and they agree by then')
})

t.test('the exact p is what counting all draws of signs gives', async () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -4, max: 4 }), { maxLength: 9 }), (changes) => {
      const nonzero = changes.filter((change) => change !== 0)
      const sums = Array.from(
        { length: 2 ** nonzero.length },
        (_, draw) =>
          wilcoxonSignedRank(nonzero.map((change, bit) => Math.abs(change) * ((draw >> bit) & 1 ? 1 : -1))).wPlus
      )
      const { pExact, wPlus } = wilcoxonSignedRank(changes)
      const low = sums.filter((sum) => sum <= wPlus).length
      const high = sums.filter((sum) => sum >= wPlus).length
      const expected =
        nonzero.length === 0 ? (changes.length === 0 ? null : 1) : Math.min(1, (2 * Math.min(low, high)) / sums.length)
      return expected === null ? pExact === null : near(pExact, expected, 1e-12)
    }),
    { numRuns: 40 }
  )
})

t.test('the order of people and the unit do not matter; turning all signs exchanges the sums', async () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 1, maxLength: 80 }), (changes) => {
      const still = wilcoxonSignedRank(changes)
      const moved = wilcoxonSignedRank(changes.map((change) => change / 4).reverse())
      const turned = wilcoxonSignedRank(changes.map((change) => -change))
      const same = still.p === moved.p && still.wPlus === moved.wPlus && still.pratt?.p === moved.pratt?.p
      return same && turned.wPlus === still.wMinus && near(turned.p, still.p ?? NaN, 1e-12)
    })
  )
})
