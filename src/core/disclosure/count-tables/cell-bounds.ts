import type { Interval } from '../../statistics/interval.js'
import { type Cell, type CountTable, countAt } from './count-table.js'

/**
 * What a reader can say about a hidden cell of a printed table of counts: the smallest and the largest count that fit all cells
 * and totals that are printed.
 *
 * Hidden counts may be moved along closed walks through hidden cells, one more here, one fewer there, so that rows and columns
 * keep their sums. So the most a cell can gain is the greatest flow from its column back to its row: towards a row through any
 * other hidden cell, as far as that has people to lose, and towards a column without a limit. The most it can lose is the flow
 * the other way, and no more than it has. Totals are whole numbers, so the limits are whole, and each of them can be reached.
 *
 * L. R. Ford, D. R. Fulkerson, Flows in Networks (1962); L. H. Cox, Journal of the American Statistical Association 90 (1995)
 * 1453–1462 (networks and suppression).
 */
export function cellBounds(table: CountTable, hidden: readonly Cell[], cell: Cell): Interval {
  const count = countAt(table, cell)
  const others = hidden.filter(({ row, column }) => row !== cell.row || column !== cell.column)
  const loses = greatestFlow(table, others, rowNode(cell.row), columnNode(table, cell.column))
  const gains = greatestFlow(table, others, columnNode(table, cell.column), rowNode(cell.row))
  return { low: count - Math.min(count, loses), high: count + gains }
}

function rowNode(row: number): number {
  return row
}

function columnNode(table: CountTable, column: number): number {
  return table.length + column
}

interface Edge {
  readonly to: number
  room: number
  readonly back: () => Edge
}

/** Shortest paths first (J. Edmonds, R. Karp, Journal of the ACM 19 (1972) 248–264). */
function greatestFlow(table: CountTable, hidden: readonly Cell[], from: number, to: number): number {
  const edges = new Map<number, Edge[]>()
  for (const cell of hidden) {
    const [row, column] = [rowNode(cell.row), columnNode(table, cell.column)]
    const gain: Edge = { to: column, room: Infinity, back: () => loss }
    const loss: Edge = { to: row, room: countAt(table, cell), back: () => gain }
    edges.set(row, [...(edges.get(row) ?? []), gain])
    edges.set(column, [...(edges.get(column) ?? []), loss])
  }
  let flow = 0
  for (let path = shortestPath(edges, from, to); path !== undefined; path = shortestPath(edges, from, to)) {
    const room = Math.min(...path.map((edge) => edge.room))
    for (const edge of path) {
      edge.room -= room
      edge.back().room += room
    }
    flow += room
  }
  return flow
}

function shortestPath(edges: ReadonlyMap<number, readonly Edge[]>, from: number, to: number): Edge[] | undefined {
  const cameBy = new Map<number, Edge | null>([[from, null]])
  for (const node of cameBy.keys()) {
    for (const edge of edges.get(node) ?? []) {
      if (edge.room > 0 && !cameBy.has(edge.to)) cameBy.set(edge.to, edge)
    }
  }
  if (!cameBy.has(to)) return undefined
  const path: Edge[] = []
  for (let edge = cameBy.get(to); edge != null; edge = cameBy.get(edge.back().to)) path.push(edge)
  return path
}
