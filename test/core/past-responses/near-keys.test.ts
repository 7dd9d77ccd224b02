import fc from 'fast-check'
import t from 'tap'
import { nearKeys } from '../../../src/core/past-responses/near-keys.js'

const pairs = [
  ['p01', 'P01', 'case'],
  ['ward 3', 'ward3', 'blanks'],
  ['AB-12', 'ab12', 'blanks'],
  ['p10', 'p1O', 'look-alike'],
  ['l7', '17', 'look-alike'],
  ['p 10', 'P-IO', 'look-alike'],
  ['p12', 'p21', 'swapped'],
  ['amina', 'maina', 'swapped'],
  ['AMINA', 'amnia', 'swapped']
] as const
for (const [a, b, why] of pairs) {
  t.test(`${a} and ${b} may be one key: ${why}`, async (t) => {
    t.same(nearKeys(['other', a, b]), [{ keys: [a, b], why }])
  })
}

const apart = [
  ['p01', 'p02'],
  ['p12', 'p13'],
  ['p12', 'p121'],
  ['abcd', 'cdab'],
  ['p11', 'p11'],
  ['André', 'Andre']
] as const
for (const [a, b] of apart) {
  t.test(`${a} and ${b} are not taken for each other`, async (t) => {
    t.same(nearKeys([a, b]), [])
  })
}

t.test('the pair comes once, however the keys are ordered, and a swap is always found', async () => {
  const key = fc.stringMatching(/^[a-h2-9]{2,8}$/)
  fc.assert(
    fc.property(key, fc.nat(), (key, n) => {
      const at = n % (key.length - 1)
      const other = `${key.slice(0, at)}${key[at + 1] ?? ''}${key[at] ?? ''}${key.slice(at + 2)}`
      const [there, back] = [nearKeys([key, other]), nearKeys([other, key])]
      return key === other ? there.length === 0 : there.length === 1 && back.length === 1
    })
  )
})

t.test('ten thousand keys in a row are looked through at once', async (t) => {
  const keys = Array.from({ length: 10_000 }, (_, n) => `K${100_000 + n * 7}`)
  t.ok(nearKeys(keys).every(({ why }) => why === 'swapped'))
})
