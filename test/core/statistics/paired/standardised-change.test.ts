import fc from 'fast-check'
import t from 'tap'
import { noncentralTLower, noncentralTUpper } from '../../../../src/core/statistics/distributions/noncentral-t.js'
import { pairedMeanChange } from '../../../../src/core/statistics/paired/paired-mean-change.js'
import { standardisedChange } from '../../../../src/core/statistics/paired/standardised-change.js'
import { near } from '../near.js'

const people = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })), {
  minLength: 3,
  maxLength: 30
})

t.test('before and after 40, 50 and 55, 60: two pairs have no g', async (t) => {
  const got = standardisedChange(pairedMeanChange([40, 50], [55, 60]))
  t.match(got, { status: 'ok', hedgesJ: null, gZ: null, gAv: null, gAvInterval: null, smcr: null })
  t.ok(near(got.dAv, Math.sqrt(5)) && near(got.dZ, 2.5 * Math.SQRT2) && near(got.dAvLakens, 5 / 1.5 / Math.SQRT2))
})

t.test('where the spread is missing, so is what divides by it', async (t) => {
  const cases = [
    ['nobody', [], [], { status: 'no_pairs', dAv: null, gAvInterval: null, hedgesJ: null }],
    ['one person', [40], [55], { status: 'insufficient_data', dAv: null, dZ: null }],
    [
      'all changed alike',
      [10, 20, 30],
      [15, 25, 35],
      { status: 'zero_variance', dAv: 0.5, dAvInterval: null, dZ: null, dRm: null }
    ],
    ['nobody differs at all', [5, 5, 5], [5, 5, 5], { status: 'zero_variance', dAv: null, gAv: null, dAvLakens: null }],
    ['nobody differs before', [50, 50, 50], [50, 60, 70], { status: 'ok', dZ: 1, smcr: null, dRm: null }],
    ['nobody differs after', [50, 60, 70], [90, 90, 90], { status: 'ok', dZ: 3, smcr: { variance: null }, dRm: null }]
  ] as const
  for (const [sentence, pre, post, expected] of cases)
    t.match(standardisedChange(pairedMeanChange(pre, post)), expected, sentence)
})

t.test('a change has no unit and no zero, and turns with time', async () => {
  fc.assert(
    fc.property(people, (people) => {
      const pre = people.map(([score]) => score)
      const post = people.map(([, score]) => score)
      const still = standardisedChange(pairedMeanChange(pre, post))
      const moved = standardisedChange(
        pairedMeanChange(
          pre.map((x) => 90 - 5 * x),
          post.map((x) => 90 - 5 * x)
        )
      )
      if (still.gAv === null) return moved.gAv === null
      const interval = still.gAvInterval
      return (
        near(moved.gAv, -still.gAv, 1e-9, 1e-9) &&
        (interval === null || near(moved.gAvInterval?.low ?? null, -interval.high, 1e-9, 1e-9))
      )
    })
  )
})

t.test('two routes: d_rm by its own standard deviation, and limits that put 2.5% beyond t', async () => {
  fc.assert(
    fc.property(people, (people) => {
      const change = pairedMeanChange(
        people.map(([score]) => score),
        people.map(([, score]) => score)
      )
      const got = standardisedChange(change)
      if (change.t === null || change.df === null || got.noncentrality === null || change.correlation === null)
        return true
      const { low, high } = got.noncentrality
      const beyond = [noncentralTUpper(change.t, change.df, low), noncentralTLower(change.t, change.df, high)]
      const within = (change.sdChange ?? NaN) / Math.sqrt(2 * (1 - change.correlation))
      const agrees = change.correlation > 0.999 || near(got.dRm, (change.meanChange ?? NaN) / within, 1e-9, 1e-12)
      return agrees && beyond.every((share) => near(share, 0.025, 1e-8))
    })
  )
})
