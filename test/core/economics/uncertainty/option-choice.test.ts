import fc from 'fast-check'
import t from 'tap'
import { optionChoice, type OptionChoice } from '../../../../src/core/economics/uncertainty/option-choice.js'
import { near } from '../../statistics/near.js'

t.test('the highest mean is chosen, though another is best more often', async (t) => {
  const found = optionChoice([
    [0, 0, 0, 0],
    [1, 1, 1, -2],
    [-1, -1, -1, 9]
  ])
  t.match(found, { kind: 'choice', draws: 4, meanNet: [0, 0.25, 1.5], shareBest: [0, 0.75, 0.25], best: 2 })
  t.match(found, { shareBestOfBest: 0.25, errorOfShare: Math.sqrt(0.1875 / 4) })
  t.match(found, { perfectInformation: 1.5, errorOfPerfectInformation: 0.5 }) // losses 2, 2, 2, 0
})

t.test('equals go to the first, also where they are equal but for rounding', async (t) => {
  t.match(optionChoice([[0.3], [0.1 + 0.2]]), { best: 0, shareBest: [1, 0], perfectInformation: 0 })
  t.match(optionChoice([[0], [-0]]), { best: 0, shareBest: [1, 0] })
})

t.test('one option, one draw, no draws', async (t) => {
  t.match(optionChoice([[-5, 5]]), { best: 0, shareBestOfBest: 1, perfectInformation: 0 })
  t.match(optionChoice([[1], [2]]), { best: 1, perfectInformation: 0, errorOfPerfectInformation: null })
  t.same(optionChoice([[], []]), { kind: 'no-draws' })
})

t.test('knowing is worth mean of best less best of means, and never below 0', async () => {
  const draw = fc.double({ min: -1e4, max: 1e4, noNaN: true })
  const nets = fc.array(fc.tuple(draw, draw, draw), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(nets, (rows) => {
      const found = choiceOf([0, 1, 2].map((option) => rows.map((row) => row[option] ?? NaN)))
      const meanOfBest = rows.reduce((sum, row) => sum + Math.max(...row), 0) / rows.length
      const total = found.shareBest.reduce((sum, share) => sum + share, 0)
      return (
        near(found.perfectInformation, meanOfBest - Math.max(...found.meanNet), 1e-9, 1e-6) &&
        found.perfectInformation >= 0 &&
        near(total, 1)
      )
    })
  )
})

t.test('few draws make knowing look worth less than it is, as the choice was made by them', async (t) => {
  // Two options, one of them 0, the other ±1 with equal chance: knowing is worth ½. All 16 samples of four draws, equally likely.
  const samples = Array.from({ length: 16 }, (_, k) => [0, 1, 2, 3].map((bit) => ((k >> bit) & 1 ? 1 : -1)))
  const values = samples.map((draws) => choiceOf([draws.map(() => 0), draws]).perfectInformation)
  const expected = values.reduce((sum, value) => sum + value, 0) / samples.length
  t.ok(near(expected, 0.5 - 0.1875), `${expected}`) // 0.1875: the mean of max(0, mean of four)
})

t.test('no option, and options with different draws, are the mistake of the caller', async (t) => {
  t.throws(() => optionChoice([]), RangeError)
  t.throws(() => optionChoice([[1, 2], [1]]), RangeError)
  t.throws(() => optionChoice([[NaN]]), RangeError)
})

function choiceOf(nets: readonly (readonly number[])[]): OptionChoice {
  const found = optionChoice(nets)
  if (found.kind !== 'choice') throw new Error('no draws')
  return found
}
