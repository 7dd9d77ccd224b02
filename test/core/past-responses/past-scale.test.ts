import t from 'tap'
import { figuresOf, type PastScale, PastScaleSchema, scaleFaults } from '../../../src/core/past-responses/past-scale.js'

const scale = (words: object): PastScale => PastScaleSchema.parse(words)

t.test('a scale has a lowest and a highest figure, and a step', async (t) => {
  t.same(figuresOf(scale({ min: 1, max: 7 })), { low: 1, high: 7, step: 1 })
  t.same(figuresOf(scale({ min: 0, max: 4, step: 0.5, raw: true })), { low: 0, high: 4, step: 0.5, raw: true })
  t.same(figuresOf(scale({ labels: { never: 0, often: 10, 'not once': 0, always: 14 } })), {
    low: 0,
    high: 14,
    step: 4
  })
})

const cases: readonly (readonly [what: string, words: object, ...faults: string[]])[] = [
  ['ends', { min: 1, max: 7 }],
  ['raw labels in halves', { labels: { a: 0.5, b: 1 }, raw: true }],
  ['no top', { min: 1 }, 's: needs labels, or min and max: the lowest and the highest figure that can be given'],
  ['nothing between', { min: 3, max: 3 }, 's.min: is not below max'],
  ['a step too long', { min: 0, max: 3, step: 4 }, 's.step: is longer than the way from min to max'],
  ['no step, and not one step long', { min: 0, max: 0.5 }, 's.step: is longer than the way from min to max'],
  ['labels and ends', { labels: { a: 0, b: 1 }, min: 0 }, 's.min: stands beside labels: keep one of them'],
  ['one number for all labels', { labels: { a: 1, b: 1 } }, 's.labels: needs two labels with different numbers'],
  [
    'labels in halves',
    { labels: { a: 0.5, b: 1 } },
    's.labels.a: is 0.5, no whole number; with "raw": true any number is kept as it stands'
  ]
]
for (const [what, words, ...faults] of cases) {
  t.test(`${what}: ${faults.length === 0 ? 'let in' : 'refused'}`, async (t) => {
    t.same(scaleFaults(scale(words), ['s']), faults)
  })
}
