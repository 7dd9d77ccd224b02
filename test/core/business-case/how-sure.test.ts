import t from 'tap'
import { plainText, type CaseDocument } from '../../../src/core/business-case/document.js'
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
import { manyExchanges, written } from './written.js'

const sure = ({ pageOne }: CaseDocument) => {
  const at = pageOne.findIndex((block) => block.kind === 'heading' && block.id === 'how-sure')
  const found = pageOne[at + 1]
  return found?.kind === 'paragraph' ? plainText(found.text).replaceAll('\u00a0', ' ') : ''
}

t.test(
  'what rests on records, on reports, on expectation; what would change the answer; what was assumed',
  async (t) => {
    t.equal(
      sure(written()),
      'One exchange, before and after, with no comparison group, so other causes cannot be ruled out: £756 rests on records, £358 on what the nurse reports, £179 on what is expected. The answer turns most on agency shifts avoided: without this benefit the net cost is £1,584. Follow-up is due on 19 June 2027; until then these benefits are expected, not seen. Of 17 assumptions, none is signed off yet and 7 are marked ‘assumed’ in annex A.'
    )
  }
)

const cases: readonly (readonly [sentence: string, made: () => CaseDocument, words: RegExp])[] = [
  ['nothing is counted', () => written({ benefits: [] }), /Nothing is counted for the trust yet\./],
  [
    'only reports',
    () => written({ benefits: [benefit()] }),
    /: £358 rests on what the nurse reports\. .* the net cost is £2,121\. Of/
  ],
  [
    'not only the nurse',
    () => written({ benefits: [benefit(), benefit({ id: 'y', description: 'Calls', origin: 'sponsor' })] }),
    /on what people report/
  ],
  [
    'a comparison',
    () => written({ benefits: [benefit({ method: 'control', isolation: null, grade: 1 })] }),
    /some of it compared with people who had no exchange/
  ],
  [
    'a largest that carries little',
    () => written({ benefits: benefits.map((line) => ({ ...line, quantity: (line.quantity ?? 0) * 20 })) }),
    /without this benefit the net benefit is £/
  ],
  ['the follow-up has been', () => written({}, { followUpOn: '2027-01-10' }), /£1,584\. Of 1/],
  ['several exchanges', () => written(manyExchanges(3)), /^3 exchanges, before and after/]
]

for (const [sentence, made, words] of cases) {
  t.test(sentence, async (t) => {
    t.match(sure(made()), words)
  })
}

t.test('an exchange without its cost is left out in the open', async (t) => {
  const half = release({ exchangeRef: 'EX-2', statements: [statement(without(trustValues, 'days'))] })
  t.match(
    sure(written({ releases: [...workedEntries.releases, half] })),
    /Of 2 exchanges 1 is left out, because what they cost is not, or not fully, recorded \(annex E\)\./
  )
})

t.test(
  'an exchange of which nothing is recorded is counted among those left out; one to come is told apart',
  async (t) => {
    const silent = [1, 2, 3].map((n) => release({ exchangeRef: `S-${n}`, statements: [] }))
    const toCome = [1, 2].map((n) => release({ exchangeRef: `F-${n}`, statements: [], endsOn: `2027-03-0${n + 1}` }))
    t.match(
      sure(written({ releases: [...workedEntries.releases, ...silent, ...toCome] })),
      /Of 4 exchanges 3 are left out, because .* \(annex E\)\. 2 more have not ended and are not counted yet\./
    )
    t.match(
      sure(written({ releases: [...workedEntries.releases, ...toCome] }, { asOf: '2027-03-03' })),
      /Of 2 exchanges 1 is left out, .*\. 1 more has not ended and is not counted yet\./
    )
  }
)

t.test('who signed an assumption is said with the day', async (t) => {
  const register = shippedRegister()
  const signedOff = { by: 'Head of Finance', on: '2027-02-24' }
  const rows = register.rows.map((row) => (row.id.startsWith('ONC') ? { ...row, signedOff } : row))
  t.match(
    sure(written({}, {}, { ...register, rows })),
    /Of 17 assumptions, 4 are signed off \(Head of Finance, 24 February 2027\) and 7 are marked/
  )
})
