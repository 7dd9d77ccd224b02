import t from 'tap'
import { releaseFigures, type FigureName } from '../../../../src/core/economics/costs/release-figures.js'
import type { ReleaseStatement } from '../../../../src/core/economics/costs/release-record.js'
import { release, shippedRates, statement, trustValues, without } from '../worked-exchange.js'

const rates = shippedRates()

t.test('the hours of the worked example, each with where it is from', async (t) => {
  const { value, source } = reading([statement(trustValues)])
  t.equal(value('hours'), 37.5)
  t.equal(value('coveredHours'), 22.5)
  t.equal(value('uncoveredHours'), 15)
  t.ok(Math.abs(value('staffRatePencePerHour') - 4063.7681874358975) < 1e-9)
  t.match(source('days'), { kind: 'stated', statement: { by: 'Ward manager', on: '2026-07-06' } })
  t.match(source('coverEffectiveness'), { kind: 'register', row: 'COV-04' })
  t.match(source('faresPence'), { kind: 'not-stated' })
  t.match(source('uncoveredHours'), { kind: 'computed', inputs: ['workHours', 'coveredHours'] })
})

const contests: readonly (readonly [sentence: string, statements: readonly ReleaseStatement[], days: number])[] = [
  ['the plan stands while nothing else is known', [days(4, { status: 'forecast' })], 4],
  ['actual stands before a later plan', [days(5), days(4, { status: 'forecast', on: '2027-01-01' })], 5],
  ['the later day stands', [days(6, { on: '2026-08-01' }), days(5, { on: '2026-07-01' })], 6],
  ['of one day, the later entry', [days(5), days(6)], 6],
  [
    'a participant’s own figure does not stand before it is released',
    [days(3, { origin: 'participant', on: '2027-01-01' }), days(5)],
    5
  ],
  ['and does once it is', [days(3, { origin: 'participant', on: '2027-01-01', released: true }), days(5)], 3]
]

for (const [sentence, statements, expected] of contests) {
  t.test(sentence, async (t) => {
    const others = statement(without(trustValues, 'days'), { status: 'forecast', on: '2026-01-01' })
    t.equal(reading([others, ...statements]).value('days'), expected)
  })
}

const missing = [
  ['the days', 'days', {}, ['the days away']],
  ['the pay', 'payPencePerYear', {}, ['the pay: a band that the register knows, a salary or an hourly rate']],
  [
    'a band that the register knows',
    'payPencePerYear',
    { band: '99' },
    ['the pay: a band that the register knows, a salary or an hourly rate']
  ],
  ['the cover', 'coveredShare', {}, ['the share of hours that was covered']]
] as const

for (const [sentence, absent, change, names] of missing) {
  t.test(`without ${sentence} an exchange is not costed`, async (t) => {
    const statements = [statement({ ...without(trustValues, absent), ...change })]
    t.same(releaseFigures(release({ statements }), rates), { kind: 'incomplete', missing: names })
  })
}

t.test('nothing at all is known: everything that is missing is named', async (t) => {
  const nothing = releaseFigures(release({ statements: [] }), rates)
  t.equal(nothing.kind === 'incomplete' ? nothing.missing.length : 0, 3)
})

t.test('what nobody said comes from the register', async (t) => {
  const bare = { days: 3, band: '7', coveredShare: 0.5 }
  const { value, source } = reading([statement(bare)])
  t.same(
    (
      ['hoursPerDay', 'adminHours', 'surveyHours', 'hostHours', 'nightRatePence', 'subsistencePencePerDay'] as const
    ).map(value),
    [7.5, 6, 3, 6, 9000, 0]
  )
  t.equal(Math.round(value('staffRatePencePerHour')), 4276, 'the middle of band 7 in 2026/27')
  t.equal(value('coverRatePencePerHour'), value('staffRatePencePerHour'), 'a bank hour costs what an own hour does')
  t.match(source('payPencePerYear'), { kind: 'computed', rows: ['PAY-01'] })

  const away = reading([statement({ ...bare, nights: 2, nightPlace: 'london', agreement: 'new', coverKind: 'agency' })])
  t.same((['nightRatePence', 'subsistencePencePerDay', 'adminHours'] as const).map(away.value), [16_000, 2000, 20])
  t.equal(Math.round(away.value('coverRatePencePerHour')), Math.round((1.55 * 5_193_200) / 1560))
})

t.test('the pay table of the year in which the exchange began, or the nearest before it', async (t) => {
  const rate = (startsOn: string) => {
    const found = releaseFigures(
      release({ startsOn, statements: [statement({ days: 1, band: '7', coveredShare: 0 })] }),
      rates
    )
    return found.kind === 'figures' ? Math.round(found.figures.staffRatePencePerHour.value) : NaN
  }
  t.same(['2026-03-31', '2026-04-01', '2030-01-01', '2001-01-01'].map(rate), [4137, 4276, 4276, 4137])
})

t.test('hours that colleagues absorbed are not covered, and not free', async (t) => {
  for (const coverKind of ['absorbed', 'swap', 'notneeded'] as const) {
    const { value } = reading([statement({ ...trustValues, coverKind })])
    t.same([value('coveredHours'), value('uncoveredHours')], [0, 37.5])
  }
})

t.test('days wholly in own time need no word about cover', async (t) => {
  const { value } = reading([statement({ days: 2, band: '5', ownTimeShare: 1 })])
  t.same([value('workHours'), value('coveredHours'), value('uncoveredHours')], [0, 0, 0])
})

t.test('working in London costs the supplement as well', async (t) => {
  const rate = (highCostArea: 'none' | 'inner') =>
    reading([statement({ ...trustValues, highCostArea })]).value('staffRatePencePerHour')
  t.ok(rate('inner') > rate('none') * 1.15)
})

function days(value: number, change: Partial<ReleaseStatement> = {}): ReleaseStatement {
  return statement({ days: value }, change)
}

function reading(statements: readonly ReleaseStatement[]) {
  const found = releaseFigures(release({ statements }), rates)
  if (found.kind !== 'figures') throw new Error(found.missing.join())
  return {
    value: (name: FigureName) => found.figures[name]?.value ?? NaN,
    source: (name: FigureName) => found.figures[name]?.source
  }
}
