import { requireMeasurements } from '../caller-mistakes.js'
import { normalLower } from '../distributions/normal.js'
import { signSumLower } from '../distributions/signed-rank.js'
import { midranks } from '../midranks.js'
import { snapped } from '../snap.js'
import { sum } from '../sum.js'

export interface WilcoxonSignedRank {
  readonly status: 'ok' | 'no_data'
  readonly nNonzero: number
  readonly nZero: number
  readonly wPlus: number
  readonly wMinus: number
  readonly p: number | null // the one to report: exact where there is one
  readonly pExact: number | null
  readonly normalCorrected: NormalTest | null
  readonly normal: NormalTest | null
  readonly pratt: NormalTest | null
  readonly rankBiserial: number | null
}

interface NormalTest {
  readonly z: number
  readonly p: number
}

/** Up to this many changes other than 0 the exact p is computed. */
const MOST_EXACT = 50

/**
 * Are changes up larger than changes down? The sizes of the changes are ranked, zeros left out, and the ranks of those who went
 * up added (w₊). If nothing had happened every rank would belong to an up or a down with chance ½.
 *
 * - Exact p, for at most 50 changes: twice the smaller tail of that distribution given the ranks as they are, shared ones
 *   included (F. Wilcoxon, Biometrics Bulletin 1 (1945) 80–83; B. Streitberg, J. Röhmel 1986 for the ties).
 * - Normal approximation with variance n(n + 1)(2n + 1)/24 − Σ(t³ − t)/48 over ties of size t; `normalCorrected` moves w₊
 *   by ½ towards its mean, and is what is reported beyond 50.
 * - Pratt: ranks given with the zeros, then theirs dropped, a check where many stayed (J. W. Pratt, JASA 54 (1959) 655–667).
 * - Rank-biserial correlation (w₊ − w₋)/(w₊ + w₋), −1 to 1 (D. S. Kerby, Comprehensive Psychology 3 (2014) 1).
 *
 * Nobody changed: p = 1 and the rest null. No people: `no_data`. Ties and zeros are judged to 8 decimals (snap.ts).
 */
export function wilcoxonSignedRank(changes: readonly number[]): WilcoxonSignedRank {
  requireMeasurements('changes', changes, 2e75)
  const all = changes.map(snapped)
  const nonzero = all.filter((change) => change !== 0)
  const n = nonzero.length
  const { ranks, ties } = midranks(nonzero.map(Math.abs))
  const wPlus = sum(ranks.filter((_, index) => (nonzero[index] ?? 0) > 0))
  const wMinus = (n * (n + 1)) / 2 - wPlus
  const counts = { nNonzero: n, nZero: all.length - n, wPlus, wMinus }
  if (n === 0)
    return { ...undecided, ...counts, ...(all.length === 0 ? { status: 'no_data', p: null, pExact: null } : {}) }

  const pExact = n <= MOST_EXACT ? exactP(ranks, Math.min(wPlus, wMinus)) : null
  const normalCorrected = normalTest(wPlus, ties, 0.5)
  return {
    status: 'ok',
    ...counts,
    p: pExact ?? normalCorrected.p,
    pExact,
    normalCorrected,
    normal: normalTest(wPlus, ties, 0),
    pratt: prattTest(all),
    rankBiserial: (wPlus - wMinus) / (wPlus + wMinus)
  }
}

/** Twice the smaller tail; the distribution is symmetric, so that is the lower tail of the smaller sum. */
function exactP(ranks: readonly number[], smallerSum: number): number {
  const whole = ranks.every(Number.isInteger) ? 1 : 2 // shared ranks may be halves
  const ascending = ranks.map((rank) => whole * rank).sort((a, b) => a - b)
  return Math.min(1, 2 * signSumLower(whole * smallerSum, ascending))
}

function normalTest(wPlus: number, ties: readonly number[], correction: number): NormalTest {
  const n = ties.reduce((total, tie) => total + tie, 0)
  const variance = (n * (n + 1) * (2 * n + 1)) / 24 - sum(ties.map((tie) => tie ** 3 - tie)) / 48
  const excess = wPlus - (n * (n + 1)) / 4
  return normalTestOf((excess - Math.sign(excess) * correction) / Math.sqrt(variance))
}

function prattTest(changes: readonly number[]): NormalTest {
  const { ranks } = midranks(changes.map(Math.abs))
  const signed = ranks.map((rank, index) => rank * Math.sign(changes[index] ?? 0))
  return normalTestOf(sum(signed) / Math.sqrt(sum(signed.map((rank) => rank * rank))))
}

function normalTestOf(z: number): NormalTest {
  return { z, p: 2 * normalLower(-Math.abs(z)) }
}

const undecided = {
  status: 'ok',
  p: 1,
  pExact: 1,
  normalCorrected: null,
  normal: null,
  pratt: null,
  rankBiserial: null
} as const
