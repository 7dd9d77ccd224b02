import t from 'tap'
import { compoundSymmetry } from '../../../../src/core/statistics/mixed-models/covariance-structure.js'
import { restrictedFit } from '../../../../src/core/statistics/mixed-models/restricted-fit.js'
import { waveContrasts } from '../../../../src/core/statistics/mixed-models/wave-contrasts.js'
import { wavePatterns } from '../../../../src/core/statistics/mixed-models/wave-patterns.js'
import { near } from '../near.js'
import { gappy, groupsOfGappy, type Scores } from './written-out.js'

function contrastsOf(scores: Scores, groups: readonly string[]) {
  const data = wavePatterns(scores, groups)
  const fit = restrictedFit(data, compoundSymmetry(data.nWaves))
  if (fit.status !== 'ok') throw new Error(fit.status)
  return waveContrasts(data, fit, 0.95)
}

t.test('changes are differences of means, differences in change are differences of changes', async (t) => {
  const { means, changes, differencesInChange } = contrastsOf(gappy, groupsOfGappy)
  t.equal(means.length, 6)
  t.equal(changes.length, 6)
  t.equal(differencesInChange.length, 3)
  const mean = (group: string, wave: number) =>
    means.find((one) => one.group === group && one.wave === wave)?.estimate ?? NaN
  for (const { group, from, to, estimate } of changes) {
    t.ok(near(estimate, mean(group, to) - mean(group, from), 1e-10, 1e-10))
  }
  for (const { group, from, to, estimate, standardError } of differencesInChange) {
    const own = changes.find((one) => one.group === group && one.from === from && one.to === to)
    const first = changes.find((one) => one.group === 'light' && one.from === from && one.to === to)
    t.equal(group, 'full')
    t.ok(near(estimate, (own?.estimate ?? NaN) - (first?.estimate ?? NaN), 1e-10, 1e-10))
    t.ok(near(standardError, Math.hypot(own?.standardError ?? NaN, first?.standardError ?? NaN), 1e-10))
  }
})

t.test('what a group did not answer is not among its means and changes', async (t) => {
  const without = gappy.map((row, person) => row.map((score, wave) => (person % 2 === 0 && wave === 1 ? null : score)))
  const { means, changes, differencesInChange } = contrastsOf(without, groupsOfGappy)
  t.same(
    means.filter(({ group }) => group === 'light').map(({ wave, n }) => [wave, n]),
    [
      [0, 5],
      [2, 5]
    ]
  )
  t.same(
    changes.map(({ group, from, to }) => [group, from, to]),
    [
      ['light', 0, 2],
      ['full', 0, 1],
      ['full', 0, 2],
      ['full', 1, 2]
    ]
  )
  t.same(
    differencesInChange.map(({ from, to }) => [from, to]),
    [[0, 2]]
  )
})
