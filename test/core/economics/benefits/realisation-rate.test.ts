import t from 'tap'
import { intentionDiscount, realisationRates } from '../../../../src/core/economics/benefits/realisation-rate.js'
import { near } from '../../statistics/near.js'

// J. M. Lockyer and others, Journal of Continuing Education in the Health Professions 21 (2001) 82–89.
const counts = { attended: 352, completed: 344, respondents: 197, commitments: 1635, followedUp: 905, implemented: 602 }

t.test('of those followed up two thirds, of all little more than a third', async (t) => {
  const { completion, response, ofFollowedUp, ofAll } = realisationRates(counts)
  t.same(
    [completion, response, ofFollowedUp, ofAll].map((share) => Math.round((share ?? NaN) * 1000) / 10),
    [97.7, 57.3, 66.5, 36.8]
  )
})

t.test('nobody, or nothing, to take a share of', async (t) => {
  const none = { attended: 0, completed: 0, respondents: 0, commitments: 0, followedUp: 0, implemented: 0 }
  t.same(realisationRates(none), { completion: null, response: null, ofFollowedUp: null, ofAll: null })
  t.match(realisationRates({ ...none, commitments: 5 }), { ofFollowedUp: null, ofAll: 0 }, 'no answer is not done')
})

t.test('a part larger than its whole is the mistake of the caller', async (t) => {
  const odd = [
    { attended: 352.5 },
    { completed: 353 },
    { respondents: 345 },
    { commitments: 1635.5 },
    { followedUp: 1636 },
    { implemented: 906 }
  ]
  for (const change of odd)
    t.throws(() => realisationRates({ ...counts, ...change }), RangeError, JSON.stringify(change))
})

t.test('about half of what people intend is done (Webb and Sheeran 2006)', async (t) => {
  t.ok(near(intentionDiscount(0.66, 0.36), 0.36 / 0.66))
  t.equal(intentionDiscount(0, 0.36), null)
})
