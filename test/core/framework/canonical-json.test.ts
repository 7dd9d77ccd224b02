import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import t from 'tap'
import { canonicalJson, type Json } from '../../../src/core/framework/canonical-json.js'

t.test('the example of RFC 8785, section 3.2.2 and 3.2.3', async (t) => {
  const value = {
    numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\/',
    literals: [null, true, false]
  }
  t.equal(
    canonicalJson(value),
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
  )
})

t.test('keys are ordered by UTF-16 code units, as in the example of section 3.2.3', async (t) => {
  const value = { '\u20ac': 5, '\r': 1, '\ufb33': 7, '1': 2, '\ud83d\ude00': 6, '\u0080': 3, '\u00f6': 4 }
  const numbers = [...canonicalJson(value).matchAll(/:(\d)/g)].map(([, digit]) => Number(digit))
  t.same(numbers, [1, 2, 3, 4, 5, 6, 7])
})

t.test('what JSON cannot say has no text', async (t) => {
  for (const value of [NaN, Infinity, '\ud800', { '\udead': 1 }, [-Infinity]]) {
    t.throws(() => canonicalJson(value), RangeError)
  }
})

t.test('the order of keys never matters, and nothing is lost', async () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value as Json)
      const again = JSON.parse(text) as Json
      return canonicalJson(turned(again)) === text && isDeepStrictEqual(again, JSON.parse(JSON.stringify(value)))
    })
  )
})

function turned(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(turned)
  const entries: readonly (readonly [string, Json])[] = Object.entries(value)
  return Object.fromEntries(entries.toReversed().map(([key, one]) => [key, turned(one)]))
}
