import fc from 'fast-check'
import t from 'tap'
import { businessCaseDocument } from '../../../src/core/business-case/business-case-document.js'
import type { CaseDocument } from '../../../src/core/business-case/document.js'
import { beneficiaries, benefitClasses, type BenefitLine } from '../../../src/core/economics/benefits/benefit-line.js'
import { benefitStatuses, evidenceGrades } from '../../../src/core/economics/benefits/benefit-status.js'
import {
  benefit,
  benefits,
  release,
  shippedRegister,
  statement,
  trustValues,
  without,
  workedEntries
} from '../economics/worked-exchange.js'
import { details, linesOf, manyExchanges, pageOneText, piecesOf, textsOf, typedCost, written } from './written.js'

t.test('the worked example reads as it should, with the figures of the model', async (t) => {
  const page = pageOneText(written())
  for (const words of [
    '£1,307 in cash, £2,121 in all.',
    'We recommend approval with conditions: on money alone this exchange has not paid back; it would if it saved 1 h 40 min a week for a year.',
    'cover £788, fee with VAT £360, travel and meals £159',
    '£1,114',
    '£756 agency shifts avoided, the trust’s records (grade 3); £358 time saved, as reported, not yet confirmed (grade 5)',
    'In its first year the exchange cost the trust £828 more than the benefits counted',
    'cash −£551 (benefit-cost ratio 0.58); trust −£828 (0.61; 0.25 without its largest benefit); public −£1,160 (0.54). Prudent: counting grades 1 to 4 only, trust −£1,365',
    'without this benefit the net cost is £1,584',
    '−827.54'
  ]) {
    t.ok(page.includes(words), words)
  }
})

t.test('the order of page one', async (t) => {
  t.same(
    written().pageOne.map(({ kind }) => kind),
    [
      'heading',
      'paragraph',
      'tiles',
      'heading',
      'paragraph',
      'waterfall',
      'paragraph',
      'heading',
      'table',
      'heading',
      'paragraph',
      'decision'
    ]
  )
})

const silent = benefits.map((line) => ({ ...line, status: 'no-response' as const }))
const planned = [release({ statements: [statement(trustValues, { status: 'forecast' })] })]
const incomplete = release({
  exchangeRef: 'EX-2',
  label: 'Band 5 nurse',
  statements: [statement(without(trustValues, 'days'))]
})
const dear = 'A £5,000 idea (£ 1.50 each, £££), said £20k'
const situations: readonly (readonly [sentence: string, document: () => CaseDocument])[] = [
  ['the worked example', () => written()],
  [
    'forty exchanges',
    () => written(manyExchanges(40), { scope: 'cohort', sponsorWord: 'sponsors', participantWord: 'participants' })
  ],
  ['no benefit at all', () => written({ benefits: [] })],
  ['nobody answered', () => written({ benefits: silent })],
  ['all of it planned', () => written({ releases: planned })],
  ['one exchange left out', () => written({ releases: [...workedEntries.releases, incomplete] })],
  [
    'other costs, and money back',
    () =>
      written({
        otherCosts: [typedCost(), typedCost({ id: 'c2', payer: 'funder', status: 'forecast', cash: false })],
        releases: [release({ statements: [statement({ ...trustValues, salaryRecoveredPence: 400_000 })] })]
      })
  ],
  [
    'a plan beside what came of it',
    () =>
      written({
        releases: [
          release({
            statements: [statement({ ...trustValues, days: 6 }, { status: 'forecast' }), statement(trustValues)]
          })
        ]
      })
  ],
  [
    'an author and a sponsor who write pounds everywhere',
    () =>
      written(
        {
          releases: [release({ label: dear, statements: [statement(trustValues, { source: dear, by: dear })] })],
          benefits: benefits.map((line) => ({
            ...line,
            description: dear,
            source: dear,
            by: dear,
            budgetLine: dear,
            unitValueSource: dear
          })),
          otherCosts: [typedCost({ description: dear, source: dear, by: dear })]
        },
        {
          title: dear,
          ask: dear,
          conditions: [dear],
          decidedBy: [dear],
          organisation: dear,
          budgetCode: dear,
          cohort: dear,
          author: dear
        }
      )
  ]
]

for (const [sentence, document] of situations) {
  t.test(`no £ stands without its record, and every record leads on: ${sentence}`, async (t) => {
    const made = document()
    t.same(faultsOf(made), [])
    t.same(
      /\b(proven|guaranteed|caused|NaN|Infinity|undefined|null|N\/A)\b/.exec(
        linesOf([...made.pageOne, ...made.body]).join('\n')
      ),
      null
    )
  })
}

t.test('the check itself can fail', async (t) => {
  const made = written()
  t.not(faultsOf({ ...made, foot: [[{ text: '£5' }], []] }).length, 0, 'a £ in a text')
  t.not(faultsOf({ ...made, foot: [[{ number: 'nowhere', shown: '£5' }], []] }).length, 0, 'a reference to nothing')
  t.not(
    faultsOf({ ...made, foot: [[{ number: 'B-net', shown: '£5' }], []] }).length,
    0,
    'another value than the record’s'
  )
  t.not(faultsOf({ ...made, numbers: made.numbers.slice(1) }).length, 0, 'a record is gone')
})

t.test('whatever benefits are entered, no £ stands alone', async () => {
  const line = fc.record({
    class: fc.constantFrom(...benefitClasses),
    who: fc.constantFrom(...beneficiaries),
    status: fc.constantFrom(...benefitStatuses),
    grade: fc.constantFrom(...evidenceGrades),
    quantity: fc.option(fc.integer({ min: -40, max: 400 })),
    isolation: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    origin: fc.constantFrom('participant' as const, 'sponsor' as const, 'record' as const),
    released: fc.boolean(),
    averageCost: fc.boolean(),
    description: fc.constantFrom('Time saved', 'Letters', '£9 of stamps'),
    firstYear: fc.nat(2)
  })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (changes) => {
      const lines: readonly BenefitLine[] = changes.map((change, index) => benefit({ ...change, id: `b${index}` }))
      return faultsOf(written({ benefits: lines })).length === 0
    }),
    { numRuns: 60 }
  )
})

t.test('what a participant kept private is nowhere in the document', async (t) => {
  const secret = benefit({ id: 'secret', description: 'Zebra', source: 'Zebra', by: 'Zebra', released: false })
  const unpriced = benefit({ id: 'secret-2', description: 'Zebra', class: 'UB', released: false })
  const paid = typedCost({ description: 'Zebra', origin: 'participant', payer: 'participant' })
  const own = statement({ miles: 77_777 }, { origin: 'participant', source: 'Zebra', by: 'Zebra', on: '2027-01-01' })
  const entries = {
    releases: [release({ statements: [statement(trustValues), own] })],
    benefits: [...benefits, secret, unpriced],
    otherCosts: [paid]
  }
  const made = JSON.stringify(written(entries))
  t.notOk(made.includes('Zebra'))
  t.notOk(made.includes('77,777') || made.includes('77777'))
  t.same(written({ ...entries, benefits: benefits, otherCosts: [] }), written(), 'as if it had not been said')
})

t.test('the same entries give the same bytes', async (t) => {
  const once = JSON.stringify(written(manyExchanges(3)))
  t.equal(JSON.stringify(written(structuredClone(manyExchanges(3)))), once)
})

t.test('a cohort’s case shows the middle of the band, not what a person is paid', async (t) => {
  const releases = [release({ statements: [statement({ ...trustValues, band: '7', payPencePerYear: 5_432_100 })] })]
  const pay = (scope: 'sponsor' | 'cohort') =>
    written({ releases }, { scope }).numbers.find(({ id }) => id === 'x1-payPencePerYear')?.display
  t.equal(pay('sponsor'), '£54,321.00 a year')
  t.equal(pay('cohort'), '£51,932.00 a year')
  t.notOk(JSON.stringify(written({ releases }, { scope: 'cohort' })).includes('54,321'))
})

t.test('nothing can be costed: what is missing is named; a register that lacks a row is refused', async (t) => {
  t.same(businessCaseDocument({ ...workedEntries, releases: [incomplete] }, details, shippedRegister()), {
    kind: 'nothing-to-cost',
    missing: [{ exchangeRef: 'EX-2', label: 'Band 5 nurse', missing: ['the days away'] }]
  })
  t.same(businessCaseDocument({ releases: [], otherCosts: [], benefits: [] }, details, shippedRegister()), {
    kind: 'nothing-to-cost',
    missing: []
  })
  const register = shippedRegister()
  const rows = register.rows.filter(({ id }) => id !== 'ONC-01')
  t.match(businessCaseDocument(workedEntries, details, { ...register, rows }), {
    kind: 'register-not-enough',
    faults: [/ONC-01/]
  })
})

t.test('a document carries its day, its snapshot and whether it is a demonstration', async (t) => {
  const words = (made: CaseDocument) =>
    textsOf(made)
      .slice(0, 4)
      .map((text) => text.map((piece) => ('text' in piece ? piece.text : '')).join(''))
      .join(' / ')
  t.match(
    words(written()),
    /Brackenhall.* \/ Business justification case · demo data \/ Snapshot BC-0412-7F3A9C · 2\u00a0March 2027/
  )
  t.match(
    words(written({}, { demo: false, snapshot: null })),
    /Business justification case \/ Not frozen · 2\u00a0March 2027/
  )
})

t.test('a single sponsor is never told how many people answered, nor shown a return in percent', async (t) => {
  const all = linesOf([...written(manyExchanges(5)).pageOne, ...written(manyExchanges(5)).body]).join('\n')
  t.notMatch(all, /\d+ (people )?(answered|replied|responded)|return on investment|\bROI\b/i)
})

/** Every £ in a text, every reference that leads nowhere or shows another value, every input that is no record. */
function faultsOf(document: CaseDocument): readonly string[] {
  const byId = new Map(document.numbers.map((record) => [record.id, record]))
  const pieces = piecesOf(document)
  return [
    ...pieces.flatMap((piece) => ('text' in piece && piece.text.includes('£') ? [`a £ in “${piece.text}”`] : [])),
    ...(document.name.includes('£') ? ['a £ in the name'] : []),
    ...pieces.flatMap((piece) => {
      if ('text' in piece) return []
      const record = byId.get(piece.number)
      if (record === undefined) return [`${piece.number} leads nowhere`]
      return showsValue(piece.shown, record) ? [] : [`${piece.number} shows ${piece.shown}, not ${record.display}`]
    }),
    ...document.numbers.flatMap(({ id, inputs }) =>
      inputs.filter((input) => !byId.has(input)).map((input) => `${id} rests on ${input}`)
    ),
    ...document.numbers.flatMap((record) =>
      /£/.test(`${record.label}${record.formula ?? ''}${JSON.stringify(record.source)}`)
        ? [`a £ in the words of ${record.id}`]
        : []
    ),
    ...(byId.size === document.numbers.length ? [] : ['an id twice'])
  ]
}

/** Money is within half a pound of the record, whatever its sign says of direction; all else shows what the record does. */
function showsValue(shown: string, { value, unit, display }: CaseDocument['numbers'][number]): boolean {
  if (shown === display) return true
  if (value === null) return false
  const figure = Number(/[\d,]+(\.\d+)?/.exec(shown)?.[0].replaceAll(',', ''))
  if (unit === 'pence') return Math.abs(figure - Math.abs(value) / 100) <= 0.5 + 1e-9
  return unit === 'hours'
}
