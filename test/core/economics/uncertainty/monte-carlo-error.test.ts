import fc from 'fast-check'
import t from 'tap'
import {
  drawMoments,
  drawsNeeded,
  isSteady,
  mergedMoments,
  monteCarloError,
  usualSteadiness
} from '../../../../src/core/economics/uncertainty/monte-carlo-error.js'
import { near } from '../../statistics/near.js'

t.test('the errors of four draws', async (t) => {
  const moments = drawMoments([4, -2, 0, 2])
  t.match(moments, { n: 4, mean: 1, sumOfSquares: 20, positive: 2 })
  const { sd, ofMean, shareAboveZero, ofShare, relativeHalfWidth } = monteCarloError(moments)
  t.ok(near(sd, Math.sqrt(20 / 3)) && near(ofMean, Math.sqrt(5 / 3)))
  t.same([shareAboveZero, ofShare], [0.5, 0.25])
  t.ok(near(relativeHalfWidth, 1.96 * Math.sqrt(5 / 3)))
  t.equal(drawsNeeded(moments, 0.5), Math.ceil((1.96 ** 2 * (20 / 3)) / 0.25))
})

t.test('a net that is 0 but for rounding is not above 0', async (t) => {
  t.equal(drawMoments([0.1 + 0.2 - 0.3, 1]).positive, 1)
})

t.test('one draw has no spread, and a mean of 0 no part of it', async (t) => {
  const one = monteCarloError(drawMoments([5]))
  t.same(one, { sd: null, ofMean: null, shareAboveZero: 1, ofShare: 0, relativeHalfWidth: null })
  t.equal(isSteady(drawMoments([5]), usualSteadiness), false)
  t.equal(drawsNeeded(drawMoments([5]), 0.01), null)
  t.equal(monteCarloError(drawMoments([-1, 1])).relativeHalfWidth, null)
  t.equal(drawsNeeded(drawMoments([-1, 1]), 0.01), null, 'never')
  t.equal(drawsNeeded(drawMoments([-1, 1 + 1e-12]), 1e-12), null, 'next to never')
})

t.test('steady: within a part of the mean, or an amount, and the share known', async (t) => {
  const narrow = Array.from({ length: 400 }, (_, k) => 100 + (k % 2 === 0 ? 5 : -5)) // error of the mean 0.25
  t.equal(isSteady(drawMoments(narrow), usualSteadiness), true)
  t.equal(isSteady(drawMoments(narrow), { ...usualSteadiness, relative: 0.001 }), false)
  t.equal(isSteady(drawMoments(narrow), { ...usualSteadiness, relative: 0.001, absolute: 0.5 }), true)
  const around = narrow.map((draw) => draw - 100) // half of them above 0: its error is 0.025
  t.equal(isSteady(drawMoments(around), { relative: 0.01, absolute: 1, share: 0.02 }), false)
  t.equal(isSteady(drawMoments(around), { relative: 0.01, absolute: 1, share: 0.03 }), true)
  t.equal(isSteady(drawMoments([0, 0, 0]), usualSteadiness), true, 'nothing varies')
})

t.test('moments of parts are those of the whole', async () => {
  const draws = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(draws, draws, (one, other) => {
      const [parts, whole] = [mergedMoments(drawMoments(one), drawMoments(other)), drawMoments([...one, ...other])]
      return (
        parts.n === whole.n &&
        parts.positive === whole.positive &&
        near(parts.mean, whole.mean, 1e-12, 1e-9) &&
        near(parts.sumOfSquares, whole.sumOfSquares, 1e-10, 1e-6)
      )
    })
  )
})
