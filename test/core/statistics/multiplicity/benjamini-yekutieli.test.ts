import t from 'tap'
import { benjaminiHochberg } from '../../../../src/core/statistics/multiplicity/benjamini-hochberg.js'
import { benjaminiYekutieli } from '../../../../src/core/statistics/multiplicity/benjamini-yekutieli.js'
import { near } from '../near.js'

t.test('one test is left as it is, five cost 137/60, at most 1', async (t) => {
  const given = [1e-12, 0.2, null, 0.049, 0.05, 0.9]
  const got = benjaminiYekutieli(given)
  const plain = benjaminiHochberg(given)
  t.ok(
    plain.every((p, index) =>
      p === null ? got[index] === null : near(got[index] ?? null, Math.min(1, (p * 137) / 60), 1e-14)
    )
  )
  t.same([benjaminiYekutieli([0.02]), benjaminiYekutieli([]), benjaminiYekutieli([null])], [[0.02], [], [null]])
  t.throws(() => benjaminiYekutieli([2]), RangeError)
})
