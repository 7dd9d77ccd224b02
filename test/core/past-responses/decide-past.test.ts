import t from 'tap'
import { addsAnything, decidePast, noStanding, type Standing } from '../../../src/core/past-responses/decide-past.js'
import type { PastPerson, PastStay } from '../../../src/core/past-responses/gather-people.js'
import type { PastWave } from '../../../src/core/past-responses/mapping.js'
import type { Answers } from '../../../src/core/responses/answers.js'

type Waves = Partial<Record<PastWave, Answers>>

const stay = (cohort: string, waves: Waves): PastStay => ({
  cohort,
  lines: [2],
  waves: new Map(Object.entries(waves).map(([wave, answers]) => [wave as PastWave, { lines: [2], answers }]))
})
const person = (key: string | null, ...stays: PastStay[]): PastPerson => ({ key, stays })
const standing = (waves: Waves): Standing => {
  const there = new Map(Object.entries(waves).map(([wave, answers]) => [wave as PastWave, answers]))
  return new Map([['p1', { subjectKey: 's1', stays: [{ cohort: 'North', episodeKey: 'e1', waves: there }] }]])
}

t.test('a new person is added with every wave', async (t) => {
  const decision = decidePast([person('p1', stay('North', { T0: { a: '1' }, T1: { a: '2' } }))], noStanding)
  t.match(decision.people, [{ standing: undefined, stays: [{ standing: undefined, added: ['T0', 'T1'], there: [] }] }])
  t.ok(addsAnything(decision))
})

t.test('the same answers again add nothing; a later wave is added to the same stay', async (t) => {
  const same = decidePast([person('p1', stay('NORTH', { T0: { a: '1' } }))], standing({ T0: { a: '1' } }))
  t.notOk(addsAnything(same))
  t.same(same.faults, [])
  const later = decidePast([person('p1', stay('North', { T1: { a: '2' } }))], standing({ T0: { a: '1' } }))
  t.match(later.people, [
    { standing: { subjectKey: 's1' }, stays: [{ standing: { episodeKey: 'e1' }, added: ['T1'] }] }
  ])
  t.ok(addsAnything(later))
})

t.test('answers that contradict what is here are refused, question by question', async (t) => {
  const { faults } = decidePast(
    [person('p1', stay('North', { T0: { a: '2', c: 4 } }))],
    standing({ T0: { a: '1', b: '5', c: 4 } })
  )
  t.same(faults, [
    {
      line: 2,
      column: null,
      message:
        '“p1” has answered T0 otherwise in an earlier import: a is "2" here and was "1", b is empty here and was "5".'
    }
  ])
})

t.test('another key, another cohort and nobody’s key are never taken for what is here', async (t) => {
  const here = standing({ T0: { a: '1' } })
  for (const one of [
    person('P1', stay('North', { T0: { a: '1' } })),
    person('p1', stay('South', { T0: { a: '1' } })),
    person(null, stay('North', { T0: { a: '1' } }))
  ]) {
    t.ok(addsAnything(decidePast([one], here)))
    t.same(decidePast([one], here).people[0]?.stays[0]?.added, ['T0'])
  }
})
