import t from 'tap'
import { wavePatterns } from '../../../../src/core/statistics/mixed-models/wave-patterns.js'
import { near } from '../near.js'

t.test('people are counted by the waves they answered, and kept as means and scatter', async (t) => {
  const scores = [
    [10, 20],
    [null, null],
    [14, 22],
    [12, null],
    [30, 10]
  ]
  const got = wavePatterns(scores, ['a', 'nobody', 'a', 'a', 'b'])
  t.match(got, { nWaves: 2, nPeople: 4, nMeasurements: 7 })
  t.same(
    got.groups.map(({ name, counts, centres }) => ({ name, counts, centres })),
    [
      { name: 'a', counts: [3, 2], centres: [12, 21] },
      { name: 'b', counts: [1, 1], centres: [30, 10] }
    ]
  )
  t.ok(near(got.scale, Math.sqrt((4 + 4 + 0 + 1 + 1) / 3))) // seven measurements, four means
  t.same(
    got.patterns.map(({ waves, n }) => ({ waves, n })),
    [
      { waves: [0, 1], n: 3 },
      { waves: [0], n: 1 }
    ]
  )
  const [both, first] = got.patterns
  const unit = got.scale ** 2
  t.ok(near(both?.scatter[0]?.[0] ?? null, 8 / unit) && near(both?.scatter[0]?.[1] ?? null, 4 / unit))
  t.ok(near(both?.scatter[1]?.[1] ?? null, 2 / unit) && first?.scatter.flat().every((value) => value === 0))
  t.same(
    both?.cells.map(({ pattern, group, n }) => ({ pattern, group, n })),
    [
      { pattern: 0, group: 0, n: 2 },
      { pattern: 0, group: 1, n: 1 }
    ]
  )
  t.equal(got.groups[0]?.cells.length, 2)
})

t.test('a group that missed a wave has no mean there', async (t) => {
  const got = wavePatterns(
    [
      [10, null],
      [20, null],
      [5, 6]
    ],
    ['a', 'a', 'b']
  )
  t.same(got.groups[0]?.counts, [2, 0])
  t.same(got.groups[0]?.centres, [15, 0])
})

t.test('nobody, or one measurement for each mean: no scale', async (t) => {
  t.match(wavePatterns([], []), { nWaves: 0, nPeople: 0, nMeasurements: 0, scale: 0, groups: [], patterns: [] })
  const one = wavePatterns([[1, 2]], ['a'])
  t.match(one, { nPeople: 1, scale: 0 })
  t.same(one.patterns[0]?.cells[0]?.mean, [0, 0])
})

t.test('far from 0, scatter keeps its digits', async (t) => {
  const far = 2 ** 40
  const near0 = wavePatterns(
    [
      [1, 5],
      [2, 3],
      [4, 4]
    ],
    ['a', 'a', 'a']
  )
  const got = wavePatterns(
    [
      [far + 1, far + 5],
      [far + 2, far + 3],
      [far + 4, far + 4]
    ],
    ['a', 'a', 'a']
  )
  t.ok(near(got.scale, near0.scale, 1e-3))
  t.ok(near(got.patterns[0]?.scatter[0]?.[1] ?? null, near0.patterns[0]?.scatter[0]?.[1] ?? NaN, 1e-3))
})

t.test('what is no table of scores is the mistake of the caller', async (t) => {
  t.throws(() => wavePatterns([[1, 2]], []), RangeError)
  t.throws(() => wavePatterns([[1, 2], [1]], ['a', 'a']), RangeError)
  t.throws(() => wavePatterns([[1, NaN]], ['a']), RangeError)
  t.throws(() => wavePatterns([new Array<number>(21).fill(0)], ['a']), /at most 20 waves/)
})
