import fc from 'fast-check'
import t from 'tap'
import { managedOptimism } from '../../../../src/core/economics/optimism/managed-optimism.js'
import { near } from '../../statistics/near.js'

t.test(
  'what is managed of the causes comes off the upper bound (Mott MacDonald 2002, works duration of 28 months)',
  async (t) => {
    const areas = [
      { contribution: 0.05, managed: 1 },
      { contribution: 0.02, managed: 1 },
      { contribution: 0.22, managed: 0.4 },
      { contribution: 0.05, managed: 1 },
      { contribution: 0.03, managed: 1 }
    ]
    const found = managedOptimism(28, 0.39, areas)
    t.ok(near(found.unmanaged, 38.92))
    t.ok(near(found.managedShare, 0.238))
    t.ok(Math.abs(found.residualShare - 0.297) < 0.0005)
    t.ok(Math.abs(found.adjusted - 36.3) < 0.05)
    t.equal(found.withRiskManagement, found.adjusted)
  }
)

t.test('managing the risks is paid for', async (t) => {
  const found = managedOptimism(100, 0.51, [{ contribution: 1, managed: 0.92 }], 7)
  t.ok(near(found.adjusted, 104.08))
  t.ok(near(found.withRiskManagement, 111.08))
})

t.test('everything managed leaves the estimate, nothing managed the upper bound', async (t) => {
  t.match(managedOptimism(100, 0.5, [{ contribution: 1, managed: 1 }]), { adjusted: 100, residualShare: 0 })
  t.match(managedOptimism(100, 2, []), { adjusted: 300, unmanaged: 300, residualShare: 2 })
  const tenths = Array.from({ length: 10 }, () => ({ contribution: 0.1, managed: 1 }))
  t.equal(managedOptimism(100, 0.5, tenths).managedShare, 1, 'ten tenths are one')
})

t.test('shares that cannot be are the mistake of the caller', async (t) => {
  t.throws(() => managedOptimism(100, 0.5, [{ contribution: 1.1, managed: 0.5 }]), RangeError)
  t.throws(() => managedOptimism(100, 0.5, [{ contribution: 0.5, managed: 1.1 }]), RangeError)
  const whole = { contribution: 0.6, managed: 1 }
  t.throws(() => managedOptimism(100, 0.5, [whole, whole]), /of all areas/)
})

t.test('managing more never makes the estimate dearer', async () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(share, share, share, (contribution, a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)]
      const adjusted = (managed: number) => managedOptimism(100, 0.66, [{ contribution, managed }]).adjusted
      return adjusted(more) <= adjusted(less)
    })
  )
})
