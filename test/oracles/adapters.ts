import type { Adapter } from './adapter.js'

/** Which of our functions answers which oracle. What is not listed here is skipped, and said to be. */
export const adapters: Readonly<Record<string, Adapter>> = {
  // Topics of test/oracles/statistics: one file each under topics/.
  // Functions of test/oracles/economics: under functions/, by the whole hint as the oracle writes it.
}
