import t from 'tap'
import { askedAlike } from '../../../src/core/framework/asked-alike.js'
import { itemIdentities, wordingKey } from '../../../src/core/instruments/item-identities.js'
import { shipped } from './shipped.js'

const plain = (text: string): string => text
const identity = (code: string, key: string) => itemIdentities(shipped(code), plain)[key] ?? {}

t.test(
  'a question is asked alike in every wave, on the long form, the light one and that of the comparison group',
  async (t) => {
    for (const code of ['T1', 'T3', 'T4', 'LT0', 'LT1', 'LT3', 'C0', 'C3', 'C4']) {
      t.ok(askedAlike(identity('T0', 'k1a'), identity(code, 'k1a'), []), code)
    }
  }
)

t.test('three wordings of one question are three questions, each the same over time', async (t) => {
  t.ok(askedAlike(identity('T0', 'l2#clinical'), identity('T3', 'l2#clinical'), []))
  t.notOk(askedAlike(identity('T0', 'l2#clinical'), identity('T3', 'l2#academic'), []))
  t.equal(wordingKey({ id: 'l2', variant: 'clinical' }), 'l2#clinical')
  t.equal(wordingKey({ id: 'k1a' }), 'k1a')
})

t.test('the look back is another question', async (t) => {
  t.notOk(askedAlike(identity('T1', 'k1a'), identity('T1r', 'k1a_then'), []))
})

t.test('a question is hashed in the languages it is written in', async (t) => {
  t.same(Object.keys(identity('T0', 'k1a')), ['en'])
  t.match(identity('T0', 'k1a').en, /"id":"k1a".*"label":"Not at all"/)
})
