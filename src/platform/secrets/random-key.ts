import { createHmac, randomBytes } from 'node:crypto'

/** A new key or id: 128 random bits as 22 characters that stand in an address unchanged. */
export function randomKey(): string {
  return randomBytes(16).toString('base64url')
}

/** The same keys in the same order for the same seed: a simulation run twice fills its database alike. */
export function seededKeys(seed: string): () => string {
  let n = 0
  return () => {
    n += 1
    return createHmac('sha256', seed).update(String(n)).digest().subarray(0, 16).toString('base64url')
  }
}

/** A secret that opens something: 256 random bits as 43 characters. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url')
}
