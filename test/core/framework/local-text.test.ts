import t from 'tap'
import { inLanguage, LocalTextSchema } from '../../../src/core/framework/local-text.js'

t.test('a person reads Welsh where there is Welsh, and English where nobody has translated yet', async (t) => {
  t.equal(inLanguage({ en: 'Yes', cy: 'Ie' }, 'cy'), 'Ie')
  t.equal(inLanguage({ en: 'Yes' }, 'cy'), 'Yes')
})

t.test('a text without English, in a language we do not have, or empty, is none', async (t) => {
  for (const text of [{ cy: 'Ie' }, { en: 'Yes', fr: 'Oui' }, { en: '' }, 'Yes']) {
    t.notOk(LocalTextSchema.safeParse(text).success, JSON.stringify(text))
  }
})
