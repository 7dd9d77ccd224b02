import t from 'tap'
import { numbered } from '../../../../src/core/instruments/fields/field.js'

t.test(
  'the link of an error leads to the first choice; the others count on from 2, the word "or" included',
  async (t) => {
    const items = [{ value: 'yes', text: 'Yes' }, { divider: 'or' }, { value: 'pns', text: 'Prefer not to say' }]
    t.same(
      numbered('k1a', items, ['pns']).map(({ id, checked }) => [id, checked]),
      [
        ['k1a', false],
        ['k1a-2', false],
        ['k1a-3', true]
      ]
    )
  }
)
