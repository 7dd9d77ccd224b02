import fc from 'fast-check'
import t from 'tap'
import type { CostKind } from '../../../../src/core/economics/costs/cost-line.js'
import { releaseCost } from '../../../../src/core/economics/costs/release-cost.js'
import { releaseFigures } from '../../../../src/core/economics/costs/release-figures.js'
import type { ReleaseStatement, ReleaseValues } from '../../../../src/core/economics/costs/release-record.js'
import { release, shippedRates, statement, trustValues, without } from '../worked-exchange.js'

const rates = shippedRates()

t.test('the worked example, line by line, all of it recorded', async (t) => {
  const lines = linesOf([statement(trustValues)])
  const pence = Object.fromEntries(
    lines.filter((line) => line.pence !== 0).map((line) => [line.kind, Math.round(line.pence)])
  )
  t.same(pence, {
    cover: 78_750,
    fee: 36_000,
    mileage: 13_440,
    subsistence: 2500,
    uncovered: 60_957,
    admin: 14_400,
    evaluation: 6096,
    host: 47_000
  })
  const cash = lines.filter((line) => line.cash).reduce((sum, line) => sum + line.pence, 0)
  t.equal(Math.round(cash), 130_690)
  t.ok(lines.filter((line) => line.pence !== 0).every((line) => line.status === 'actual' && line.uplift === 1))
  t.equal(lines.find((line) => line.kind === 'fee')?.transferPence, 6000, 'the VAT only changes hands')
})

t.test('a plan is lifted by the usual overrun, and its line says so', async (t) => {
  const [cover] = linesOf([statement(trustValues, { status: 'forecast' })])
  t.match(cover, { kind: 'cover', status: 'forecast', uplift: 1.1, rows: ['OB-01', 'OB-02'], formula: /uplift/ })
  t.ok(Math.abs((cover?.pence ?? NaN) - 78_750 * 1.1) < 1e-6)
})

const statuses: readonly (readonly [sentence: string, actual: ReleaseValues, line: CostKind, status: string])[] = [
  ['the plan gave the miles, the claim has come in', { miles: 200 }, 'mileage', 'actual'],
  ['the days came out, the cover rate is still the plan’s', { days: 4 }, 'cover', 'forecast'],
  ['days, share and rate came out', { days: 4, coveredShare: 0.5, coverRatePencePerHour: 3000 }, 'cover', 'actual'],
  ['pay is a fact, whoever stated it when', { days: 4, coveredShare: 0.5 }, 'uncovered', 'actual'],
  ['the invoice for cover came', { coverCostPence: 80_000 }, 'cover', 'actual']
]

for (const [sentence, actual, kind, status] of statuses) {
  t.test(`${sentence}: ${status}`, async (t) => {
    const lines = linesOf([
      statement({ ...trustValues, ownTimeShare: 0 }, { status: 'forecast' }),
      statement({ ownTimeShare: 0, ...actual })
    ])
    t.equal(lines.find((line) => line.kind === kind)?.status, status)
  })
}

t.test('what the register fills in is a forecast', async (t) => {
  const lines = linesOf([statement(without(trustValues, 'adminHours', 'coverRatePencePerHour'))])
  const statusOf = (kind: CostKind) => lines.find((line) => line.kind === kind)?.status
  t.same([statusOf('admin'), statusOf('cover'), statusOf('uncovered')], ['forecast', 'forecast', 'actual'])
})

t.test('one sum for travel stands in place of its details, never beside them', async (t) => {
  const lines = linesOf([statement({ ...trustValues, faresPence: 5000, travelCostPence: 17_000 })])
  const kinds = lines.filter((line) => line.pence !== 0).map((line) => line.kind)
  t.ok(kinds.includes('travel'))
  t.notOk(kinds.some((kind) => ['mileage', 'fares', 'accommodation', 'subsistence'].includes(kind)))
})

t.test('salary paid back is money back, without uplift, also in a plan', async (t) => {
  const lines = linesOf([statement({ ...trustValues, salaryRecoveredPence: 50_000 }, { status: 'forecast' })])
  const back = lines.find((line) => line.kind === 'recovered')
  t.match(back, { pence: -50_000, transferPence: -50_000, uplift: 1, cash: true })
})

t.test('who paid is who bears it', async (t) => {
  const values: ReleaseValues = {
    ...trustValues,
    feePaidBy: 'funder',
    travelPaidBy: 'participant',
    coverPaidBy: 'programme',
    hostIsSponsor: true
  }
  const payers = Object.fromEntries(linesOf([statement(values)]).map(({ kind, payer }) => [kind, payer]))
  t.match(payers, { fee: 'funder', mileage: 'participant', cover: 'programme', host: 'sponsor', uncovered: 'sponsor' })
})

t.test(
  'a released hour is charged once: the more is covered, the less is uncovered, and cover gone wrong costs again',
  async (t) => {
    const hour = (kind: CostKind, values: ReleaseValues) => {
      return linesOf([statement({ ...trustValues, ...values })]).find((line) => line.kind === kind)?.pence ?? NaN
    }
    t.same([hour('uncovered', { coveredShare: 1 }), hour('cover', { coveredShare: 1 })], [0, 131_250])
    t.ok(hour('shortfall', { coverEffectiveness: 0.7 }) > 0)
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, fc.integer({ min: 1, max: 200 }), (coveredShare, ownTimeShare, days) => {
        const reading = releaseFigures(
          release({ statements: [statement({ ...trustValues, coveredShare, ownTimeShare, days })] }),
          rates
        )
        if (reading.kind !== 'figures') return false
        const { workHours, coveredHours, uncoveredHours } = reading.figures
        return Math.abs(coveredHours.value + uncoveredHours.value - workHours.value) < 1e-9
      })
    )
  }
)

function linesOf(statements: readonly ReleaseStatement[]) {
  const reading = releaseFigures(release({ statements }), rates)
  if (reading.kind !== 'figures') throw new Error(reading.missing.join())
  return releaseCost(reading.figures, reading.choices, rates)
}
