import t from 'tap'
import { linkedPeople, withKeys } from '../../../src/core/disclosure/people.js'

t.test(
  'amina and tom, who changed places with each other, are one unit; so is whoever is linked to either',
  async (t) => {
    const { places, units } = linkedPeople([
      ['tom', 'grace'],
      ['amina', 'tom'],
      ['owen', 'owen/2']
    ])
    t.same([...places.keys()], ['tom', 'grace', 'amina', 'owen', 'owen/2'])
    t.same(units, [0, 0, 0, 3, 3])
  }
)

t.test('links that meet late join what they join', async (t) => {
  const { units } = linkedPeople([
    ['a', 'b'],
    ['c', 'd'],
    ['d', 'b']
  ])
  t.same(units, [0, 0, 0, 0])
})

t.test('without a link, a key is a unit of its own; a known key keeps its place', async (t) => {
  const people = withKeys(linkedPeople([['amina', 'tom']]), ['tom', 'grace', 'owen', 'grace'])
  t.same([...people.places], [['amina', 0], ['tom', 1], ['grace', 2], ['owen', 3]]) // prettier-ignore
  t.same(people.units, [0, 0, 2, 3])
  t.equal(withKeys(people, ['owen']), people)
})

t.test('nobody', async (t) => {
  t.same(linkedPeople([]).units, [])
})
