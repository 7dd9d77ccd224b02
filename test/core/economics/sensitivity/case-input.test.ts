import t from 'tap'
import { caseAppraisal } from '../../../../src/core/economics/appraisal/case-appraisal.js'
import {
  caseWith,
  caseWithAll,
  limitsOf,
  valueInCase,
  type Case,
  type CaseInput
} from '../../../../src/core/economics/sensitivity/case-input.js'
import { release, shippedRates, statement, trustValues, workedEntries, without } from '../worked-exchange.js'

const cost = {
  id: 'room',
  exchangeRef: null,
  description: 'Room',
  payer: 'sponsor',
  cash: true,
  status: 'actual',
  amountPence: 1000,
  transfer: false,
  origin: 'author',
  source: 'invoice 17',
  by: 'Coordinator',
  on: '2026-07-01',
  released: false
} as const
const subject = { entries: { ...workedEntries, otherCosts: [cost] }, rates: shippedRates() }

const inputs: readonly (readonly [CaseInput, now: number, then: number, netB: number])[] = [
  [{ kind: 'rate', name: 'productiveHours' }, 1560, 1650, -82_030.64085303854],
  [{ kind: 'realisation', status: 'committed' }, 0.368, 0, -82_754.13936379082 - 17_945.600315716923],
  [{ kind: 'release', exchangeRef: 'EX-0412', name: 'coverRatePencePerHour' }, 3500, 5500, -127_754.13936379082],
  [{ kind: 'benefit', id: 'shifts', name: 'quantity' }, 2, 4, -7154.139363790773],
  [{ kind: 'benefit', id: 'time-saved', name: 'isolation' }, 0.6, 0.9, -64_832.92165719845],
  [{ kind: 'cost', id: 'room' }, 1000, 5000, -87_754.13936379082]
]

for (const [input, now, then, expected] of inputs) {
  t.test(`${input.kind} ${JSON.stringify(input)} is read, changed and put through the same appraisal`, async (t) => {
    t.equal(valueInCase(subject, input), now)
    const changed = caseWith(subject, input, then)
    t.equal(valueInCase(changed, input), then)
    const room = input.kind === 'cost' ? 0 : 1000
    const { netPence } = caseAppraisal(changed.entries, changed.rates).views.B
    t.ok(Math.abs(netPence + room - expected) < 1e-6, `${netPence}`)
    t.equal(valueInCase(subject, input), now, 'the case itself stays as it was')
    t.same(caseWith(changed, input, now), subject, 'and back again')
  })
}

t.test('a figure that the register fills in is read from there, and varied there', async (t) => {
  const releases = [release({ statements: [statement(without(trustValues, 'adminHours'))] })]
  const bare = { ...subject, entries: { ...subject.entries, releases } }
  const input = { kind: 'release', exchangeRef: 'EX-0412', name: 'adminHours' } as const
  t.equal(valueInCase(bare, input), 6)
  t.throws(() => caseWith(bare, input, 7), RangeError)
  const changed = caseWith(bare, { kind: 'rate', name: 'adminHoursExistingAgreement' }, 7)
  t.equal(valueInCase(changed, input), 7)
})

t.test('a figure stated twice is changed wherever it is stated, and keeps what it is', async (t) => {
  const plan = statement({ ...trustValues, days: 8 }, { status: 'forecast', on: '2026-05-01' })
  const releases = [release({ statements: [plan, statement(trustValues), statement({ days: 5 })] })]
  const input = { kind: 'release', exchangeRef: 'EX-0412', name: 'days' } as const
  const { entries } = caseWith({ ...subject, entries: { ...subject.entries, releases } }, input, 6)
  t.same(
    entries.releases[0]?.statements.map(({ status, values }) => [status, values.days]),
    [
      ['forecast', 6],
      ['actual', 6],
      ['actual', 6]
    ]
  )
})

t.test('what the case does not have has no value, and cannot be changed', async (t) => {
  const absent: readonly CaseInput[] = [
    { kind: 'release', exchangeRef: 'EX-9', name: 'days' },
    { kind: 'release', exchangeRef: 'EX-0412', name: 'coverCostPence' },
    { kind: 'benefit', id: 'none', name: 'quantity' },
    { kind: 'benefit', id: 'shifts', name: 'isolation' },
    { kind: 'cost', id: 'none' }
  ]
  for (const input of absent) {
    t.equal(valueInCase(subject, input), null)
    t.throws(() => caseWith(subject, input, 1), RangeError)
  }
  const half = release({ statements: [statement(without(trustValues, 'days'))] })
  const incomplete = { ...subject, entries: { ...subject.entries, releases: [half] } }
  t.equal(valueInCase(incomplete, { kind: 'release', exchangeRef: 'EX-0412', name: 'nights' }), null)
})

t.test('shares stay from 0 to 1, money and hours from 0, only quantities may be below', async (t) => {
  const limits: readonly (readonly [CaseInput, number | null, number | null])[] = [
    [{ kind: 'realisation', status: 'forecast' }, 0, 1],
    [{ kind: 'rate', name: 'upliftShare' }, 0, 1],
    [{ kind: 'rate', name: 'dropOff' }, 0, 1],
    [{ kind: 'rate', name: 'marginalShare' }, 0, 1],
    [{ kind: 'rate', name: 'bankRatio' }, 0, null],
    [{ kind: 'rate', name: 'workingWeeks' }, 0, null],
    [{ kind: 'release', exchangeRef: 'EX', name: 'coverEffectiveness' }, 0, 1],
    [{ kind: 'release', exchangeRef: 'EX', name: 'ownTimeShare' }, 0, 1],
    [{ kind: 'release', exchangeRef: 'EX', name: 'days' }, 0, null],
    [{ kind: 'benefit', id: 'x', name: 'isolation' }, 0, 1],
    [{ kind: 'benefit', id: 'x', name: 'unitValuePence' }, 0, null],
    [{ kind: 'benefit', id: 'x', name: 'quantity' }, null, null],
    [{ kind: 'cost', id: 'x' }, 0, null]
  ]
  for (const [input, low, high] of limits) t.same(limitsOf(input), { low, high }, JSON.stringify(input))
})

t.test('several inputs at once are the same as one after the other', async (t) => {
  const changes = inputs.map(([input, , value]) => ({ input, value }))
  const oneByOne = changes.reduce<Case>((changed, { input, value }) => caseWith(changed, input, value), subject)
  t.same(caseWithAll(subject, changes), oneByOne)
  t.same(caseWithAll(subject, []), subject)
})
