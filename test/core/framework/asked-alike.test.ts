import t from 'tap'
import { askedAlike, itemIdentityText } from '../../../src/core/framework/asked-alike.js'
import type { Scale } from '../../../src/core/framework/scale.js'

const scale: Scale = {
  topCode: 1,
  options: [
    { code: '0', label: { en: 'Never' } },
    { code: '1', label: { en: 'Always', cy: 'Bob amser' } }
  ]
}
const asked = { id: 'k1a', text: { en: 'How well do you know [host]?' } }
const same = itemIdentityText(asked, scale, 'en')

const differences: readonly (readonly [string, string | undefined])[] = [
  ['its id', itemIdentityText({ ...asked, id: 'k1b' }, scale, 'en')],
  ['a word', itemIdentityText({ ...asked, text: { en: 'How well did you know [host]?' } }, scale, 'en')],
  ['its hint', itemIdentityText({ ...asked, hint: { en: 'Roughly' } }, scale, 'en')],
  ['the order of answers', itemIdentityText(asked, { ...scale, options: scale.options.toReversed() }, 'en')],
  ['what an answer is worth', itemIdentityText(asked, { ...scale, topCode: 2 }, 'en')],
  ['having no scale', itemIdentityText(asked, undefined, 'en')]
]

for (const [what, other] of differences) {
  t.test(`a question is another one by ${what}`, async (t) => {
    t.not(other, same)
  })
}

t.test('a translation does not change what is asked in English', async (t) => {
  t.equal(itemIdentityText({ ...asked, text: { ...asked.text, cy: 'Pa mor dda?' } }, scale, 'en'), same)
  t.equal(itemIdentityText(asked, scale, 'cy'), undefined)
})

t.test('notes for editors do not change what is asked', async (t) => {
  t.equal(itemIdentityText(asked, { ...scale, note: 'A note' }, 'en'), same)
})

const reason = { en: 'Only a comma was added.' }

const pairs = [
  ['the same words', { en: 'a' }, { en: 'a' }, true],
  ['other words', { en: 'a' }, { en: 'b' }, false],
  ['the same English, Welsh added', { en: 'a' }, { en: 'a', cy: 'c' }, true],
  ['the same English, other Welsh', { en: 'a', cy: 'c' }, { en: 'a', cy: 'd' }, false],
  ['no language in common', { en: 'a' }, { cy: 'c' }, false],
  ['a published bridge', { en: 'old' }, { en: 'new' }, true],
  ['two bridges in a row', { en: 'older' }, { en: 'new' }, true],
  ['the way back over a bridge', { en: 'new' }, { en: 'old' }, true]
] as const
const bridges = [
  { from: 'older', to: 'old', reason },
  { from: 'old', to: 'new', reason }
]

for (const [sentence, before, after, alike] of pairs) {
  t.test(`${sentence}: ${alike ? '' : 'not '}asked alike`, async (t) => {
    t.equal(askedAlike(before, after, bridges), alike)
  })
}
