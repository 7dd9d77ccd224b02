import { readFileSync } from 'node:fs'
import t from 'tap'
import { careerStages, professions, sectors } from '../../../src/core/exchanges/coded-lists.js'
import { columnsOf, importColumns } from '../../../src/core/exchanges/import-columns.js'

const names = importColumns.map(({ name }) => name)

t.test('any order, any case, blanks for underscores', async (t) => {
  const header = [...names].reverse().map((name) => name.toUpperCase().replaceAll('_', ' '))
  const got = columnsOf(header)
  t.equal(got.kind === 'columns' && got.places.get('exchange_ref'), names.length - 1)
  t.equal(got.kind === 'columns' && got.places.get('withdrawn_why'), 0)
})

t.test('five columns are enough to begin with; the dates are asked for row by row', async (t) => {
  t.match(columnsOf(['cohort', 'person_name', 'person_email', 'host', 'form']), { kind: 'columns' })
})

t.test('every fault of the headings is told by name', async (t) => {
  t.same(columnsOf(['cohort', 'person_name', 'Shoe size', 'form', 'constructor', 'host', 'Cohort']), {
    kind: 'faults',
    faults: [
      'There is no column “Shoe size”. Take the headings of the template, and delete columns of your own.',
      'There is no column “constructor”. Take the headings of the template, and delete columns of your own.',
      'The column cohort is there twice.',
      'The column person_email is missing. Every row needs it.'
    ]
  })
})

t.test('what is published in docs/ is what the service takes', async (t) => {
  const published = readFileSync('docs/import-exchanges.md', 'utf8')
  const [template, examples] = [...published.matchAll(/```csv\n([^`]*)```/g)].map(([, block = '']) =>
    block.trim().split('\n')
  )
  t.same(template, [names.join(',')])
  t.same(
    examples,
    [0, 1].map((n) => importColumns.map(({ examples }) => examples[n]).join(','))
  )
  const rows = [...published.matchAll(/^\| `(\w+)` \| ([^|]+) \| ([^|]+) \|$/gm)].map(([, ...cells]) => cells)
  const needs = { always: 'always', exchange: 'unless in a comparison group', no: 'no' }
  t.same(
    rows,
    importColumns.map(({ name, needed, holds }) => [name, needs[needed], holds])
  )
  for (const { code, label } of [...sectors, ...professions, ...careerStages])
    t.match(published, `- \`${code}\` ${label}\n`)
})
