import fc from 'fast-check'
import t from 'tap'
import { nameKey } from '../../../src/core/exchanges/name-key.js'

t.test('one body in many spellings: case, blanks, apostrophes, composed accents', async (t) => {
  for (const name of ["St Mary's", 'ST  MARY’S', ' st\tmary‘s ', "st mary\u00a0's".replace('\u00a0', '')])
    t.equal(nameKey(name), "st mary's")
  t.equal(nameKey('Cafe\u0301'), nameKey('Café'))
})

t.test('other accents, other letters: another body', async (t) => {
  t.not(nameKey('Café'), nameKey('Cafe'))
  t.not(nameKey('Trust 1'), nameKey('Trust 2'))
})

t.test('the key of a key is itself', async () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => nameKey(nameKey(name)) === nameKey(name)))
})
