/**
 * Chance, as a computation gets it from outside: a generator that falls the same way on every machine for the same seed.
 *
 * `next` is the next number from 0 to below 1, all of them equally likely, in steps of 2^-53. What was computed by chance
 * repeats `generator` and `seed` in its result, so that anybody can compute it again.
 */
export interface Chance {
  readonly generator: string
  readonly seed: number
  readonly next: () => number
}
