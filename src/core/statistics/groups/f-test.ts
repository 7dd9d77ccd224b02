import { fUpper } from '../distributions/f.js'

/** The ratio of two mean squares, their degrees of freedom, and the chance of a larger one if nothing differed. */
export interface FTest {
  readonly f: number
  readonly df1: number
  readonly df2: number
  readonly p: number
}

/** F = (explained / df1) / (left over / df2); null where a side has no degrees of freedom or nothing was left over. */
export function fTest(explained: number, df1: number, leftOver: number, df2: number): FTest | null {
  if (df1 < 1 || df2 < 1 || leftOver === 0) return null
  const f = explained / df1 / (leftOver / df2)
  return { f, df1, df2, p: fUpper(f, df1, df2) }
}
