import { z } from 'zod'
import { betaLower, betaQuantile } from '../../../src/core/statistics/distributions/beta.js'
import { binomialLower } from '../../../src/core/statistics/distributions/binomial.js'
import { chiSquareQuantile, chiSquareUpper } from '../../../src/core/statistics/distributions/chi-square.js'
import { fQuantile, fUpper } from '../../../src/core/statistics/distributions/f.js'
import { gammaLower, gammaQuantile } from '../../../src/core/statistics/distributions/gamma.js'
import { noncentralTLower } from '../../../src/core/statistics/distributions/noncentral-t.js'
import { normalLower, normalQuantile } from '../../../src/core/statistics/distributions/normal.js'
import { rankSumLower } from '../../../src/core/statistics/distributions/rank-sum.js'
import { signedRankLower } from '../../../src/core/statistics/distributions/signed-rank.js'
import { tLower, tQuantile, tTwoSided } from '../../../src/core/statistics/distributions/t.js'
import { hedgesCorrection } from '../../../src/core/statistics/hedges-correction.js'
import { shape, type Adapter } from '../adapter.js'

/** One row of arguments, in the order the table names them. */
type Row = readonly [number, number, number]
type Column = (row: Row) => number | null

/** For each table its arguments, and what each expected column means: p is the lower tail unless the name says otherwise. */
const tables: Readonly<Record<string, { arguments: readonly string[]; columns: Readonly<Record<string, Column>> }>> = {
  pnorm: { arguments: ['x'], columns: { p: ([x]) => normalLower(x), upper: ([x]) => normalLower(-x) } },
  qnorm: { arguments: ['p'], columns: { x: ([p]) => normalQuantile(p) } },
  pt: { arguments: ['t', 'df'], columns: { p: ([t, df]) => tLower(t, df), two_sided: ([t, df]) => tTwoSided(t, df) } },
  qt: { arguments: ['p', 'df'], columns: { x: ([p, df]) => tQuantile(p, df) } },
  pchisq_upper: { arguments: ['x', 'df'], columns: { p: ([x, df]) => chiSquareUpper(x, df) } },
  qchisq: { arguments: ['p', 'df'], columns: { x: ([p, df]) => chiSquareQuantile(p, df) } },
  pf_upper: { arguments: ['f', 'df1', 'df2'], columns: { p: ([f, df1, df2]) => fUpper(f, df1, df2) } },
  qf: { arguments: ['p', 'df1', 'df2'], columns: { x: ([p, df1, df2]) => asInR(fQuantile(p, df1, df2), df1, df2) } },
  pbeta: { arguments: ['x', 'a', 'b'], columns: { p: ([x, a, b]) => betaLower(x, a, b) } },
  qbeta: { arguments: ['p', 'a', 'b'], columns: { x: ([p, a, b]) => betaQuantile(p, a, b) } },
  pgamma: { arguments: ['x', 'shape'], columns: { p: ([x, shape]) => gammaLower(x, shape) } },
  qgamma: { arguments: ['p', 'shape'], columns: { x: ([p, shape]) => gammaQuantile(p, shape) } },
  pbinom: { arguments: ['k', 'n', 'prob'], columns: { p: ([k, n, chance]) => binomialLower(k, n, chance) } },
  psignrank: { arguments: ['v', 'n'], columns: { p: ([v, n]) => signedRankLower(v, n) } },
  pwilcox: { arguments: ['u', 'm', 'n'], columns: { p: ([u, m, n]) => rankSumLower(u, m, n) } },
  pnct: { arguments: ['t', 'df', 'ncp'], columns: { p: ([t, df, ncp]) => noncentralTLower(t, df, ncp) } },
  hedges_j: { arguments: ['df'], columns: { j: ([df]) => hedgesCorrection(df) } }
}

export const distributions: Adapter = [
  shape(z.object({}).catchall(z.record(z.string(), z.array(z.number()))), (input) => {
    return Object.fromEntries(Object.entries(input).map(([name, table]) => [name, answers(name, table)]))
  })
]

function answers(name: string, table: Readonly<Record<string, readonly number[]>>): unknown {
  const known = tables[name]
  if (known === undefined) throw new Error(`No distribution function is called ${name} here.`)
  const given = known.arguments.map((argument) => table[argument] ?? [])
  const length = given[0]?.length ?? 0
  const rows = Array.from({ length }, (_, index): Row => [
    at(given, 0, index),
    at(given, 1, index),
    at(given, 2, index)
  ])
  const columns = Object.entries(known.columns).map(([column, value]) => [column, rows.map(value)] as const)
  return { ...table, ...Object.fromEntries(columns.filter(([column]) => !(column in table))) }
}

/**
 * R's qf passes through 1/x − 1 with x a double near 1, and prints what is left: qf(0.001, 1, 5) is 1.73489260257e-6 and R says
 * 1.73489260291e-6. Ours keeps its digits (see f.test.ts); for the comparison it goes the same way.
 */
function asInR(f: number, df1: number, df2: number): number {
  const x = 1 / (1 + (df1 / df2) * f)
  return (1 / x - 1) * (df2 / df1)
}

function at(given: readonly (readonly number[])[], argument: number, index: number): number {
  return given[argument]?.[index] ?? NaN // a missing argument: the function refuses it
}
