import fc from 'fast-check'
import t from 'tap'
import { blandAltman } from '../../../../src/core/statistics/agreement/bland-altman.js'
import { near } from '../near.js'

t.test('differences 1, 2, 3: bias 2, limits 2 ± 1.96', async (t) => {
  const got = blandAltman([5, 7, 9, null, 4], [4, 5, 6, 1, null])
  t.match(got, { status: 'ok', n: 3, bias: 2, sdDifference: 1 })
  t.ok(near(got.limitsOfAgreement?.low ?? null, 2 - 1.959963984540054))
  // t with 2 degrees of freedom: 4.302652729749462.
  t.ok(near(got.biasInterval?.high ?? null, 2 + 4.302652729749462 / Math.sqrt(3), 1e-11))
  const reach = 4.302652729749462 * Math.sqrt(1 / 3 + 1.959963984540054 ** 2 / 4)
  t.ok(near(got.upperLimitInterval?.high ?? null, 2 + 1.959963984540054 + reach, 1e-11))
  t.ok(near(got.lowerLimitInterval?.high ?? null, 2 - 1.959963984540054 + reach, 1e-11))
})

t.test('too few, or all apart alike: what can be said, and why not more', async (t) => {
  t.match(blandAltman([1, null], [null, 2]), { status: 'no_pairs', n: 0, bias: null, limitsOfAgreement: null })
  t.match(blandAltman([3], [1]), { status: 'insufficient_data', n: 1, bias: 2, sdDifference: null })
  t.match(blandAltman([0.3, 1.3, 2.3], [0.1, 1.1, 2.1]), {
    status: 'zero_variance',
    sdDifference: 0,
    biasInterval: null,
    lowerLimitInterval: null
  })
  t.match(blandAltman([1, 2], [1, 2]), { status: 'zero_variance', limitsOfAgreement: { low: 0, high: 0 } })
})

t.test('the confidence moves the intervals, never the limits', async (t) => {
  const usual = blandAltman([5, 7, 9], [4, 5, 6])
  const surer = blandAltman([5, 7, 9], [4, 5, 6], { confidence: 0.99 })
  t.same(surer.limitsOfAgreement, usual.limitsOfAgreement)
  t.ok((surer.biasInterval?.low ?? NaN) < (usual.biasInterval?.low ?? NaN))
  t.ok((surer.lowerLimitInterval?.low ?? NaN) < (usual.lowerLimitInterval?.low ?? NaN))
})

t.test('raters exchanged turn the bias and the limits round', async () => {
  const people = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })), { maxLength: 20 })
  fc.assert(
    fc.property(people, (pairs) => {
      const got = blandAltman(
        pairs.map(([a]) => a),
        pairs.map(([, b]) => b)
      )
      const turned = blandAltman(
        pairs.map(([, b]) => b),
        pairs.map(([a]) => a)
      )
      if (got.status !== 'ok') return turned.status === got.status
      return (
        near(turned.bias, -(got.bias ?? NaN), 1e-12, 1e-12) &&
        near(turned.limitsOfAgreement?.low ?? null, -(got.limitsOfAgreement?.high ?? NaN), 1e-12, 1e-12) &&
        near(turned.lowerLimitInterval?.low ?? null, -(got.upperLimitInterval?.high ?? NaN), 1e-12, 1e-12)
      )
    })
  )
})

t.test('what cannot be is the mistake of the caller', async (t) => {
  t.throws(() => blandAltman([1], [1, 2]), RangeError)
  for (const confidence of [0, 1, 95]) t.throws(() => blandAltman([], [], { confidence }), RangeError)
})
