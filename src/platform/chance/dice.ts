import { createHash } from 'node:crypto'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'

/** Dice that fall the same way whenever they are made for the same matter. */
export interface Dice {
  readonly share: () => number // 0 to below 1, in steps of 2^-53
  readonly whole: (from: number, to: number) => number // both included
}

/**
 * xoroshiro128+ of D. Blackman and S. Vigna, ACM Transactions on Mathematical Software 47 (2021) 36. Its state is the SHA-256 of
 * the matter, so that the dice of matters as alike as 1 and 2 have nothing in common.
 */
export function diceFor(...matter: readonly string[]): Dice {
  const hash = createHash('sha256').update(matter.join('\0')).digest()
  const generator = xoroshiro128plusFromState([0, 4, 8, 12].map((at) => hash.readInt32LE(at)))
  return { share: () => uniformFloat64(generator), whole: (from, to) => uniformInt(generator, from, to) }
}
