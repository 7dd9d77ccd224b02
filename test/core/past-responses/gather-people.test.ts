import fc from 'fast-check'
import t from 'tap'
import { gatherPeople } from '../../../src/core/past-responses/gather-people.js'
import type { Sheet } from '../../../src/core/past-responses/read-sheets.js'

const sheet = (line: number, person: string | null, wave: Sheet['wave'], answers: Sheet['answers']): Sheet => ({
  line,
  person,
  cohort: 'North',
  wave,
  answers
})

t.test('rows of one key are one person, their questions put together', async (t) => {
  const { people, faults } = gatherPeople([
    sheet(2, 'p1', 'T1', { a: '1' }),
    sheet(3, 'p1', 'T0', { a: '2' }),
    sheet(4, 'p1', 'T0', { b: '3' }),
    sheet(5, 'P1', 'T0', { a: '2' })
  ])
  t.same(faults, [])
  t.same(
    people.map(({ key }) => key),
    ['p1', 'P1'],
    'another case is another key'
  )
  t.same(
    [...(people[0]?.stays[0]?.waves ?? [])],
    [
      ['T0', { lines: [3, 4], answers: { a: '2', b: '3' } }],
      ['T1', { lines: [2], answers: { a: '1' } }]
    ]
  )
})

t.test('one person and wave answered twice: the later line is to blame, and says where the first is', async (t) => {
  const { faults } = gatherPeople([sheet(2, 'p1', 'T0', { a: '1' }), sheet(9, 'p1', 'T0', { a: '1' })])
  t.same(faults, [
    {
      line: 9,
      column: null,
      message: '“p1” has answered T0 in line 2 already. Remove one of the two, or mend its key.'
    }
  ])
  t.same(
    gatherPeople([sheet(2, 'p1', 'T0', { a: '1' }), sheet(9, 'p1', 'T0', {})]).faults,
    [],
    'empty: no contradiction'
  )
})

t.test('a person in two cohorts has two stays; a cohort is known by its letters', async (t) => {
  const { people, faults } = gatherPeople([
    sheet(2, 'p1', 'T0', { a: '1' }),
    { ...sheet(3, 'p1', 'T1', { a: '1' }), cohort: 'NORTH ' },
    { ...sheet(4, 'p1', 'T0', { a: '2' }), cohort: 'South' }
  ])
  t.same(faults, [])
  t.same(
    people[0]?.stays.map(({ cohort, lines }) => [cohort, lines]),
    [
      ['North', [2, 3]],
      ['South', [4]]
    ]
  )
})

t.test('without keys each row is somebody; somebody without any answer is still there', async (t) => {
  const { people } = gatherPeople([
    sheet(2, null, 'T1r', {}),
    sheet(2, null, 'T1', {}),
    sheet(3, null, 'T1', { a: '1' })
  ])
  t.same(
    people.map(({ key, stays }) => [key, stays[0]?.waves.size]),
    [
      [null, 0],
      [null, 1]
    ]
  )
})

t.test('nobody is lost: each line with a key belongs to one person of that key', async () => {
  const keys = fc.array(fc.constantFrom('a', 'A', 'b', '__proto__', 'line 2'), { maxLength: 30 })
  fc.assert(
    fc.property(keys, (keys) => {
      const { people } = gatherPeople(keys.map((key, at) => sheet(at + 2, key, 'T0', {})))
      const lines = people.flatMap(({ key, stays }) => stays.flatMap((stay) => stay.lines.map((line) => [line, key])))
      return lines.length === keys.length && lines.every(([line, key]) => keys[Number(line) - 2] === key)
    })
  )
})
