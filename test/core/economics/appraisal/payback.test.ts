import fc from 'fast-check'
import t from 'tap'
import { paybackYearsCumulative } from '../../../../src/core/economics/appraisal/payback.js'
import { near } from '../../statistics/near.js'

const cases: readonly (readonly [sentence: string, flows: readonly number[], years: number | null])[] = [
  ['two thirds into the second year', [-100, 60, 60], 1 + 2 / 3],
  ['at the end of a year', [-100, 50, 50, 50], 2],
  ['never', [-100, 50, 49], null],
  ['nothing was ever behind', [30, -50, 10], 0],
  ['neither cost nor benefit', [0, 0], 0],
  ['no flows', [], null],
  ['back once, and lost again', [-1000, 2300, -1320], 1000 / 2300],
  ['a year that sets back', [-100, 50, -20, 100], 2 + 70 / 100],
  ['a tenth and seven tenths make eight', [-0.8, 0.1, 0.7], 2]
]

for (const [sentence, flows, years] of cases) {
  t.test(sentence, async (t) => {
    const found = paybackYearsCumulative(flows)
    t.ok(years === null ? found === null : near(found, years, 1e-12), String(found))
  })
}

t.test('a larger benefit never takes longer', async () => {
  const yearly = fc.array(fc.nat(1000), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), yearly, (cost, yearly) => {
      const less = paybackYearsCumulative([-cost, ...yearly]) ?? Infinity
      const more = paybackYearsCumulative([-cost, ...yearly.map((amount) => amount + 1)]) ?? Infinity
      return more <= less
    })
  )
})
