import t from 'tap'
import { atRate } from '../../../../src/core/economics/discounting/present-value.js'
import { annualCosts } from '../../../../src/core/economics/options/annual-cost.js'

const short = { name: 'seven years', cost: 2000, lifeYears: 7 }
const long = { name: 'ten years', cost: 2500, lifeYears: 10 }

t.test('the dearer boiler is the cheaper one, because it lasts', async (t) => {
  const { perYear, cheapest } = annualCosts([short, long], atRate(0.035))
  t.same(
    perYear.map(({ cost }) => Math.round(cost ?? NaN)),
    [327, 301]
  )
  t.equal(cheapest, 'ten years')
})

t.test('without discounting it is price by years, and equals have no cheapest', async (t) => {
  t.same(
    annualCosts(
      [
        { ...short, cost: 700 },
        { ...long, cost: 1000 }
      ],
      atRate(0)
    ).cheapest,
    null
  )
  t.same(annualCosts([], atRate(0)), { perYear: [], cheapest: null })
  t.match(annualCosts([{ ...short, lifeYears: 0 }], atRate(0)), { perYear: [{ cost: null }], cheapest: null })
  t.equal(annualCosts([{ ...short, lifeYears: 0 }, long], atRate(0)).cheapest, 'ten years')
})
