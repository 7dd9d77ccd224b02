import fc from 'fast-check'
import t from 'tap'
import { netAdditional } from '../../../../src/core/economics/social-value/net-additional.js'
import { near } from '../../statistics/near.js'

const whole = { gross: 100, leakage: 0, displacement: 0, substitution: 0, multiplier: 1 }
const nothing = { ...whole, gross: 0 }

t.test('what would have happened anyway is taken off, after the same corrections', async (t) => {
  const terms = { gross: 100, leakage: 0.1, displacement: 0.25, substitution: 0, multiplier: 1.1 }
  const { net, referenceNet, additional } = netAdditional(terms, { ...terms, gross: 40 })
  t.ok(near(net, 74.25))
  t.ok(near(referenceNet, 29.7))
  t.ok(near(additional, 44.55))
  t.ok(near(netAdditional({ ...whole, substitution: 0.4 }, nothing).additional, 60))
})

t.test('a share that is none is the mistake of the caller', async (t) => {
  for (const key of ['leakage', 'displacement', 'substitution'] as const) {
    t.throws(() => netAdditional({ ...whole, [key]: 1.2 }, nothing), RangeError, key)
    t.throws(() => netAdditional(whole, { ...nothing, [key]: -0.2 }), RangeError, key)
  }
})

t.test('more leakage, displacement, substitution or deadweight never adds', async () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const keys = fc.constantFrom('leakage', 'displacement', 'substitution')
  fc.assert(
    fc.property(keys, share, share, fc.nat(200), (key, a, b, gross) => {
      const at = (value: number) => netAdditional({ ...whole, [key]: value }, { ...whole, gross }).additional
      const deadweight = (value: number) => netAdditional(whole, { ...whole, gross: 100 * value }).additional
      const [less, more] = [Math.min(a, b), Math.max(a, b)]
      return at(more) <= at(less) && deadweight(more) <= deadweight(less)
    })
  )
})
