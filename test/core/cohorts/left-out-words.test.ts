import t from 'tap'
import { missingFromRow, peopleLeftOut, unmatchedWords } from '../../../src/core/cohorts/left-out-words.js'

t.test('everybody who is left out, by what is so of them', async (t) => {
  const reasons = [
    'not-answered-after',
    'not-answered-before',
    'answered-neither',
    'answered-late',
    'comparison-group',
    'mixed-forms'
  ] as const
  const leftOut = reasons.map((why, at) => ({ why, n: at + 1 }))
  t.same(peopleLeftOut({ from: 'T0', to: 'T3', leftOut }), [
    '1 did not answer at 6 months, or not yet',
    '2 did not answer before',
    '3 answered neither before nor at 6 months',
    '4 answered late',
    '5 in a comparison group',
    '6 answered one full and one short form'
  ])
})

t.test('who is missing from one line', async (t) => {
  t.equal(missingFromRow([]), '')
  const leftOut = [
    { why: 'too-little-answered', n: 2 },
    { why: 'does-not-apply', n: 1 },
    { why: 'not-comparable', n: 1 }
  ] as const
  const words =
    '2 people: fewer than half answered both times; 1 person: does not apply to them; 1 person: not asked alike both times'
  t.equal(missingFromRow(leftOut), words)
})

t.test('the columns of the table of questions', async (t) => {
  t.same(Object.keys(unmatchedWords), ['not-asked', 'asked-differently', 'does-not-apply', 'not-answered'])
})
