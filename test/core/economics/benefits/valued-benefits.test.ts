import t from 'tap'
import type { BenefitLine } from '../../../../src/core/economics/benefits/benefit-line.js'
import { valuedBenefits } from '../../../../src/core/economics/benefits/valued-benefits.js'
import { benefit, benefits, shippedRates } from '../worked-exchange.js'

const rates = shippedRates()
const staffRate = (ref: string) => (ref === 'EX-0412' ? 4063.7681874358975 : undefined)

t.test('the four benefits of the worked example', async (t) => {
  const worth = valuedBenefits(benefits, staffRate, rates).map((one) => {
    return one.kind === 'counted' ? [one.standing, Number((one.value.annualPence / 100).toFixed(2))] : one.why
  })
  t.same(worth, [
    ['reported', 358.42],
    ['seen', 756],
    ['reported', 77.31],
    ['expected', 179.46]
  ])
})

const reasons: readonly (readonly [sentence: string, change: Partial<BenefitLine>, why: string])[] = [
  ['what has no price is listed, not counted', { class: 'UB' }, 'unmonetised'],
  ['nobody said what is due to the exchange', { isolation: null }, 'no-isolation'],
  ['no quantity', { quantity: null }, 'no-value'],
  ['shifts without a price', { unit: 'shifts' }, 'no-value'],
  ['hours of a whole cohort have no rate', { exchangeRef: null }, 'no-value'],
  ['hours of somebody whose pay is not known', { exchangeRef: 'EX-9' }, 'no-value'],
  ['the author set it aside as extreme', { extreme: true }, 'extreme']
]

for (const [sentence, change, why] of reasons) {
  t.test(sentence, async (t) => {
    t.match(valuedBenefits([benefit(change)], staffRate, rates), [{ kind: 'not-counted', why }])
  })
}

t.test('a participant’s line that was not released is neither counted nor listed', async (t) => {
  t.same(valuedBenefits([benefit({ released: false })], staffRate, rates), [])
  t.same(valuedBenefits([benefit({ released: false, class: 'UB' })], staffRate, rates), [])
  t.equal(valuedBenefits([benefit({ released: false, origin: 'sponsor' })], staffRate, rates).length, 1)
})

t.test('of two reports of one effect the lower stands', async (t) => {
  const mine = benefit({ id: 'mine', effect: 'time', quantity: 21 })
  const trusts = benefit({ id: 'trusts', effect: 'time', quantity: 15, origin: 'sponsor' })
  const elsewhere = benefit({ id: 'elsewhere', effect: 'time', quantity: 9, exchangeRef: 'EX-9', unitValuePence: 4000 })
  const outcome = (lines: readonly BenefitLine[]) => {
    return valuedBenefits(lines, staffRate, rates).map(
      (one) => `${one.line.id} ${one.kind === 'counted' ? 'counts' : one.why}`
    )
  }
  t.same(outcome([mine, trusts, elsewhere]), ['mine lower-stands', 'trusts counts', 'elsewhere counts'])
  t.same(outcome([trusts, mine]), ['trusts counts', 'mine lower-stands'], 'in any order')
  t.same(outcome([{ ...mine, quantity: 15 }, trusts]), ['mine counts', 'trusts lower-stands'], 'of two alike, one')
  t.same(
    outcome([{ ...mine, released: false, quantity: 1 }, trusts]),
    ['trusts counts'],
    'a private figure lowers nothing'
  )
  t.same(outcome([{ ...mine, isolation: null }, trusts]), ['mine no-isolation', 'trusts counts'])
})

t.test('nobody answered: every benefit is worth 0', async (t) => {
  const silent = benefits.map((line) => ({ ...line, status: 'no-response' as const }))
  for (const one of valuedBenefits(silent, staffRate, rates)) {
    t.match(one, { kind: 'counted', standing: 'not known', value: { presentValuePence: 0 } })
  }
})

t.test('the headline counts the first year alone, and lists the rows it used', async (t) => {
  const [long] = valuedBenefits([benefit({ durationYears: 5 })], staffRate, rates)
  t.match(long, { terms: { durationYears: 1 }, rows: ['BEN-08', 'BEN-13', 'BEN-10', 'BEN-14', 'DIS-03'] })
  const [threeYears] = valuedBenefits([benefit({ durationYears: 5 })], staffRate, { ...rates, horizonYears: 3 })
  t.match(threeYears, { terms: { durationYears: 3 } })
  const [average] = valuedBenefits(
    [benefit({ unitValuePence: 5965, averageCost: true, status: 'committed' })],
    staffRate,
    rates
  )
  t.match(average, {
    terms: { marginalShare: 0.3 },
    rows: ['BEN-08', 'BEN-01', 'BEN-12', 'BEN-10', 'BEN-14', 'DIS-03']
  })
})
