import t from 'tap'
import { pageOneText, written } from './written.js'
import { release, statement, trustValues } from '../economics/worked-exchange.js'

t.test('three views on one line, side by side, with the prudent row', async (t) => {
  t.match(
    pageOneText(written()),
    'Three views, never added: cash −£551 (benefit-cost ratio 0.58); trust −£828 (0.61; 0.25 without its largest benefit); public −£1,160 (0.54). Prudent: counting grades 1 to 4 only, trust −£1,365'
  )
})

t.test('a ratio that is not defined is said to be, and there is no prudent row of nothing', async (t) => {
  const free = release({ statements: [statement({ ...trustValues, salaryRecoveredPence: 900_000 })] })
  t.match(pageOneText(written({ releases: [free] })), /cash £.* \(benefit-cost ratio not defined\)/)
  t.notMatch(pageOneText(written({ benefits: [] })), /Prudent|without its largest/)
})

t.test('the decision: three boxes, the conditions, a line for each who signs', async (t) => {
  const decision = (made = written()) => made.pageOne.at(-1)
  t.match(decision(), {
    kind: 'decision',
    options: ['Approve', 'Approve with conditions', 'Defer'],
    conditions: [
      { text: 'Conditions proposed: ' },
      { text: 'time saved is logged weekly; bank cover is agreed beforehand' },
      { text: '.' }
    ],
    signatories: [[{ text: 'Chief Nurse' }], [{ text: 'Director of Finance' }]]
  })
  t.match(decision(written({}, { conditions: [], decidedBy: [] })), {
    conditions: null,
    signatories: [[{ text: 'Board' }]]
  })
})
