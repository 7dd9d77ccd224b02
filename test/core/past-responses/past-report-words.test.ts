import t from 'tap'
import { type PastReport, refusedFile } from '../../../src/core/past-responses/past-report.js'
import { pastReportWords } from '../../../src/core/past-responses/past-report-words.js'

const empty = refusedFile([])
const imported: PastReport = {
  ...empty,
  state: 'imported',
  linkedBy: 'key',
  rows: 8,
  people: 4,
  addedPeople: 4,
  addedResponses: 1200,
  answered: [
    { wave: 'T0', people: 3 },
    { wave: 'T1', people: 2 }
  ],
  linked: [{ from: 'T0', to: 'T1', people: 1 }],
  unmatched: [{ key: 'p2', wave: 'T0', lines: [4] }],
  unanswered: 1,
  inTwoCohorts: [{ key: 'p4', lines: [6, 7] }],
  nearMisses: [{ keys: ['p12', 'p21'], why: 'swapped', lines: [[2], []] }],
  withoutKey: [8, 9, 10],
  unmapped: ['age', 'notes']
}

t.test('what was linked and what was not, a line each', async (t) => {
  t.same(pastReportWords(imported), [
    '8 rows: 4 people.',
    'Answered: 3 before and 2 after. 1 person without any answer.',
    'Before to after: 1 person matched in both.',
    'Unmatched, answered before alone: 1 person: “p2” (line 4).',
    'Near miss, two neighbours swapped: “p12” (line 2) and “p21” (imported earlier).',
    'Keys that look alike are not linked. If two are one person, write one key in the file before you import it.',
    'In two cohorts, compared within each: “p4” (lines 6 and 7).',
    '3 rows without a key, left out, since nobody can tell whose they are: lines 8, 9 and 10.',
    'Columns not mapped, and not read: age, notes.',
    'Imported: 4 people and 1,200 responses.'
  ])
})

t.test(
  'of a refused file only what is wrong, and what might be, since figures without its rows would mislead',
  async (t) => {
    const faults = [
      { line: null, column: null, message: 'The mapping is no JSON.' },
      { line: 4, column: 'pre.1', message: '14 is not from 1 to 11.' }
    ]
    t.same(pastReportWords({ ...imported, state: 'refused', faults, withoutKey: [], unmapped: [] }).slice(0, 3), [
      'The mapping is no JSON.',
      'Line 4, pre.1: 14 is not from 1 to 11.',
      'Near miss, two neighbours swapped: “p12” (line 2) and “p21” (imported earlier).'
    ])
    t.same(
      pastReportWords(refusedFile(faults)).at(-1),
      'Nothing was imported. Mend 2 faults, and import the whole file again.'
    )
  }
)

t.test('without keys it is said what that means', async (t) => {
  const words = (linkedBy: PastReport['linkedBy']): string => pastReportWords({ ...imported, linkedBy }).join('\n')
  t.match(words('nothing'), 'nothing is linked and no change of a person can be computed')
  t.notMatch(words('nothing'), 'matched in both')
  t.match(words('row'), '4 people, one a row: there is no key, and answers in one row are one person’s')
})

t.test('long lists are cut, with how many more there are', async (t) => {
  const many = Array.from({ length: 25 }, (_, n) => ({ key: `p${n}`, wave: 'T0' as const, lines: [n] }))
  const lines = Array.from({ length: 14 }, (_, n) => n + 2)
  const words = pastReportWords({ ...imported, unmatched: many, withoutKey: lines }).join('\n')
  t.match(words, '“p19” (line 19) and 5 more.')
  t.match(words, 'lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 and 2 more.')
})

t.test('the last line says what became of it', async (t) => {
  const last = (more: Partial<PastReport>): string | undefined => pastReportWords({ ...imported, ...more }).at(-1)
  t.equal(
    last({ state: 'preview', addedPeople: 0, standingResponses: 2 }),
    'Nothing was imported yet. An import would add 0 people and 1,200 responses. 2 responses were here already.'
  )
  t.equal(last({ state: 'nothing-new' }), 'There was nothing to import: all of it is here already.')
})
