import { requireWhole } from '../caller-mistakes.js'
import { binomialDensity, binomialLower } from '../distributions/binomial.js'
import { chiSquareUpper } from '../distributions/chi-square.js'

/** The same people asked the same yes-or-no question twice: how many went which way. */
export interface YesNoChange {
  readonly yesYes: number
  readonly yesNo: number
  readonly noYes: number
  readonly noNo: number
}

/** Shares from 0 to 1; `difference` is after minus before. Null is "not defined". */
export interface McNemar {
  readonly status: 'ok' | 'no_data'
  readonly n: number
  readonly shareBefore: number | null
  readonly shareAfter: number | null
  readonly difference: number | null
  readonly pExact: number | null
  readonly pMid: number | null
  readonly chiSquare: Readonly<{ statistic: number; p: number }> | null
}

/**
 * 21 people went from no to yes, 13 from yes to no. Is that more than coming and going?
 *
 * People who answered alike twice say nothing about the direction and are left out. Had nothing happened, each of the others
 * would be as likely to have gone up as down:
 *
 * - exact p: twice the smaller binomial tail with chance ½, at most 1; cautious.
 * - mid-p: counts only half of the chance of just what was seen; right on average, and the one to report for few people (M. W.
 *   Fagerland, S. Lydersen, P. Laake, BMC Medical Research Methodology 13 (2013) 91).
 * - χ² = (up − down)² / (up + down) with 1 degree of freedom, for many.
 *
 * Assumes that people are independent of each other. Nobody: `no_data`. Nobody changed: both p are 1, no χ². Throws
 * RangeError for counts that are not whole or below 0.
 *
 * Source: Q. McNemar, Psychometrika 12 (1947) 153–157, without continuity correction.
 */
export function mcNemar({ yesYes, yesNo, noYes, noNo }: YesNoChange): McNemar {
  for (const [name, count] of Object.entries({ yesYes, yesNo, noYes, noNo })) requireWhole(name, count, 0)
  const n = yesYes + yesNo + noYes + noNo
  if (n === 0) return nothing

  const moved = yesNo + noYes
  const fewer = Math.min(yesNo, noYes)
  const smallerTails = 2 * binomialLower(fewer, moved, 0.5)
  return {
    status: 'ok',
    n,
    shareBefore: (yesYes + yesNo) / n,
    shareAfter: (yesYes + noYes) / n,
    difference: (noYes - yesNo) / n,
    pExact: Math.min(1, smallerTails),
    pMid: Math.min(1, smallerTails - binomialDensity(fewer, moved, 0.5)),
    chiSquare: moved === 0 ? null : chiSquareTest(noYes - yesNo, moved)
  }
}

function chiSquareTest(surplus: number, moved: number) {
  const statistic = surplus ** 2 / moved
  return { statistic, p: chiSquareUpper(statistic, 1) }
}

const nothing = {
  status: 'no_data',
  n: 0,
  shareBefore: null,
  shareAfter: null,
  difference: null,
  pExact: null,
  pMid: null,
  chiSquare: null
} as const
