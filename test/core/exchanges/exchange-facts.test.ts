import t from 'tap'
import { columnOf, factNames } from '../../../src/core/exchanges/exchange-facts.js'
import { importColumns } from '../../../src/core/exchanges/import-columns.js'

t.test('every column of the file is a fact, in the same order', async (t) => {
  t.same(
    factNames.map(columnOf),
    importColumns.map(({ name }) => name)
  )
})
