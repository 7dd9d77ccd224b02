import t from 'tap'
import { subsetRelease } from '../../../src/core/disclosure/subset-release.js'

const cases = [
  { whole: 50, part: 39, remainder: 11, reason: 'ok' },
  { whole: 50, part: 40, remainder: 10, reason: 'differencing' },
  { whole: 50, part: 49, remainder: 1, reason: 'differencing' },
  { whole: 50, part: 50, remainder: 0, reason: 'ok' },
  { whole: 50, part: 10, remainder: 40, reason: 'below_threshold' },
  { whole: 12, part: 10, remainder: 2, reason: 'below_threshold' },
  { whole: 0, part: 0, remainder: 0, reason: 'below_threshold' }
]
for (const { whole, part, remainder, reason } of cases) {
  t.test(`${part} of ${whole} people: ${reason}`, async (t) => {
    t.same(subsetRelease(whole, part, 11), { remainder, reason })
  })
}

t.test('a part larger than the whole, half a person or no threshold is the mistake of the caller', async (t) => {
  for (const [whole, part, threshold] of [
    [5, 6, 11],
    [5, 2.5, 11],
    [5, -1, 11],
    [5, 2, 0]
  ] as const)
    t.throws(() => subsetRelease(whole, part, threshold), RangeError)
})
