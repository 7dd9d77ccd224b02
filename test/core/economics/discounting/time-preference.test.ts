import t from 'tap'
import { socialTimePreferenceRate } from '../../../../src/core/economics/discounting/time-preference.js'
import { near } from '../../statistics/near.js'

const greenBook = { pureTimePreference: 0.005, catastrophicRisk: 0.01, elasticity: 1, growthPerHead: 0.02 }

t.test('the parts of the Green Book make 3.5%, and without growth the health rate', async (t) => {
  t.ok(near(socialTimePreferenceRate(greenBook), 0.035))
  t.ok(near(socialTimePreferenceRate({ ...greenBook, growthPerHead: 0 }), 0.015))
  t.ok(near(socialTimePreferenceRate({ ...greenBook, elasticity: 1.5 }), 0.045))
})
