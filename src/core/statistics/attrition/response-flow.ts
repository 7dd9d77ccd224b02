import { requireProbability } from '../caller-mistakes.js'
import { normalQuantile } from '../distributions/normal.js'
import type { Interval } from '../interval.js'
import { wilsonInterval } from '../proportions/wilson-interval.js'

/** Who answered in one wave, counted from 1. Shares are 0 to 1, null for "not defined". */
interface WaveResponse {
  readonly wave: number
  readonly n: number
  readonly rate: number | null
  readonly interval: Interval | null
  readonly retainedFromFirst: number | null
}

/** How many answered in exactly these waves: `answered` has a place for each wave. */
interface ResponsePattern {
  readonly answered: readonly boolean[]
  readonly n: number
}

export interface ResponseFlow {
  readonly status: 'ok' | 'no_data'
  readonly n: number
  readonly waves: readonly WaveResponse[]
  readonly patterns: readonly ResponsePattern[]
  readonly nComplete: number
  readonly nNever: number
  readonly nMonotone: number
  readonly nIntermittent: number
  readonly nLateEntry: number
}

/**
 * Who was asked, who answered, who left, and who came back? `answered` holds for each person whether they answered in each wave;
 * everybody who was asked has a row, also those who never answered.
 *
 * - Each wave: how many, which share of all who were asked, with its Wilson interval, and which share of those who answered the
 *   first wave.
 * - Patterns: how many answered in exactly the same waves, those who missed the earliest first.
 * - Everybody is one of three: *monotone*, answered from the first wave until leaving for good (with those who always or never
 *   answered); *intermittent*, answered the first wave, missed one and came back; *late entry*, answered first in a later wave.
 *   Leaving for good is what models of missing answers handle best.
 *
 * Nobody asked: `no_data`. Nobody answered the first wave: no share of it. Throws RangeError unless all people have the same
 * number of waves.
 *
 * Source: E. von Elm and others, The Lancet 370 (2007) 1453–1457 (STROBE, items 13 and 14); names of patterns as in
 * R. J. A. Little, D. B. Rubin, Statistical Analysis with Missing Data, 3rd edition (2019), chapter 1.
 */
export function responseFlow(
  answered: readonly (readonly boolean[])[],
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): ResponseFlow {
  requireProbability('confidence', confidence)
  const [first = []] = answered
  const odd = answered.find((waves) => waves.length !== first.length)
  if (odd !== undefined)
    throw new RangeError(`Expected as many waves for everybody, got ${first.length} and ${odd.length}.`)

  const count = (holds: (waves: readonly boolean[]) => boolean): number => answered.filter(holds).length
  const z = normalQuantile((1 + confidence) / 2)
  return {
    status: answered.length === 0 ? 'no_data' : 'ok',
    n: answered.length,
    waves: first.map((_, wave) => waveResponse(answered, wave, z)),
    patterns: patternsOf(answered),
    nComplete: count((waves) => waves.every(Boolean)),
    nNever: count((waves) => !waves.includes(true)),
    nMonotone: count(isMonotone),
    nIntermittent: count((waves) => waves[0] === true && !isMonotone(waves)),
    nLateEntry: count((waves) => waves.indexOf(true) > 0)
  }
}

function waveResponse(answered: readonly (readonly boolean[])[], wave: number, z: number): WaveResponse {
  const here = answered.filter((waves) => waves[wave] === true)
  const nFirst = answered.filter((waves) => waves[0] === true).length
  const retained = here.filter((waves) => waves[0] === true).length
  const share = wilsonInterval(here.length, answered.length, z)
  return {
    wave: wave + 1,
    n: here.length,
    ...(share.kind === 'too-few' ? { rate: null, interval: null } : { rate: share.share, interval: limits(share) }),
    retainedFromFirst: nFirst === 0 ? null : retained / nFirst
  }
}

function limits({ low, high }: Interval): Interval {
  return { low, high }
}

/** No wave answered after one that was missed. */
function isMonotone(waves: readonly boolean[]): boolean {
  return waves.lastIndexOf(true) < firstMissed(waves)
}

function firstMissed(waves: readonly boolean[]): number {
  const missed = waves.indexOf(false)
  return missed === -1 ? waves.length : missed
}

function patternsOf(answered: readonly (readonly boolean[])[]): readonly ResponsePattern[] {
  const found = new Map<string, { answered: readonly boolean[]; n: number }>()
  for (const waves of answered) {
    const name = waves.map(Number).join('')
    const pattern = found.get(name) ?? { answered: waves, n: 0 }
    pattern.n++
    found.set(name, pattern)
  }
  const byName = [...found].sort(([one], [other]) => (one < other ? -1 : 1))
  return byName.map(([, pattern]) => pattern)
}
