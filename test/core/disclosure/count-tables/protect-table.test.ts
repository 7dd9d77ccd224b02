import fc from 'fast-check'
import t from 'tap'
import { cellBounds } from '../../../../src/core/disclosure/count-tables/cell-bounds.js'
import { protectTable } from '../../../../src/core/disclosure/count-tables/protect-table.js'

t.test('nothing to hide', async (t) => {
  const nothing = { kind: 'cells', primary: [], secondary: [], isFewest: true }
  t.same(protectTable([[50, 0], [0, 11]], 11), nothing) // prettier-ignore
  t.same(protectTable([], 11), nothing)
})

t.test('one small cell takes three others with it, those with fewest people', async (t) => {
  t.same(protectTable([[20, 15, 3], [12, 30, 9], [8, 11, 25]], 5), {
    kind: 'cells',
    primary: [{ row: 0, column: 2 }],
    secondary: [{ row: 0, column: 0 }, { row: 1, column: 0 }, { row: 1, column: 2 }],
    isFewest: true
  }) // prettier-ignore
})

t.test('four small cells that cover for one another need no more', async (t) => {
  t.match(
    protectTable(
      [
        [4, 4, 30],
        [4, 4, 30]
      ],
      5
    ),
    { kind: 'cells', secondary: [] }
  )
})

t.test('a small cell with nothing beside it takes the totals with it', async (t) => {
  t.same(protectTable([[3, 0], [0, 12]], 5), { kind: 'margins-too', primary: [{ row: 0, column: 0 }] }) // prettier-ignore
  t.same(protectTable([[3, 40]], 5), { kind: 'margins-too', primary: [{ row: 0, column: 0 }] }) // one column has nobody else
})

t.test('when the search is cut short, all is safe and nothing can be spared, but fewer might do', async (t) => {
  const table = [
    [20, 15, 3, 40],
    [12, 30, 9, 22],
    [8, 11, 25, 2]
  ]
  const [quick, full] = [protectTable(table, 5, 3), protectTable(table, 5)]
  t.match([quick, full], [{ isFewest: false }, { isFewest: true }])
  const secondary = quick.kind === 'cells' ? quick.secondary : []
  t.ok(secondary.length >= (full.kind === 'cells' ? full.secondary.length : Infinity))
  for (const spared of secondary) {
    const hidden = [...quick.primary, ...secondary.filter((cell) => cell !== spared)]
    t.ok(widths(table, hidden, quick.primary).some((width) => width < 4))
  }
})

t.test('a table that cannot be saved is known to be one before any search', async (t) => {
  t.match(protectTable([[3, 40]], 5, 0), { kind: 'margins-too' })
})

t.test('every small cell is left open by threshold − 1, whatever the table', async () => {
  const Count = fc.oneof(fc.nat(6), fc.nat(40))
  const Table = fc.array(fc.array(Count, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 4 })
  fc.assert(
    fc.property(Table, fc.constantFrom(3, 5, 11), (table, threshold) => {
      const protection = protectTable(table, threshold, 400)
      if (protection.kind === 'margins-too') return true
      const hidden = [...protection.primary, ...protection.secondary]
      return widths(table, hidden, protection.primary).every((width) => width >= threshold - 1)
    }),
    { numRuns: 60 }
  )
})

t.test('no threshold, and a table that is none, are the mistake of the caller', async (t) => {
  t.throws(() => protectTable([[1]], 0), RangeError)
  t.throws(() => protectTable([[1, 2], [3]], 5), RangeError)
})

type Cells = Extract<ReturnType<typeof protectTable>, { kind: 'cells' }>['primary']

function widths(table: readonly (readonly number[])[], hidden: Cells, cells: Cells): readonly number[] {
  return cells.map((cell) => {
    const { low, high } = cellBounds(table, hidden, cell)
    return high - low
  })
}
