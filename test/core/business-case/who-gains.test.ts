import t from 'tap'
import type { BenefitLine } from '../../../src/core/economics/benefits/benefit-line.js'
import { benefit, benefits } from '../economics/worked-exchange.js'
import { pageOneText, rowsOf, written } from './written.js'

const letter = benefit({
  id: 'letter',
  description: 'A changed discharge letter',
  class: 'UB',
  who: 'patient',
  origin: 'sponsor',
  grade: 3,
  status: 'implemented'
})
const contacts = benefit({
  id: 'contacts',
  description: 'Three new referral contacts',
  class: 'UB',
  who: 'participant'
})

t.test('four beneficiaries, each with what and how we know', async (t) => {
  t.same(rowsOf(written({ benefits: [...benefits, letter, contacts] }), 'who-gains'), [
    'Patients | A changed discharge letter | seen',
    'The nurse | Three new referral contacts | reported, released by the nurse',
    'The trust | Agency shifts avoided, £756; time saved, £358; pathway change, £179 | seen; reported; expected',
    'Wider NHS | Fewer district nurse visits, up to £77; not in the net above | reported, released by the nurse'
  ])
})

t.test('nothing yet shows the day of the follow-up, never a dash', async (t) => {
  const [patients] = rowsOf(written({ benefits: [] }), 'who-gains')
  t.equal(patients, 'Patients | Nothing has been recorded | not yet known; follow-up is due on 19 June 2027')
  const [later] = rowsOf(written({ benefits: [] }, { followUpOn: '2027-01-01' }), 'who-gains')
  t.equal(later, 'Patients | Nothing has been recorded | not known', 'the day has gone')
})

const headings: readonly (readonly [lines: readonly BenefitLine[], heading: RegExp])[] = [
  [benefits, /^Who gains$/m],
  [[letter], /^Who gains: the wider case rests on a changed discharge letter$/m],
  [[letter, contacts], /rests on a changed discharge letter and three new referral contacts$/m],
  [
    [letter, contacts, { ...letter, description: 'Trust' }, { ...letter, description: 'Morale' }],
    /contacts|letter.*, .* and 2 more$/m
  ],
  [[{ ...letter, status: 'no-response' }], /^Who gains$/m]
]

for (const [lines, heading] of headings) {
  t.test(`the heading names what has no price: ${String(heading)}`, async (t) => {
    t.match(pageOneText(written({ benefits: lines })), heading)
  })
}

t.test('a host that gains is named; a long list is cut, and says where the rest is', async (t) => {
  const many = Array.from({ length: 7 }, (_, index) =>
    benefit({ id: `h${index}`, who: 'host', description: `Gain ${index}` })
  )
  const row = rowsOf(written({ benefits: many }), 'who-gains')[3] ?? ''
  t.match(row, /^Wider NHS and host \| Gain 0, £358; not in the net above; .*; and 3 more, under Benefits/)
})
