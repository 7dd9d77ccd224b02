import t from 'tap'
import { hedgesCorrection } from '../../../src/core/statistics/hedges-correction.js'
import { near } from './near.js'

// Γ(m/2) / (√(m/2) Γ((m − 1)/2)) with 50 digits (mpmath 1.3).
const exact = [
  [2, 0.5641895835477563],
  [3, 0.7236012545582676],
  [9, 0.9138748917925522],
  [20, 0.9619445337407487],
  [99, 0.9924018511144228],
  [1000, 0.9992497811797164],
  [100_000, 0.9999924999781249],
  [1e7, 0.9999999249999978]
] as const

t.test('all digits, for two pairs of people as for ten million', async (t) => {
  for (const [df, j] of exact) t.ok(near(hedgesCorrection(df), j, 1e-14), `${df}: ${hedgesCorrection(df)}`)
})

t.test('below two degrees of freedom it is not defined', async (t) => {
  t.equal(hedgesCorrection(1), null)
  for (const df of [0, -1, NaN]) t.throws(() => hedgesCorrection(df), RangeError)
})
