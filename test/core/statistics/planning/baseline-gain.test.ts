import fc from 'fast-check'
import t from 'tap'
import {
  ancovaFactor,
  ancovaSampleSize,
  changeScoreFactor,
  expectedChangeSd
} from '../../../../src/core/statistics/planning/baseline-gain.js'
import { twoGroupSampleSize } from '../../../../src/core/statistics/planning/sample-size.js'
import { near } from '../near.js'

t.test('a correlation of 0.6 saves a third by adjusting and a fifth by taking changes', async (t) => {
  t.ok(near(ancovaFactor(0.6), 0.64) && near(changeScoreFactor(0.6), 0.8))
  t.ok(near(expectedChangeSd(15, 0.6), 13.416407864998737))
  t.equal(ancovaSampleSize(0.5, 0.6, { power: 0.8 }), 42)
})

t.test('adjusting never loses, and changes never gain more', async () => {
  fc.assert(
    fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (correlation) => {
      const adjusted = ancovaFactor(correlation)
      return adjusted >= 0 && adjusted <= 1 && adjusted <= changeScoreFactor(correlation)
    })
  )
})

t.test('a first measurement that says nothing saves nobody', async (t) => {
  t.equal(ancovaSampleSize(0.5, 0, { power: 0.8 }), twoGroupSampleSize(0.5, { power: 0.8 }))
  t.equal(ancovaSampleSize(0.5, -0.6, { power: 0.8 }), ancovaSampleSize(0.5, 0.6, { power: 0.8 }))
  t.equal(ancovaSampleSize(0, 0.6, { power: 0.8 }), null)
})

t.test('the shorter rule of Borm and others is up to one person short', async () => {
  const correlations = fc.double({ min: 0.05, max: 0.95, noNaN: true })
  fc.assert(
    fc.property(fc.double({ min: 0.2, max: 0.8, noNaN: true }), correlations, (effect, correlation) => {
      const exact = ancovaSampleSize(effect, correlation, { power: 0.8 }) ?? NaN
      const short = Math.ceil((twoGroupSampleSize(effect, { power: 0.8 }) ?? NaN) * ancovaFactor(correlation))
      return exact - short >= -1 && exact - short <= 2
    }),
    { numRuns: 20 }
  )
})

t.test('correlations and spreads that cannot be are a mistake of the caller', async (t) => {
  for (const correlation of [1.1, -1.1, NaN]) {
    t.throws(() => ancovaFactor(correlation), RangeError)
    t.throws(() => changeScoreFactor(correlation), RangeError)
  }
  for (const correlation of [1, -1, 1.1, NaN]) {
    t.throws(() => ancovaSampleSize(0.5, correlation, { power: 0.8 }), RangeError)
  }
  for (const sd of [0, -1, NaN]) t.throws(() => expectedChangeSd(sd, 0.5), RangeError)
})
