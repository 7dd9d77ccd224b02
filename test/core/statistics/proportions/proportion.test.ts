import t from 'tap'
import { proportion } from '../../../../src/core/statistics/proportions/proportion.js'
import { near } from '../near.js'

t.test('a share with both intervals, at the confidence asked for', async (t) => {
  // R 4.2.2: prop.test(3, 17, correct = FALSE) and binom.test(3, 17), with conf.level 0.95 and 0.9.
  const got = proportion(3, 17)
  t.match(got, { status: 'ok', n: 17, yes: 3, share: 3 / 17 })
  t.ok(near(got.wilson?.low ?? null, 0.06191126637620997, 1e-11))
  t.ok(near(got.clopperPearson?.high ?? null, 0.4343178728442839, 1e-11))

  const narrower = proportion(3, 17, { confidence: 0.9 })
  t.ok((narrower.wilson?.low ?? 0) > 0.062 && (narrower.wilson?.high ?? 1) < 0.41)
  t.ok((narrower.clopperPearson?.low ?? 0) > 0.038 && (narrower.clopperPearson?.high ?? 1) < 0.434)
})

t.test('nobody was asked: no share, and no interval', async (t) => {
  t.same(proportion(0, 0), { status: 'no_data', n: 0, yes: 0, share: null, wilson: null, clopperPearson: null })
})

t.test('what cannot be is the mistake of the caller', async (t) => {
  t.throws(() => proportion(3, 2), RangeError)
  for (const confidence of [0, 1, NaN]) t.throws(() => proportion(0, 0, { confidence }), RangeError)
})
