import t from 'tap'
import { openRegister, placesOf, shownOf, withGroup, withPublication } from '../../../src/core/disclosure/register.js'

const keys = (first: number, last: number): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, at) => `p${first + at}`)
const numbers = { n: 0, mean: null, interval: null, further: {}, options: null }
const group = (name: string, people: readonly string[], measurements = ['K/T0']) => ({
  item: 'K',
  measurements,
  group: name,
  keys: people,
  numbers
})
const publication = (id: string, ...groups: readonly ReturnType<typeof group>[]) => {
  return { id, specification: 's', cutOff: '2027-03-01', groups }
}

t.test('what was published is on record under every measurement it is made of', async (t) => {
  const register = openRegister([], [publication('p1', group('all', keys(1, 30), ['K/T3', 'K/T0']))])
  t.match(shownOf(register, ['K/T0']), [{ publication: 'p1', item: 'K', group: 'all' }])
  t.equal(shownOf(register, ['K/T0', 'K/T3']).length, 1, 'and is one thing')
  t.same(shownOf(register, ['N/T0']), [])
  t.same([...placesOf(register.people, ['p2', 'nobody'])], [2])
})

t.test('a group that exposes in one of its measurements exposes', async (t) => {
  const register = openRegister([], [publication('p1', group('all', keys(1, 30), ['K/T3']))])
  t.equal(withGroup(register, 'p2', group('some', keys(1, 25), ['K/T0', 'K/T3'])).exposes, true)
  t.equal(withGroup(register, 'p2', group('some', keys(1, 25), ['K/T3', 'K/T0'])).exposes, true)
  t.equal(withGroup(register, 'p2', group('some', keys(1, 25), ['K/T0'])).exposes, false)
})

t.test('the same people again, or what follows from the record, adds nothing', async (t) => {
  const register = openRegister([], [publication('p1', group('all', keys(1, 30)), group('site', keys(1, 15)))])
  t.equal(withGroup(register, 'p2', group('everybody', keys(1, 30))).exposes, false)
  t.equal(withGroup(register, 'p2', group('other site', keys(16, 30))).exposes, false)
})

t.test('where too much is out already, nothing new is added to it; what is out may be said again', async (t) => {
  const careless = publication('p1', group('all', keys(1, 30)), group('but one', keys(2, 30)))
  const register = withPublication(openRegister([], []), careless)
  t.equal(withGroup(register, 'p2', group('others', keys(50, 90))).exposes, true)
  t.equal(withGroup(register, 'p2', group('again', keys(2, 30))).exposes, false)
  t.equal(withGroup(register, 'p2', group('elsewhere', keys(50, 90), ['N/T0'])).exposes, false)
})

t.test('links make units of the people on record', async (t) => {
  const pairs = keys(1, 10).map((key, at) => [key, `p${at + 11}`] as const)
  t.equal(withGroup(openRegister(pairs, []), 'p1', group('pairs', keys(1, 20))).exposes, true)
  t.equal(withGroup(openRegister([], []), 'p1', group('people', keys(1, 20))).exposes, false)
})
