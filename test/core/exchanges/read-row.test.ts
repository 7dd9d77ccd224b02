import t from 'tap'
import { importColumns, type ColumnName } from '../../../src/core/exchanges/import-columns.js'
import { readRow, type RowReading } from '../../../src/core/exchanges/read-row.js'

type Cells = Partial<Record<ColumnName, string>>

const amina: Cells = {
  cohort: 'Spring 2027',
  person_name: 'Amina Khan',
  person_email: 'Amina.Khan@Example.org',
  host: 'Whitehall',
  form: 'work-placement',
  starts_on: '2027-03-01',
  ends_on: '28/05/2027'
}

function read(cells: Cells): RowReading {
  return readRow(7, (column) => cells[column] ?? '')
}

function reasons(cells: Cells): readonly string[] {
  const reading = read(cells)
  return reading.kind === 'refused' ? reading.reasons : []
}

t.test('seven cells are enough; an empty one says nothing', async (t) => {
  t.match(read(amina), {
    kind: 'row',
    row: {
      line: 7,
      personName: 'Amina Khan',
      personEmail: { email: 'Amina.Khan@Example.org', key: 'amina.khan@example.org' },
      startsOn: '2027-03-01',
      endsOn: '2027-05-28',
      arm: 'exchange',
      direction: null,
      language: null
    }
  })
})

t.test('the two examples of the template are rows that can be sent', async (t) => {
  for (const n of [0, 1] as const) {
    const cells: Cells = Object.fromEntries(importColumns.map(({ name, examples }) => [name, examples[n]]))
    t.match(read(cells), { kind: 'row' })
  }
})

t.test('words as people write them', async (t) => {
  const words = {
    ...amina,
    form: 'Job shadowing',
    mode: 'IN PERSON',
    length: 'Light',
    language: 'Welsh',
    own_sector: 'Hospital, mental health, community or ambulance service',
    profession: 'NURSE',
    career_stage: 'Middle',
    host_sector: 'other',
    host_sector_text: 'sports  clubs'
  }
  t.match(read(words), {
    row: {
      form: 'job-shadowing',
      mode: 'in-person',
      length: 'light',
      language: 'cy',
      ownSector: 'hospital',
      profession: 'nurse',
      careerStage: 'mid',
      hostSector: 'other',
      hostSectorText: 'sports clubs'
    }
  })
})

t.test('a place in a comparison group has no dates, and its anchor may follow from the cohort', async (t) => {
  t.match(read({ ...amina, arm: 'Not yet', starts_on: '', ends_on: '' }), { row: { arm: 'not-yet', anchorOn: null } })
  t.match(read({ ...amina, arm: 'waiting', starts_on: '', ends_on: '', anchor_on: '2027-05-28' }), {
    row: { anchorOn: '2027-05-28' }
  })
})

const sponsor = { sponsor_organisation: 'Example Trust', sponsor_name: 'Owen', sponsor_email: 'owen@example.org' }
const cases: readonly (readonly [string, Cells, readonly string[]])[] = [
  ['nothing at all', {}, ['cohort:', 'person_name:', 'person_email:', 'host:', 'form:', 'starts_on:', 'ends_on:']],
  [
    'ends before it starts',
    { ...amina, ends_on: '2027-02-28' },
    ['ends_on: The exchange ends on 2027-02-28, before it starts']
  ],
  [
    'an address that is none',
    { ...amina, person_email: 'amina at example.org' },
    ['person_email: “amina at example.org” is not']
  ],
  [
    'a form of its own',
    { ...amina, form: 'Sabbatical' },
    ['form: “Sabbatical” is not known. Write job-shadowing, work-placement,']
  ],
  ['a form called as a method is', { ...amina, form: 'constructor', language: 'constructor' }, ['language:', 'form:']],
  ['a sector out of the list', { ...amina, own_sector: 'Health' }, ['own_sector: “Health” is not in the list']],
  [
    'an American date',
    { ...amina, starts_on: '03/31/2027' },
    ['starts_on: There is no day “03/31/2027”. The day comes first']
  ],
  ['a name as long as a page', { ...amina, person_name: 'a'.repeat(201) }, ['person_name: Shorten this to 200']],
  [
    'an anchor outside a comparison group',
    { ...amina, anchor_on: '2027-05-28' },
    ['anchor_on: This is for comparison groups']
  ],
  [
    'dates in a comparison group',
    { ...amina, arm: 'waiting' },
    ['arm: Someone in a comparison group has an anchor_on']
  ],
  ['two-way alone', { ...amina, direction: 'two-way' }, ['pair_ref: A two-way exchange is two rows']],
  ['one-way in a pair', { ...amina, direction: 'one-way', pair_ref: 'P1' }, ['direction: Two rows with one pair_ref']],
  ['another sector, unnamed', { ...amina, host_sector: 'other' }, ['host_sector_text: Say what the sector is']],
  [
    'a sector named twice',
    { ...amina, host_sector: 'gp', host_sector_text: 'clubs' },
    ['host_sector_text: This is used where']
  ],
  [
    'their own sponsor',
    { ...amina, ...sponsor, sponsor_email: 'AMINA.khan@example.org' },
    ['sponsor_email: This is the address of the person who goes']
  ],
  ['a sponsor without a name', { ...amina, ...sponsor, sponsor_name: '' }, ['sponsor_name: Say whose address']],
  ['a sponsor without an address', { ...amina, ...sponsor, sponsor_email: '' }, ['sponsor_email: Write the address']],
  ['a sponsor for nobody', { ...amina, ...sponsor, sponsor_organisation: '' }, ['sponsor_organisation: Say for which']],
  ['a reason and no withdrawal', { ...amina, withdrawn_why: 'Ill' }, ['withdrawn_on: There is a reason']]
]
for (const [what, cells, expected] of cases) {
  t.test(`refused, and told what to do: ${what}`, async (t) => {
    const got = reasons(cells)
    t.equal(got.length, expected.length, got.join(' | '))
    for (const [index, beginning] of expected.entries()) t.ok(got[index]?.startsWith(beginning), String(got[index]))
  })
}
