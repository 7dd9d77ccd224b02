import fc from 'fast-check'
import t from 'tap'
import { caseAppraisal, type CaseEntries } from '../../../../src/core/economics/appraisal/case-appraisal.js'
import {
  benefit,
  benefits,
  release,
  shippedRates,
  statement,
  trustValues,
  without,
  workedEntries
} from '../worked-exchange.js'

const rates = shippedRates()

t.test('the worked example in its three views, never added', async (t) => {
  const { views, prudent } = caseAppraisal(workedEntries, rates)
  const pounds = (pence: number) => Number((pence / 100).toFixed(2))
  const shown = [views.A, views.B, views.C, prudent.B].map((view) => {
    return [pounds(view.costPence), pounds(view.benefitPence), pounds(view.netPence), view.bcr?.toFixed(2)]
  })
  t.same(shown, [
    [1306.9, 756, -550.9, '0.58'],
    [2121.42, 1293.88, -827.54, '0.61'],
    [2531.42, 1371.19, -1160.23, '0.54'],
    [2121.42, 756, -1365.42, '0.36']
  ])
})

t.test('it would break even at 1 h 40 min a week; 30 minutes are reported', async (t) => {
  const { breakEven } = caseAppraisal(workedEntries, rates)
  t.equal(breakEven.basis, 'reported')
  t.ok(Math.abs((breakEven.hoursNeeded ?? NaN) - 69.48545883130319) < 1e-9)
  t.ok(Math.abs((breakEven.neededPerExchangeWeek ?? NaN) - 1.6544156864595998) < 1e-9)
  t.equal(breakEven.reportedPerExchangeWeek, 0.5)
})

t.test('break-even put back as hours saved gives a net of 0 to the penny', async (t) => {
  const { breakEven } = caseAppraisal(workedEntries, rates)
  const put = benefits.map((line) => (line.id === 'time-saved' ? { ...line, quantity: breakEven.hoursNeeded } : line))
  t.ok(Math.abs(caseAppraisal({ ...workedEntries, benefits: put }, rates).views.B.netPence) < 1)
})

t.test('two like exchanges cost twice as much, and break even at the same hours a week each', async (t) => {
  const one = caseAppraisal(workedEntries, rates)
  const two = caseAppraisal(twice(workedEntries), rates)
  t.ok(Math.abs(two.views.B.netPence - 2 * one.views.B.netPence) < 1e-6)
  t.ok(Math.abs((two.breakEven.neededPerExchangeWeek ?? NaN) - (one.breakEven.neededPerExchangeWeek ?? NaN)) < 1e-9)
  t.equal(two.breakEven.exchanges, 2)
})

t.test('where nobody reports time, the break-even is in hours that are certain', async (t) => {
  const { breakEven, views } = caseAppraisal({ ...workedEntries, benefits: [] }, rates)
  t.match(breakEven, { basis: 'confirmed', hoursReported: 0 })
  t.ok(Math.abs((breakEven.hoursNeeded ?? NaN) - -views.B.netPence / 4063.7681874358975) < 1e-9)
})

t.test('an exchange that cannot be costed is left out with all that belongs to it, and named', async (t) => {
  const half = release({ exchangeRef: 'EX-2', statements: [statement(without(trustValues, 'coveredShare'))] })
  const entries = {
    releases: [...workedEntries.releases, half],
    otherCosts: [typedCost('EX-2'), typedCost('EX-0412'), typedCost(null)],
    benefits: [...benefits, benefit({ id: 'of-2', exchangeRef: 'EX-2' })]
  }
  const { leftOut, views, benefits: valued, otherCosts } = caseAppraisal(entries, rates)
  t.match(leftOut, [{ record: { exchangeRef: 'EX-2' }, missing: ['the share of hours that was covered'] }])
  t.match(valued.at(-1), { kind: 'not-counted', why: 'exchange-left-out' })
  t.equal(otherCosts.length, 2)
  t.ok(Math.abs(views.B.costPence - (212_142.1750926923 + 2000)) < 1e-6)
})

t.test('the plan stands beside what it came to, without uplift', async (t) => {
  const planned = statement({ ...trustValues, coveredShare: 0.8 }, { status: 'forecast', on: '2026-05-01' })
  const releases = [release({ statements: [planned, statement(trustValues)] })]
  const [costed] = caseAppraisal({ ...workedEntries, releases }, rates).releases
  t.match(costed?.planned?.lines[0], { kind: 'cover', pence: 105_000, uplift: 1 })
  t.match(costed?.lines[0], { kind: 'cover', pence: 78_750 })
  t.equal(caseAppraisal(workedEntries, rates).releases[0]?.planned, null, 'nobody planned')
})

t.test('a participant’s private cost counts nowhere', async (t) => {
  const own = { ...typedCost('EX-0412'), payer: 'participant' as const, origin: 'participant' as const }
  const cost = (released: boolean) =>
    caseAppraisal({ ...workedEntries, otherCosts: [{ ...own, released }] }, rates).views.C.costPence
  t.ok(Math.abs(cost(true) - cost(false) - 1000) < 1e-6)
})

t.test('nobody answered: no benefit, and the whole cost stands', async (t) => {
  const silent = benefits.map((line) => ({ ...line, status: 'no-response' as const }))
  const { views } = caseAppraisal({ ...workedEntries, benefits: silent }, rates)
  t.match(views.B, { benefitPence: 0, bcr: 0, largest: null })
})

t.test('more deadweight, displacement, leakage or drop-off never raises the net of a case', async () => {
  const keys = fc.constantFrom('deadweight', 'displacement', 'leakage', 'dropOff')
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const threeYears = { ...rates, horizonYears: 3 }
  fc.assert(
    fc.property(keys, share, share, (key, a, b) => {
      const net = (value: number) => {
        const changed = benefits.map((line) => ({ ...line, durationYears: 3, [key]: value }))
        return caseAppraisal({ ...workedEntries, benefits: changed }, threeYears).views.C.netPence
      }
      return net(Math.max(a, b)) <= net(Math.min(a, b)) + 1e-6
    }),
    { numRuns: 40 }
  )
})

t.test('the same entries give the same bytes', async (t) => {
  const once = JSON.stringify(caseAppraisal(workedEntries, rates))
  t.equal(JSON.stringify(caseAppraisal(structuredClone(workedEntries), shippedRates())), once)
})

function twice({ releases, otherCosts, benefits }: CaseEntries): CaseEntries {
  const again = releases.map((one) => ({ ...one, exchangeRef: `${one.exchangeRef}-2` }))
  const more = benefits.map((one) => ({ ...one, id: `${one.id}-2`, exchangeRef: `${one.exchangeRef ?? ''}-2` }))
  return { releases: [...releases, ...again], otherCosts, benefits: [...benefits, ...more] }
}

function typedCost(exchangeRef: string | null) {
  return {
    id: `c-${exchangeRef ?? 'all'}`,
    exchangeRef,
    description: 'Room',
    payer: 'sponsor',
    cash: true,
    status: 'actual',
    amountPence: 1000,
    transfer: false,
    origin: 'author',
    source: 'invoice 17',
    by: 'Coordinator',
    on: '2026-07-01',
    released: false
  } as const
}
