import t from 'tap'
import { decidePast, noStanding, type Standing } from '../../../src/core/past-responses/decide-past.js'
import { gatherPeople } from '../../../src/core/past-responses/gather-people.js'
import type { PastWave } from '../../../src/core/past-responses/mapping.js'
import { linkedBy, pastReport, type PastReport, refusedFile } from '../../../src/core/past-responses/past-report.js'

type Row = readonly [line: number, key: string | null, wave: PastWave, cohort?: string]

const file = { linkedBy: 'key', rows: 5, withoutKey: [], unmapped: ['age'] } as const
const forReal = { dryRun: false, isHere: false }

function report(rows: readonly Row[], standing: Standing = noStanding, choices = forReal): PastReport {
  const sheets = rows.map(([line, person, wave, cohort = 'North']) => {
    return { line, person, wave, cohort, answers: { a: '1' } }
  })
  const { people, faults } = gatherPeople(sheets)
  return pastReport(file, decidePast(people, standing), standing, faults, choices)
}

const earlier = (key: string): Standing =>
  new Map([
    [key, { subjectKey: 's', stays: [{ cohort: 'North', episodeKey: 'e', waves: new Map([['T0', { a: '1' }]]) }] }]
  ])

t.test('who is matched in both waves, who is not, and what is added', async (t) => {
  const got = report([
    [2, 'p1', 'T0'],
    [3, 'p1', 'T1'],
    [4, 'p2', 'T0'],
    [5, 'p3', 'T1']
  ])
  t.match(got, {
    state: 'imported',
    people: 3,
    addedPeople: 3,
    addedResponses: 4,
    standingResponses: 0,
    answered: [
      { wave: 'T0', people: 2 },
      { wave: 'T1', people: 2 }
    ],
    linked: [{ from: 'T0', to: 'T1', people: 1 }],
    unmatched: [
      { key: 'p2', wave: 'T0', lines: [4] },
      { key: 'p3', wave: 'T1', lines: [5] }
    ],
    unmapped: ['age']
  })
})

t.test('people of an earlier import are matched with those of this one', async (t) => {
  const got = report([[2, 'p1', 'T1']], earlier('p1'))
  t.match(got, { addedPeople: 0, addedResponses: 1, linked: [{ from: 'T0', to: 'T1', people: 1 }], unmatched: [] })
})

t.test(
  'keys that look alike are offered with their lines; a swap only where the two could be one person',
  async (t) => {
    const offered = report([
      [2, 'p12', 'T0'],
      [3, 'p21', 'T1'],
      [4, 'P12', 'T0']
    ]).nearMisses
    t.same(offered, [
      { keys: ['p12', 'P12'], why: 'case', lines: [[2], [4]] },
      { keys: ['p12', 'p21'], why: 'swapped', lines: [[2], [3]] },
      { keys: ['p21', 'P12'], why: 'swapped', lines: [[3], [4]] }
    ])
    const together: readonly Row[] = [
      [2, 'p12', 'T0'],
      [3, 'p21', 'T0']
    ]
    t.same(report(together).nearMisses, [])
    t.same(report([[2, 'p21', 'T1']], earlier('p12')).nearMisses, [
      { keys: ['p21', 'p12'], why: 'swapped', lines: [[2], []] }
    ])
  }
)

t.test('what became of it: refused, shown, written, or there already', async (t) => {
  const one: readonly Row[] = [[2, 'p1', 'T0']]
  t.equal(report([...one, [3, 'p1', 'T0']]).state, 'refused')
  t.equal(report(one, noStanding, { dryRun: true, isHere: false }).state, 'preview')
  t.equal(report(one, noStanding, { dryRun: false, isHere: true }).state, 'nothing-new')
  t.match(report(one, earlier('p1')), { state: 'nothing-new', addedResponses: 0, standingResponses: 1 })
  t.match(refusedFile([{ line: null, column: null, message: 'No.' }]), { state: 'refused', rows: 0 })
})

t.test('faults come in the order of lines, those of the whole file first', async (t) => {
  const fault = (line: number | null) => ({ line, column: null, message: 'No.' })
  const got = refusedFile([fault(9), fault(2), fault(null)])
  t.same(
    got.faults.map(({ line }) => line),
    [null, 2, 9]
  )
})

t.test('a person in two cohorts is said to be', async (t) => {
  const got = report([
    [2, 'p1', 'T0'],
    [3, 'p1', 'T1', 'South']
  ])
  t.same(got.inTwoCohorts, [{ key: 'p1', lines: [2, 3] }])
  t.equal(got.linked[0]?.people, 0)
})

t.test('answers are linked by a key, by standing in one row, or by nothing', async (t) => {
  t.equal(linkedBy('id', 'by-answer'), 'key')
  t.equal(linkedBy(null, 'wide'), 'row')
  t.equal(linkedBy(null, 'by-wave'), 'nothing')
})
