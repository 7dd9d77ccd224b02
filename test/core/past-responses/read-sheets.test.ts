import t from 'tap'
import type { Mapping } from '../../../src/core/past-responses/mapping.js'
import { onlyCohort, readSheets, type SheetsReading } from '../../../src/core/past-responses/read-sheets.js'
import { byAnswer, byWave, mapping, wide } from './small-mapping.js'

type Row = Readonly<Record<string, string>>

/** The rows of a file from line 2 on; a column that a row does not name is empty. */
function read(document: Mapping, rows: readonly Row[]): SheetsReading {
  return readSheets(
    document,
    rows.map((row, at) => ({ line: at + 2, cell: (column: string) => row[column] ?? '' }))
  )
}

t.test('a wide row is a sheet for each wave; empty cells and those called missing are no answer', async (t) => {
  const rows = [{ 'staff no': 'p1', site: 'North', 'ask before': 'Neither', 'ask after': 'NA', 'n before': '4' }]
  t.same(read(mapping(wide), rows), {
    sheets: [
      { line: 2, person: 'p1', cohort: 'North', wave: 'T0', answers: { ask: '2', contacts: 4 } },
      { line: 2, person: 'p1', cohort: 'North', wave: 'T1', answers: {} }
    ],
    faults: [],
    withoutKey: []
  })
})

t.test('a row of one wave, and a row of one answer', async (t) => {
  const one = { 'staff no': 'p1', site: 'North', when: 'after' }
  t.match(read(mapping(byWave), [{ ...one, asks: 'Agree' }]).sheets, [{ wave: 'T1', answers: { ask: '3' } }])
  t.match(read(mapping(byAnswer), [{ ...one, question: 'Q2', said: 'Agree' }]).sheets, [
    { wave: 'T1', answers: { reverse: '3' } }
  ])
})

t.test('a row without a key is left out and named; without a key for anybody each row has none', async (t) => {
  const rows = [{ 'staff no': 'NA', site: 'North', when: 'never' }]
  t.same(read(mapping(byWave), rows), { sheets: [], faults: [], withoutKey: [2] })
  const keyless = mapping({ ...byWave, person: null })
  t.match(read(keyless, [{ site: 'North', when: 'before', asks: 'Agree' }]).sheets, [{ person: null }])
})

t.test('a cohort is a column, a name, or the only one', async (t) => {
  const row = { 'staff no': 'p1', when: 'before' }
  const cohort = (document: object): string | undefined => read(mapping(document), [row]).sheets[0]?.cohort
  t.equal(cohort({ ...byWave, cohort: { name: 'Spring 2020' } }), 'Spring 2020')
  t.equal(cohort({ ...byWave, cohort: undefined }), onlyCohort)
})

t.test('everything that cannot be read is named with line and column, and such a row is not taken', async (t) => {
  const good = { 'staff no': 'p1', site: 'North', when: 'before', asks: 'Agree' }
  const rows = [good, { ...good, when: 'midway' }, { ...good, when: '', site: '' }, { ...good, asks: 'Yes' }]
  const { sheets, faults } = read(mapping(byWave), rows)
  t.equal(sheets.length, 1)
  t.same(faults, [
    { line: 3, column: 'when', message: '“midway” is no wave: the mapping knows before, after.' },
    { line: 4, column: 'site', message: 'is empty: which cohort is it?' },
    { line: 4, column: 'when', message: 'is empty: which wave is it?' },
    { line: 5, column: 'asks', message: '“Yes” is not among the labels of this scale: Disagree, Neither, Agree.' }
  ])
  const named = { 'staff no': 'p1', site: 'North', when: 'before', said: 'Agree' }
  t.same(
    read(mapping(byAnswer), [named, { ...named, question: 'Q9' }]).faults.map(({ column, message }) => [
      column,
      message
    ]),
    [
      ['question', 'is empty: which question is it?'],
      ['question', '“Q9” is the label of no question in the mapping.']
    ]
  )
})

t.test('a wave is never a name that every object has', async (t) => {
  const rows = [{ 'staff no': 'p1', site: 'North', when: 'constructor' }]
  t.match(read(mapping(byWave), rows).faults, [{ column: 'when' }])
})
