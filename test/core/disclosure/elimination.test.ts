import fc from 'fast-check'
import t from 'tap'
import { type Line, lineOf, prime, reduced } from '../../../src/core/disclosure/elimination.js'

const columnOf = Int32Array.from({ length: 6 }, (_, place) => place) // everybody has a column

/** The lines of some rows, each with the first pivot there is. */
function linesOf(rows: readonly (readonly number[])[]): readonly Line[] {
  return rows.reduce<readonly Line[]>((lines, row) => {
    const rest = reduced(Int32Array.from(row), lines, columnOf)
    const pivot = rest.findIndex((value) => value !== 0)
    return pivot === -1 ? lines : [...lines, lineOf(rest, pivot, columnOf)]
  }, [])
}

const Rows = fc.array(fc.array(fc.nat(1), { minLength: 6, maxLength: 6 }), { maxLength: 8 })
const Weights = fc.array(fc.nat(prime - 1), { minLength: 8, maxLength: 8 })

t.test('nothing is left of a combination of the rows', async () => {
  fc.assert(
    fc.property(Rows, Weights, (rows, weights) => {
      const mix = Array.from({ length: 6 }, (_, column) =>
        rows.reduce((sum, row, at) => (sum + (row[column] ?? 0) * (weights[at] ?? 0)) % prime, 0)
      )
      return reduced(Int32Array.from(mix), linesOf(rows), columnOf).every((value) => value === 0)
    })
  )
})

t.test('what is left of any row is 0 at every pivot, and a line is 1 at its own and 0 at those before', async () => {
  fc.assert(
    fc.property(Rows, Weights, (rows, weights) => {
      const lines = linesOf(rows)
      const rest = reduced(Int32Array.from(weights.slice(0, 6)), lines, columnOf)
      const entry = (line: Line, pivot: number): number => line.values[line.columns.indexOf(pivot)] ?? 0
      return lines.every(({ pivot }, at) => {
        const before = lines.slice(0, at).every((earlier) => entry(lines[at] ?? earlier, earlier.pivot) === 0)
        return rest[pivot] === 0 && before && entry(lines[at] ?? never, pivot) === 1
      })
    })
  )
})

const never: Line = { columns: Int32Array.of(), values: Int32Array.of(), pivot: 0 }

t.test('the largest entries stay within 32 bits', async (t) => {
  const most = prime - 1
  const [line] = linesOf([[1, most, most, 0, 0, 0]])
  const rest = reduced(Int32Array.of(1, most, 0, 5, 0, 0), line === undefined ? [] : [line], columnOf)
  t.same([...rest], [0, 0, 1, 5, 0, 0])
})

t.test('a pivot of 0 is the mistake of the caller', async (t) => {
  t.throws(() => lineOf(Int32Array.of(0, 1), 0, columnOf), RangeError)
})
