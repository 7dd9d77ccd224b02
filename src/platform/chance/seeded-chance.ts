import type { Chance } from '../../core/statistics/chance.js'
import { diceFor } from './dice.js'

/** The chance of one seed, a whole number from 0: the same numbers in the same order on every machine. */
export function seededChance(seed: number): Chance {
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new RangeError(`Expected a whole number from 0 as seed, got ${seed}.`)
  return { generator: 'xoroshiro128+ (state: SHA-256 of the seed)', seed, next: diceFor(String(seed)).share }
}
