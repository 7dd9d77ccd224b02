import t from 'tap'
import { twoProportions } from '../../../../src/core/statistics/proportions/two-proportions.js'
import { near } from '../near.js'

t.test('56 of 70 against 48 of 80, in every way', async (t) => {
  const got = twoProportions({ yes: 56, n: 70 }, { yes: 48, n: 80 })
  t.equal(got.status, 'ok')
  t.ok(near(got.difference, 0.2) && near(got.interval?.low ?? null, 0.0524314724023649, 1e-11))
  t.ok(near(got.pooledZ?.z ?? null, 2.6501719512585336) && near(got.pooledZ?.p ?? null, 0.008045081368196563, 1e-11))
  t.ok(near(got.fisherP, 0.012521129749209175, 1e-9) && near(got.odds?.oddsRatio ?? null, 8 / 3))
  t.ok(near(got.cohenH, 0.4421431880029534))
})

t.test('a higher confidence widens both intervals', async (t) => {
  const usual = twoProportions({ yes: 56, n: 70 }, { yes: 48, n: 80 })
  const surer = twoProportions({ yes: 56, n: 70 }, { yes: 48, n: 80 }, { confidence: 0.99 })
  t.ok((surer.interval?.low ?? NaN) < (usual.interval?.low ?? NaN))
  t.ok((surer.odds?.interval.high ?? NaN) > (usual.odds?.interval.high ?? NaN))
})

t.test('all or none said yes: the difference stands, without z test and odds', async (t) => {
  for (const [yes1, yes2] of [
    [0, 0],
    [20, 15]
  ] as const) {
    const got = twoProportions({ yes: yes1, n: 20 }, { yes: yes2, n: 15 })
    t.match(got, { status: 'ok', difference: 0, pooledZ: null, fisherP: 1, odds: null, cohenH: 0 })
    t.ok(got.interval !== null && got.interval.low < 0 && got.interval.high > 0)
  }
  t.match(twoProportions({ yes: 10, n: 10 }, { yes: 0, n: 10 }), { difference: 1, cohenH: Math.PI, odds: null })
})

t.test('a group of nobody: nothing can be said', async (t) => {
  const nothing = { status: 'no_data', difference: null, interval: null, fisherP: null, pooledZ: null, cohenH: null }
  t.match(twoProportions({ yes: 0, n: 0 }, { yes: 1, n: 2 }), nothing)
  t.match(twoProportions({ yes: 1, n: 2 }, { yes: 0, n: 0 }), nothing)
})

t.test('what cannot be is the mistake of the caller', async (t) => {
  t.throws(() => twoProportions({ yes: 0, n: 0 }, { yes: 3, n: 2 }), RangeError)
  t.throws(() => twoProportions({ yes: 3, n: 2 }, { yes: 0, n: 0 }), RangeError)
  t.throws(() => twoProportions({ yes: 0, n: 0 }, { yes: 0, n: 0 }, { confidence: 1 }), RangeError)
})
