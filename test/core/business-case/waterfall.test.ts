import t from 'tap'
import { plainText, type CaseDocument, type Waterfall } from '../../../src/core/business-case/document.js'
import { benefit, benefits, release, statement, trustValues } from '../economics/worked-exchange.js'
import { pageOneText, typedCost, written } from './written.js'

t.test('every bar starts where the last one ended, and the net is what is left', async (t) => {
  const { bars } = chart(written({ otherCosts: [typedCost()] }))
  let at = 0
  for (const { kind, fromPence, toPence } of bars) {
    t.ok(Math.abs(fromPence - (kind === 'cost' || kind === 'benefit' ? at : 0)) < 1e-6)
    if (kind !== 'cost' && kind !== 'benefit') t.ok(Math.abs(toPence - at) < 1e-6, `${kind} stands at ${toPence}`)
    at = kind === 'cost' || kind === 'benefit' ? toPence : at
  }
  t.equal(Math.round(at), -82_754 - 12_000)
})

t.test('cash is solid, staff time is not; each benefit says how it is known', async (t) => {
  const { bars } = chart(written())
  const drawn = bars.map(({ label, cash, amount, note }) =>
    `${plainText(label)} ${cash ? 'solid' : 'striped'} ${plainText(amount)} ${plainText(note)}`.trim()
  )
  t.same(drawn, [
    'Cover, 22.5 h solid −787.50',
    'Fee with VAT solid −360.00',
    'Mileage, 240 miles solid −134.40',
    'Meals, 5 days solid −25.00',
    'Cash cost solid −1,306.90',
    'Time not covered, 15 h striped −609.57',
    'Arranging the exchange, 6 h striped −144.00',
    'Survey time, 1.5 h striped −60.96',
    'Full cost solid −2,121.42',
    'Agency shifts avoided, 2 solid +756.00 seen, grade 3',
    'Time saved, 21 h striped +358.42 reported, grade 5',
    'Pathway change, 40 h striped +179.46 expected, grade 6',
    'Net, first year solid −827.54'
  ])
})

t.test('the description says the same in words', async (t) => {
  t.match(
    plainText(chart(written()).description),
    /^Waterfall in pounds\. Cover, 22\.5 h \(cash\) −787\.50; .*Time not covered, 15 h \(not cash\) −609\.57; .*Net, first year −827\.54\.$/
  )
})

t.test('what others gain or pay is not in the sponsor’s chart', async (t) => {
  const made = written({ otherCosts: [typedCost({ payer: 'funder', description: 'Funder pays' })] })
  t.notMatch(plainText(chart(made).description), /Host|district nurse|Other costs/)
})

t.test('money back comes up; a plan is called a forecast', async (t) => {
  const values = { ...trustValues, salaryRecoveredPence: 20_000 }
  const { bars } = chart(written({ releases: [release({ statements: [statement(values, { status: 'forecast' })] })] }))
  const back = bars.find(({ label }) => plainText(label).startsWith('Paid back'))
  t.equal(plainText(back?.amount ?? []), '+200.00')
  t.match(bars[0], { note: [{ text: 'forecast' }] })
})

t.test('many kinds of benefit are taken together by how well they are known, so that they fit a page', async (t) => {
  const lines = Array.from({ length: 12 }, (_, index) =>
    benefit({ id: `b${index}`, description: `Kind ${index}`, grade: index < 6 ? 3 : 5 })
  )
  const labels = chart(written({ benefits: [...benefits, ...lines] }))
    .bars.filter(({ kind }) => kind === 'benefit')
    .map(({ label }) => plainText(label))
  t.same(labels, ['Benefits seen, 7 kinds', 'Benefits reported, 7 kinds', 'Benefits expected, 1 kinds'])
})

t.test('the page says that lines may not add only where they do not', async (t) => {
  t.match(pageOneText(written()), /the trust’s view\. Lines may not add because of rounding\./)
  const even = release({ statements: [statement({ ...trustValues, staffRatePencePerHour: 4000 })] })
  t.notMatch(pageOneText(written({ releases: [even], benefits: [] })), /may not add/)
})

function chart(made: CaseDocument): Waterfall {
  const found = made.pageOne.find((block) => block.kind === 'waterfall')
  if (found?.kind !== 'waterfall') throw new Error('No waterfall.')
  return found
}
