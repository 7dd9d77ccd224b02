import t from 'tap'
import { eraseKey, eraseKeyFromLinks } from '../../../src/core/disclosure/erase-key.js'

const numbers = { n: 3, mean: null, interval: null, further: {}, options: null }
const group = { item: 'K', measurements: ['K/T0'], group: 'all', numbers }
const publication = {
  id: 'p1',
  specification: 's',
  cutOff: '2027-03-01',
  groups: [
    { ...group, keys: ['amina', 'grace', 'tom'] },
    { ...group, keys: ['owen'] }
  ]
}

t.test('a tombstone stands where grace stood, and the numbers stay', async (t) => {
  const after = eraseKey(publication, 'grace', 'zz17')
  t.same(after.groups[0], { ...group, keys: ['amina', 'tom', 'zz17'] })
  t.equal(after.groups[1], publication.groups[1])
  t.same(publication.groups[0]?.keys, ['amina', 'grace', 'tom'], 'the old record is not touched')
})

t.test('the tombstone is still one unit with her partner', async (t) => {
  t.same(
    eraseKeyFromLinks(
      [
        ['grace', 'tom'],
        ['owen', 'grace'],
        ['amina', 'amina/2']
      ],
      'grace',
      'zz17'
    ),
    [
      ['zz17', 'tom'],
      ['owen', 'zz17'],
      ['amina', 'amina/2']
    ]
  )
})
