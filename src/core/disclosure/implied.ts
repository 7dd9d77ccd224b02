import { prime, type Row } from './elimination.js'

/**
 * Weights of rows that add up to 0 in every column, in whole numbers: the proof that the last row says nothing the others did
 * not. Found from weights modulo a prime, which are a hint; null where none is found, and the row has to count as new.
 *
 * A total is site A + site B: weights 1, 1, −1. Half of it modulo p is a large number, so every multiple up to 60 is tried, and
 * taken when all weights turn small. Then the sum is done in ordinary numbers: no remainder, nothing left to chance.
 */
export function wholeWeights(hint: readonly number[], rows: readonly Row[]): readonly number[] | null {
  for (let multiple = 1; multiple <= 60; multiple++) {
    const weights = hint.map((weight) => nearZero((weight * multiple) % prime))
    if (weights.some((weight) => Math.abs(weight) > 1000)) continue
    if (weights.at(-1) !== 0 && addUpToZero(weights, rows)) return weights
  }
  return null
}

/** The same residue, between −p / 2 and p / 2. */
function nearZero(residue: number): number {
  return residue > prime / 2 ? residue - prime : residue
}

function addUpToZero(weights: readonly number[], rows: readonly Row[]): boolean {
  const width = rows[0]?.length ?? 0
  for (let column = 0; column < width; column++) {
    let total = 0
    for (let at = 0; at < rows.length; at++) total += (weights[at] ?? 0) * (rows[at]?.[column] ?? 0)
    if (total !== 0) return false
  }
  return true
}
