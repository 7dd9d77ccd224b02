import t from 'tap'
import {
  possessive,
  reports,
  rolesInWords,
  roundedPartsAdd,
  gradeWords,
  notYetKnown,
  followUpDue
} from '../../../src/core/business-case/wording.js'
import { details, manyExchanges, pageOneText, rowsOf, written } from './written.js'

t.test('words for one and for many', async (t) => {
  t.same(['trust', 'sponsors'].map(possessive), ['trust’s', 'sponsors’'])
  t.same(['nurse', 'participants'].map(reports), ['nurse reports', 'participants report'])
  t.same([[], ['Chief Nurse'], ['A', 'B', 'C']].map(rolesInWords), [
    'The board',
    'The Chief Nurse',
    'The A, the B and the C'
  ])
})

t.test('no grade is worded stronger than its evidence', async (t) => {
  const words = [1, 2, 3, 4, 5, 6].map((grade) => gradeWords(grade, details))
  t.match(words, [
    /comparison/,
    /before and after/,
    /the trust’s records/,
    /the nurse and the trust both report/,
    /as reported, not yet confirmed/,
    /estimate or intention/
  ])
})

t.test('what is not known yet shows its day, and no day that has gone', async (t) => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ')
  t.equal(plain(notYetKnown(details)), 'not yet known; follow-up is due on 19 June 2027')
  t.equal(plain(followUpDue(details)), '; follow-up is due on 19 June 2027')
  for (const followUpOn of [null, details.asOf]) {
    t.equal(notYetKnown({ ...details, followUpOn }), 'not known')
    t.equal(followUpDue({ ...details, followUpOn }), '')
  }
})

t.test('parts that were rounded add up, or it is said', async (t) => {
  t.ok(roundedPartsAdd([78_750, 36_000, 15_940], 130_690, 100))
  t.notOk(roundedPartsAdd([149, 149], 298, 100))
  t.ok(roundedPartsAdd([-150, 50], -100, 100), 'halves away from zero, on both sides')
  t.ok(roundedPartsAdd([], 0, 1))
})

t.test('one exchange is named, several are counted with their dates', async (t) => {
  t.match(pageOneText(written()), /this exchange \(Band 7 nurse, Whitehall policy team, 15 to 19 June 2026\)/)
  t.match(pageOneText(written(manyExchanges(3))), /these 3 exchanges \(Spring 2026, 15 to 19 June 2026\)/)
})

t.test('who entered a line is a role, said once', async (t) => {
  const rows = rowsOf(written(), 'data-log')
  t.match(rows[0], /Ward manager \(sponsor\)/)
  t.match(rows[1], /\| participant, released \|/)
})
