import { requireMeasurements } from '../caller-mistakes.js'
import { normalLower } from '../distributions/normal.js'
import { midranks } from '../midranks.js'
import { snapped } from '../snap.js'
import { sum } from '../sum.js'
import { rankSumWays } from './rank-sum-ways.js'

export interface MannWhitney {
  readonly status: 'ok' | 'no_data'
  readonly u: number | null // pairs in which the first group's person is above, ties counting half
  readonly p: number | null // the one to report: exact where there is one
  readonly pExact: number | null
  readonly normalCorrected: NormalTest | null
  readonly normal: NormalTest | null
  readonly probabilityOfSuperiority: number | null
  readonly cliffsDelta: number | null
}

interface NormalTest {
  readonly z: number
  readonly p: number
}

/** Up to this many people in both groups the exact p is computed. */
const MOST_EXACT = 50

/**
 * Take one person of each group: how often is the first above the second? `probabilityOfSuperiority` says that, ties counting half,
 * 0.5 when neither group leads; Cliff's delta is the same from −1 to 1. The test asks whether it could be 0.5.
 *
 * - Exact p, up to 50 people in all: the share of all ways to deal the ranks, shared ones included, into groups of these sizes
 *   whose rank sum lies at least as far from its mean as the one observed.
 * - Normal approximation with variance n₁n₂/12 × (N + 1 − Σ(t³ − t)/N(N − 1)) over ties of size t; `normalCorrected` moves u by ½
 *   towards its mean, and is what is reported beyond 50.
 *
 * All people equal: u at its mean, exact p 1 and no normal test (p null beyond 50). A group with nobody in it: `no_data`. Ties are
 * judged to 8 decimals (snap.ts).
 *
 * H. B. Mann, D. R. Whitney, Annals of Mathematical Statistics 18 (1947) 50–60; N. Cliff, Psychological Bulletin 114 (1993)
 * 494–509; A. Vargha, H. D. Delaney, Journal of Educational and Behavioral Statistics 25 (2000) 101–132.
 */
export function mannWhitney(first: readonly number[], second: readonly number[]): MannWhitney {
  requireMeasurements('first', first, 2e75)
  requireMeasurements('second', second, 2e75)
  const [n1, n2, n] = [first.length, second.length, first.length + second.length]
  if (n1 === 0 || n2 === 0) return nobody

  const { ranks, ties } = midranks([...first, ...second].map(snapped))
  const rankSum = sum(ranks.slice(0, n1))
  const u = rankSum - (n1 * (n1 + 1)) / 2
  const excess = u - (n1 * n2) / 2
  const variance = ((n1 * n2) / 12) * (n + 1 - sum(ties.map((tie) => tie ** 3 - tie)) / (n * (n - 1)))
  const pExact = n <= MOST_EXACT ? exactP(ranks, n1, rankSum) : null
  const allEqual = ties.length === 1
  const normalCorrected = allEqual ? null : normalTest(excess - Math.sign(excess) / 2, variance)
  return {
    status: 'ok',
    u,
    p: pExact ?? normalCorrected?.p ?? null,
    pExact,
    normalCorrected,
    normal: allEqual ? null : normalTest(excess, variance),
    probabilityOfSuperiority: u / (n1 * n2),
    cliffsDelta: (2 * excess) / (n1 * n2)
  }
}

/** With ties the distribution need not be symmetric: both sides are counted. Doubled, all ranks and their mean sum are whole. */
function exactP(ranks: readonly number[], chosen: number, rankSum: number): number {
  const ways = rankSumWays(
    ranks.map((rank) => 2 * rank),
    chosen
  )
  const mean = chosen * (ranks.length + 1)
  const distance = Math.abs(2 * rankSum - mean)
  const extreme = ways.filter((_, doubled) => Math.abs(doubled - mean) >= distance)
  return sum(extreme) / sum(ways)
}

function normalTest(excess: number, variance: number): NormalTest {
  const z = excess / Math.sqrt(variance)
  return { z, p: 2 * normalLower(-Math.abs(z)) }
}

const nobody: MannWhitney = {
  status: 'no_data',
  u: null,
  p: null,
  pExact: null,
  normalCorrected: null,
  normal: null,
  probabilityOfSuperiority: null,
  cliffsDelta: null
}
