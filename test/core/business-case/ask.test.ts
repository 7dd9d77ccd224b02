import t from 'tap'
import type { CaseDetails } from '../../../src/core/business-case/case-details.js'
import { plainText, type CaseDocument } from '../../../src/core/business-case/document.js'
import type { CaseEntries } from '../../../src/core/economics/appraisal/case-appraisal.js'
import { benefits, release, statement, trustValues } from '../economics/worked-exchange.js'
import { manyExchanges, written } from './written.js'

const planned = [release({ statements: [statement(trustValues, { status: 'forecast' })] })]
const rich = benefits.map((line) => (line.id === 'shifts' ? { ...line, quantity: 9 } : line))

const cases: readonly (readonly [
  sentence: string,
  entries: Partial<CaseEntries>,
  change: Partial<CaseDetails>,
  heading: string,
  reason: string
])[] = [
  [
    'a net cost is the heading, in plain words',
    {},
    {},
    'In its first year the exchange cost the trust £828 more than the benefits counted',
    'We recommend approval with conditions: on money alone this exchange has not paid back; it would if it saved 1 h 40 min a week for a year.'
  ],
  [
    'several exchanges',
    manyExchanges(3),
    { recommendation: 'defer' },
    'In their first year the 3 exchanges cost the trust £2,483 more than the benefits counted',
    'We recommend to defer: on money alone these exchanges have not paid back; they would if each saved 1 h 40 min a week for a year.'
  ],
  [
    'a plan has not happened',
    { releases: planned },
    {},
    'In its first year the exchange would cost the trust £1,040 more than the benefits counted',
    'We recommend approval with conditions: on money alone this exchange would not pay back; it would if it saved 2 h a week for a year.'
  ],
  [
    'a net benefit promises nothing',
    { benefits: rich },
    { recommendation: 'approve' },
    'In its first year the benefits counted come to £1,818 more than the exchange cost the trust',
    'We recommend approval: the benefits counted come to £1,818 more than the cost; without the largest of them, agency shifts avoided, the net would be −£1,584.'
  ],
  [
    'nothing is counted yet, and the follow-up has its day',
    { benefits: [] },
    {},
    'No benefit has been counted yet: the exchange cost the trust £2,121',
    'We recommend approval with conditions: no benefit has been counted yet; follow-up is due on 19 June 2027.'
  ]
]

for (const [sentence, entries, change, heading, reason] of cases) {
  t.test(sentence, async (t) => {
    const made = written(entries, change)
    t.equal(headingOf(made), heading)
    t.ok(askOf(made).endsWith(reason), askOf(made))
  })
}

t.test('who is asked, by when, for what, at which cost', async (t) => {
  t.match(
    askOf(written()),
    /^The Chief Nurse and the Director of Finance are asked to decide by 31 March 2027 whether to release a second Band 7 nurse for five days, at the cost of this exchange \(.*\): £1,307 in cash, £2,121 in all\. We/
  )
  t.match(
    askOf(written({}, { decidedBy: [], decisionNeededBy: null })),
    /^The board is asked to decide whether to release/
  )
})

function headingOf({ pageOne }: CaseDocument): string {
  const found = pageOne.find((block) => block.kind === 'heading' && block.id === 'net')
  return found?.kind === 'heading' ? plainText(found.text) : ''
}

function askOf({ pageOne }: CaseDocument): string {
  const found = pageOne.find((block) => block.kind === 'paragraph' && block.role === 'ask')
  return found?.kind === 'paragraph' ? plainText(found.text).replaceAll('\u00a0', ' ') : ''
}
