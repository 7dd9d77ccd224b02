import fc from 'fast-check'
import t from 'tap'
import {
  typedAmount,
  typedCode,
  typedDate,
  typedFlag,
  typedPounds,
  typedQuantity,
  typedRate,
  typedShare,
  typedText,
  typedWhole
} from '../../../src/core/economics/typed-figures.js'

const refused = 'refused'
const kinds = typedCode(['bank', 'job-shadowing'])

const cases = [
  [typedPounds, '1,307.50', 130_750],
  [typedPounds, '£1,307', 130_700],
  [typedPounds, ' £ 35.5 ', 3550],
  [typedPounds, '0.29', 29],
  [typedPounds, '0', 0],
  [typedPounds, '', undefined],
  [typedPounds, '\u00a0', undefined],
  [typedPounds, undefined, undefined],
  [typedPounds, '1.234', refused],
  [typedPounds, '1,30', refused],
  [typedPounds, '-5', refused],
  [typedPounds, '12 pounds', refused],
  [typedPounds, '1e6', refused],
  [typedPounds, '9999999999', refused],
  [typedRate, '40.6377', 4063.77],
  [typedRate, '40.63768', refused],
  [typedShare, '60%', 0.6],
  [typedShare, '0.6', 0.6],
  [typedShare, '1', 1],
  [typedShare, '60', refused],
  [typedShare, '101%', refused],
  [typedShare, '-0.1', refused],
  [typedAmount, '7.5', 7.5],
  [typedAmount, '-1', refused],
  [typedQuantity, '−12', -12],
  [typedQuantity, '1,200', 1200],
  [typedQuantity, 'a lot', refused],
  [typedWhole, '3', 3],
  [typedWhole, '3.5', refused],
  [typedFlag, 'Yes', true],
  [typedFlag, '0', false],
  [typedFlag, 'maybe', refused],
  [typedDate, '2026-06-15', '2026-06-15'],
  [typedDate, '5/6/2026', '2026-06-05'],
  [typedDate, '31/02/2026', refused],
  [typedDate, 'June', refused],
  [kinds, 'Job_Shadowing', 'job-shadowing'],
  [kinds, 'job shadowing', 'job-shadowing'],
  [kinds, 'toString', refused],
  [typedText, '  rota  ', 'rota'],
  [typedText, 'x'.repeat(301), refused],
  [typedText, 'torn\0text', refused]
] as const

for (const [schema, typed, value] of cases) {
  t.test(
    `${typed === undefined ? 'nothing' : JSON.stringify(typed).slice(0, 20)} is read as ${String(value)}`,
    async (t) => {
      const read = schema.safeParse(typed)
      t.equal(read.success ? read.data : refused, value)
    }
  )
}

t.test('every penny typed is the penny stored', async () => {
  fc.assert(
    fc.property(fc.nat(99_999_999), (pence) => typedPounds.parse((pence / 100).toFixed(2)) === pence),
    { numRuns: 2000 }
  )
})
