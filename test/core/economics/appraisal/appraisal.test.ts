import fc from 'fast-check'
import t from 'tap'
import { appraisal } from '../../../../src/core/economics/appraisal/appraisal.js'
import { beneficiaries, benefitClasses } from '../../../../src/core/economics/benefits/benefit-line.js'
import { costLineOf, payers, type TypedCostLine } from '../../../../src/core/economics/costs/cost-line.js'
import { valuedBenefits } from '../../../../src/core/economics/benefits/valued-benefits.js'
import { benefit, benefits, shippedRates } from '../worked-exchange.js'

const rates = shippedRates()
const counted = (lines: typeof benefits) => {
  return valuedBenefits(lines, () => 4063.7681874358975, rates).flatMap((one) => (one.kind === 'counted' ? [one] : []))
}

t.test('without its largest benefit a case may look different, and the ratio says so', async (t) => {
  const cost = costLineOf(typedCost({ amountPence: 212_142 }), 1)
  const { bcr, bcrWithoutLargest, largest } = appraisal('B', [cost], counted(benefits))
  t.equal(bcr?.toFixed(2), '0.61')
  t.equal(bcrWithoutLargest?.toFixed(2), '0.25')
  t.equal(largest?.line.id, 'shifts')
})

t.test('nothing counted: a net cost, a ratio of 0, no largest, never paid back', async (t) => {
  t.match(appraisal('B', [costLineOf(typedCost({}), 1)], []), {
    netPence: -1000,
    bcr: 0,
    largest: null,
    bcrWithoutLargest: 0,
    roiFirstYear: -100,
    paybackMonthsSimple: null
  })
})

t.test('nothing spent: ratios are not defined', async (t) => {
  t.match(appraisal('B', [], counted(benefits)), {
    bcr: null,
    bcrWithoutLargest: null,
    roiFirstYear: null,
    paybackMonthsSimple: 0
  })
})

t.test('a benefit that begins next year is discounted, and is not of the first year', async (t) => {
  const [view] = [appraisal('B', [costLineOf(typedCost({}), 1)], counted([benefit({ firstYear: 1 })]))]
  t.ok(Math.abs(view.benefitPence * 1.035 - 35_842.435) < 0.01)
})

t.test(
  'without disbenefits, the sponsor’s cash gains no more than the sponsor, and the sponsor no more than the public',
  async () => {
    const line = fc.record({
      class: fc.constantFrom(...benefitClasses),
      who: fc.constantFrom(...beneficiaries),
      quantity: fc.nat(500),
      origin: fc.constantFrom('record' as const, 'sponsor' as const)
    })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (changes) => {
        const some = counted(changes.map((change, index) => benefit({ ...change, id: `b${index}` })))
        const [a, b, c] = (['A', 'B', 'C'] as const).map((view) => appraisal(view, [], some).benefitPence)
        return (a ?? NaN) <= (b ?? NaN) + 1e-6 && (b ?? NaN) <= (c ?? NaN) + 1e-6
      })
    )
  }
)

t.test('the ratio is above 1 exactly when the net is above 0, whatever is entered', async () => {
  const cost = fc.record({
    payer: fc.constantFrom(...payers),
    cash: fc.boolean(),
    amountPence: fc.integer({ min: 1, max: 1e6 })
  })
  fc.assert(
    fc.property(fc.array(cost, { minLength: 1, maxLength: 5 }), fc.nat(500), (costs, quantity) => {
      const view = appraisal(
        'C',
        costs.map((one) => costLineOf(typedCost(one), 1)),
        counted([benefit({ quantity })])
      )
      return (view.bcr ?? NaN) > 1 === view.netPence > 0
    })
  )
})

function typedCost(change: Partial<TypedCostLine>): TypedCostLine {
  return {
    id: 'c1',
    exchangeRef: null,
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
    released: false,
    ...change
  }
}
