import t from 'tap'
import { lastDay, reminderDay, surveyState } from '../../../src/core/schedule/survey-state.js'

/** Closes on Sunday 28 March 2027, the day on which clocks go forward. */
const days = { opensOn: '2027-03-12', closesOn: '2027-03-28', lateUntil: '2027-06-01' }
const before = { ...days, lateUntil: null }

const opened = [
  ['2027-03-11T23:59:59.999Z', 'not-yet', 'a moment before midnight'],
  ['2027-03-12T00:00:00.000Z', 'open', 'at midnight'],
  ['2027-03-28T22:59:59.999Z', 'open', 'at the end of the last day, in summer time'],
  ['2027-03-28T23:00:00.000Z', 'late', 'when London has turned to the next day'],
  ['2027-06-01T22:59:59.999Z', 'late', 'on the last day for late answers'],
  ['2027-06-01T23:00:00.000Z', 'closed', 'when the next wave opens']
] as const
for (const [instant, state, when] of opened) {
  t.test(`tom opens his link ${when}: ${state}`, async (t) => {
    t.equal(surveyState(days, instant), state)
  })
}

t.test('a survey that takes no late answers is closed as soon as it closes', async (t) => {
  t.equal(surveyState(before, '2027-03-28T22:59:59.999Z'), 'open')
  t.equal(surveyState(before, '2027-03-28T23:00:00.000Z'), 'closed')
  t.same([lastDay(days), lastDay(before)], ['2027-06-01', '2027-03-28'])
})

const reminded = [
  ['2027-03-12', '2027-03-19', 'seven days after it opened'],
  ['2027-03-01', '2027-03-19', 'also if the invitation was written before'],
  ['2027-03-15', '2027-03-22', 'seven days after an invitation that went out late'],
  ['2027-03-21', '2027-03-28', 'on the closing day'],
  ['2027-03-22', null, 'never after closing']
] as const
for (const [invitedOn, day, when] of reminded) {
  t.test(`invited on ${invitedOn}, tom is reminded ${when}`, async (t) => {
    t.equal(reminderDay(days, invitedOn), day)
  })
}
