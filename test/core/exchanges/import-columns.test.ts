import t from 'tap'
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
