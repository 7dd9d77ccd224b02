/** Chance with a seed, so that a programme that broke something can be made again: the 32-bit mix of Mulberry. */
export interface Dice {
  readonly whole: (from: number, to: number) => number // both included
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(values: readonly T[]) => T
  readonly some: <T>(values: readonly T[], most: number) => readonly T[]
}

export function diceFrom(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mix = Math.imul(state ^ (state >>> 15), state | 1)
    mix ^= mix + Math.imul(mix ^ (mix >>> 7), mix | 61)
    return ((mix ^ (mix >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(values: readonly T[]): T => {
    const value = values[whole(0, values.length - 1)]
    if (value === undefined) throw new RangeError('Nothing to pick from.')
    return value
  }
  const some = <T>(values: readonly T[], most: number): readonly T[] => {
    const left = [...values]
    const taken: T[] = []
    while (taken.length < most && left.length > 0) taken.push(...left.splice(whole(0, left.length - 1), 1))
    return taken
  }
  return { whole, chance: (probability) => next() < probability, pick, some }
}
