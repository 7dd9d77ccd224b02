import { seededKeys } from '../platform/secrets/random-key.js'

/**
 * The time and the keys that the service reads while it is simulated. What happens begins at its own time, and draws its keys
 * in its own order, so that it is the same whatever else happens before it or beside it.
 */
export interface Clockwork {
  readonly now: () => Date
  readonly newKey: () => string
  readonly newToken: () => string
  readonly begin: (at: string, ...matter: readonly string[]) => void
  readonly pass: (seconds: number) => void
}

export function openClockwork(seed: string): Clockwork {
  let at = 0
  let key = seededKeys(seed)
  return {
    now: () => new Date(at),
    newKey: () => key(),
    newToken: () => `${key()}${key()}`.slice(0, 43),
    begin: (instant, ...matter) => {
      at = Date.parse(instant)
      key = seededKeys([seed, ...matter].join('\0'))
    },
    pass: (seconds) => {
      at += seconds * 1000
    }
  }
}
