import fc from 'fast-check'
import t from 'tap'
import { meanOfEnough, type Score, standingOf } from '../../../src/core/scoring/score.js'

type Said = Pick<Score, 'value' | 'flags'>
const said = (value: number): Said => ({ value, flags: [] })
const blank: Said = { value: null, flags: ['not answered'] }
const outside: Said = { value: null, flags: ['does not apply'] }

t.test('a score is there, missing, or does not apply', async (t) => {
  t.same([said(0), blank, outside].map(standingOf), ['scored', 'missing', 'does not apply'])
})

const cases = [
  { what: 'half of four is enough', scores: [said(100), said(50), blank, blank], share: 0.5, mean: 75 },
  { what: 'one of three is not', scores: [said(100), blank, blank], share: 0.5, mean: null },
  { what: '"does not apply" is not asked', scores: [said(100), blank, outside, outside], share: 0.5, mean: 100 },
  { what: 'nothing applies', scores: [outside, outside], share: 0.5, mean: null },
  { what: 'nothing asked', scores: [], share: 0.5, mean: null },
  {
    what: 'a third of three is enough, whatever 1/3 is in binary',
    scores: [said(9), blank, blank],
    share: 1 / 3,
    mean: 9
  },
  { what: 'a share of next to nothing still needs one answer', scores: [blank], share: 0.01, mean: null }
]
for (const { what, scores, share, mean } of cases) {
  t.test(what, async (t) => {
    t.equal(meanOfEnough(scores, share), mean)
  })
}

t.test('adding "does not apply" changes no mean, wherever it stands', async () => {
  const some = fc.array(fc.oneof(fc.integer({ min: 0, max: 100 }).map(said), fc.constant(blank)), { maxLength: 6 })
  fc.assert(
    fc.property(some, fc.nat(6), fc.double({ min: 0.1, max: 1, noNaN: true }), (scores, at, share) => {
      return meanOfEnough(scores.toSpliced(at, 0, outside), share) === meanOfEnough(scores, share)
    })
  )
})
