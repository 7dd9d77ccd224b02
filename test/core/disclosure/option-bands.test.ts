import fc from 'fast-check'
import t from 'tap'
import { optionBands } from '../../../src/core/disclosure/option-bands.js'

t.test('enough people everywhere: every option by itself', async (t) => {
  t.same(optionBands([11, 20, 19]), {
    kind: 'bands',
    bands: [
      { from: 0, to: 0, percent: 22 },
      { from: 1, to: 1, percent: 40 },
      { from: 2, to: 2, percent: 38 }
    ]
  })
})

t.test('few and none are joined with the smaller neighbour', async (t) => {
  t.same(optionBands([0, 4, 16, 12, 8]), {
    kind: 'bands',
    bands: [
      { from: 0, to: 2, percent: 50 },
      { from: 3, to: 4, percent: 50 }
    ]
  })
})

t.test('nearly all say the same, or there is but one option, or nobody', async (t) => {
  const nearly = { kind: 'nearly-all', percentAtLeast: 90 }
  for (const counts of [[0, 0, 40], [3, 35, 2], [40], [], [0, 0]]) t.same(optionBands(counts), nearly)
})

t.test('every band holds 11 people, and together they hold everybody', async () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 7 }), (counts) => {
      const shown = optionBands(counts)
      if (shown.kind === 'nearly-all') return true
      const held = shown.bands.map(({ from, to }) => counts.slice(from, to + 1).reduce((sum, count) => sum + count, 0))
      const total = counts.reduce((sum, count) => sum + count, 0)
      return held.every((count) => count >= 11) && held.reduce((sum, count) => sum + count, 0) === total
    })
  )
})
