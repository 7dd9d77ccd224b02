import t from 'tap'
import { socialTimePreferenceRate } from '../../../../src/core/economics/discounting/time-preference.js'
import { findAssumption } from '../../../../src/core/economics/assumptions/assumptions.js'
import { near } from '../../statistics/near.js'
import { shippedRegister } from '../worked-exchange.js'

const greenBook = { pureTimePreference: 0.005, catastrophicRisk: 0.01, elasticity: 1, growthPerHead: 0.02 }

t.test('the parts of the Green Book make 3.5%, and without growth the health rate', async (t) => {
  t.ok(near(socialTimePreferenceRate(greenBook), 0.035))
  t.ok(near(socialTimePreferenceRate({ ...greenBook, growthPerHead: 0 }), 0.015))
  t.ok(near(socialTimePreferenceRate({ ...greenBook, elasticity: 1.5 }), 0.045))
})

t.test(
  'the shipped rate without pure time preference is what the name says: not the one without catastrophic risk',
  async (t) => {
    const row = findAssumption(shippedRegister(), 'DIS-06')
    t.match(row?.item, /without pure time preference/)
    t.ok(near((row?.central ?? NaN) / 100, socialTimePreferenceRate({ ...greenBook, pureTimePreference: 0 })))
  }
)
