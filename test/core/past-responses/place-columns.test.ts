import t from 'tap'
import { columnsUsed, placeColumns } from '../../../src/core/past-responses/place-columns.js'
import { byAnswer, mapping, wide } from './small-mapping.js'

t.test('columns are found wherever they stand, and what is not mapped is named', async (t) => {
  const header = ['age', 'ask after', 'staff no', 'ask before', 'site', 'n before', 'notes']
  const placed = placeColumns(mapping(wide), header)
  t.match(placed, { kind: 'columns', unmapped: ['age', 'notes'] })
  t.equal(placed.kind === 'columns' && placed.places.get('ask before'), 3)
})

t.test(
  'a column that is not there is a fault of the mapping, by its place; one that looks like it is offered',
  async (t) => {
    t.same(placeColumns(mapping(wide), ['Staff  No', 'site', 'ask before', 'n before']), {
      kind: 'faults',
      faults: [
        'person: the file has no column “staff no”; there is “Staff  No”',
        'domains[0].indicators[0].items[0].columns.T1: the file has no column “ask after”'
      ]
    })
  }
)

t.test('every column that a mapping names is in use', async (t) => {
  t.same(
    columnsUsed(mapping(byAnswer)).map(({ path, column }) => [path.join('.'), column]),
    [
      ['person', 'staff no'],
      ['cohort.column', 'site'],
      ['wave.column', 'when'],
      ['item.column', 'question'],
      ['item.answer', 'said']
    ]
  )
})
