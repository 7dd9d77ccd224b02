import { createHash } from 'node:crypto'
import t from 'tap'
import { agreement, agreementWords, figuresFromCsv } from '../bench/figures.js'
import { csvOf, recipe } from '../bench/recipe.js'

t.test('the recipe makes the same people here as in R, to the last byte', async (t) => {
  const made = createHash('sha256').update(csvOf(recipe({ people: 10_000 })))
  t.equal(made.digest('hex'), 'e05c8334ec5c9a15346d1b8ba8aa9a4945190658ad9fad2f6f2149c8cc04e2b5')
})

t.test('a figure that differs, or is not there, is found', async (t) => {
  const theirs = figuresFromCsv('domain,wave,p,low\n1,w1,1e-20,NA\n1,w2,0.5,0\n', ['domain', 'wave'])
  t.same(
    [...theirs],
    [
      ['1 w1', { p: 1e-20, low: null }],
      ['1 w2', { p: 0.5, low: 0 }]
    ]
  )
  const changed = (p: number | null, low: number | null) => new Map([...theirs, ['1 w1', { p, low }]] as const)
  t.match(agreement(theirs, theirs), { compared: 4, largest: 0, wrong: [] })
  t.match(agreement(changed(1e-20 * (1 + 1e-10), null), theirs), { compared: 4, wrong: [] })
  t.match(agreement(changed(1.1e-20, null), theirs).wrong, ['p of 1 w1: expected 1e-20, got 1.1e-20'], 'however small')
  t.match(agreement(changed(1e-20, 3), theirs).wrong, ['low of 1 w1: expected none, got 3'])
  t.match(agreement(changed(null, null), theirs).wrong, ['p of 1 w1: expected 1e-20, got none'])
  t.match(agreement(new Map(), theirs).wrong, { length: 4 })
  t.match(agreement(changed(1.1e-20, null), theirs, { p: 0.2 }), { wrong: [] }, 'as near as is asked for that figure')
})

t.test('nothing compared is not agreement', async (t) => {
  t.match(agreementWords(agreement(new Map(), new Map()), "R's"), /^NOTHING/)
})
