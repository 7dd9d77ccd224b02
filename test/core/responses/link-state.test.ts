import t from 'tap'
import { linkState } from '../../../src/core/responses/link-state.js'

const t1 = { opensOn: '2027-03-11', closesOn: '2027-03-26', lateUntil: '2027-06-02' }
const nothing = { completedAt: null, declinedAt: null, stoppedAt: null, missedAt: null }
const [winter, spring, may, july] = [
  '2027-03-10T23:59:59Z',
  '2027-03-14T12:00:00Z',
  '2027-05-01T12:00:00Z',
  '2027-07-01T12:00:00Z'
]

const cases = [
  ['a day too early', {}, winter, 'not-yet'],
  ['in its window', {}, spring, 'open'],
  ['after closing, while late answers are taken', {}, may, 'late'],
  ['too late', {}, july, 'closed'],
  ['no late answers are taken', { lateUntil: null }, may, 'closed'],
  ['the exchange has no dates yet', { opensOn: null, closesOn: null, lateUntil: null }, spring, 'not-yet'],
  ['it could never be sent', { missedAt: winter }, spring, 'closed'],
  ['the organisers withdrew it', { stoppedAt: winter }, spring, 'stopped'],
  ['owen declined, and gets no mail: he can still answer', { declinedAt: winter, stoppedAt: winter }, spring, 'open'],
  ['answered, and closed since', { completedAt: spring }, july, 'received'],
  ['answered, and withdrawn since', { completedAt: spring, stoppedAt: may }, july, 'received']
] as const

for (const [sentence, facts, instant, state] of cases) {
  t.test(`${sentence}: ${state}`, async (t) => {
    t.equal(linkState({ ...t1, ...nothing, ...facts }, instant), state)
  })
}
