import t from 'tap'
import { plainText } from '../../../src/core/business-case/document.js'
import { numberLedger, withoutPoundSign } from '../../../src/core/business-case/number-ledger.js'

const author = { by: 'Coordinator', on: '2027-03-02' }
const record = {
  id: 'A-cost',
  label: 'Cost',
  value: 130_690,
  unit: 'pence',
  display: '£1,306.90',
  source: { kind: 'computed' }
} as const

t.test('a number is shown in many ways and is one number', async (t) => {
  const ledger = numberLedger(author)
  ledger.add(record)
  t.same(ledger.quote('A-cost'), { number: 'A-cost', shown: '£1,306.90' })
  t.same(
    ledger.cite('A-cost', (pence) => `${pence / 100} pounds`),
    { number: 'A-cost', shown: '1306.9 pounds' }
  )
  t.match(ledger.records(), [{ id: 'A-cost', formula: null, inputs: [], status: null }])
})

t.test('an id twice, an id that nobody gave, a value that is not one number: mistakes of the caller', async (t) => {
  const ledger = numberLedger(author)
  ledger.add({ ...record, value: null })
  t.throws(() => ledger.add(record), /twice/)
  t.throws(() => ledger.quote('B-cost'), /no number B-cost/)
  t.throws(() => ledger.value('A-cost'), /no single value/)
})

const texts = [
  ['no amounts', 'no amounts', []],
  ['saves £300 a year', 'saves £300 a year', [['typed-300', 30_000]]],
  [
    '£1,300.50 and £ 7',
    '£1,300.50 and £7',
    [
      ['typed-1300-50', 130_050],
      ['typed-7', 700]
    ]
  ],
  ['£5 and again £5', '£5 and again £5', [['typed-5', 500]]],
  ['££ and £x', 'GBP GBP  and GBP x', []],
  ['', '', []]
] as const

for (const [typed, shown, records] of texts) {
  t.test(`an author’s amounts become numbers: “${typed}”`, async (t) => {
    const ledger = numberLedger(author)
    const text = ledger.authored(typed)
    t.equal(plainText(text), shown)
    t.notOk(text.some((piece) => 'text' in piece && piece.text.includes('£')))
    t.same(
      ledger.records().map(({ id, value }) => [id, value]),
      records
    )
  })
}

t.test('labels hold no amount', async (t) => {
  t.equal(withoutPoundSign('a £5 note'), 'a GBP 5 note')
})
