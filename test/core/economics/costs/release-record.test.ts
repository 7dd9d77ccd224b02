import t from 'tap'
import { releaseColumns, ReleaseRecordSchema } from '../../../../src/core/economics/costs/release-record.js'

const row = {
  exchange_ref: 'EX-0412',
  status: 'Actual',
  origin: 'sponsor',
  source: 'rota and claims, June 2026',
  by: 'Ward manager',
  on: '06/07/2026'
}

t.test('a row of a spreadsheet becomes a statement: pounds are pence, blanks leave nothing behind', async (t) => {
  const typed = {
    days: '5',
    covered_share: '60%',
    cover_rate: '35.1234',
    fee: '£300',
    vat_irrecoverable: 'yes',
    band: 'Band 8A',
    miles: ''
  }
  t.same(ReleaseRecordSchema.parse({ ...row, ...typed }), {
    exchangeRef: 'EX-0412',
    statement: {
      status: 'actual',
      origin: 'sponsor',
      source: 'rota and claims, June 2026',
      by: 'Ward manager',
      on: '2026-07-06',
      released: false,
      values: {
        days: 5,
        coveredShare: 0.6,
        coverRatePencePerHour: 3512.34,
        feeNetPence: 30_000,
        vatIrrecoverable: true,
        band: '8a'
      }
    }
  })
})

t.test('every column of the form reaches the statement', async (t) => {
  const codes: Record<string, string> = {
    high_cost_area: 'inner',
    cover_kind: 'agency',
    mileage_scheme: 'amap',
    night_place: 'london',
    agreement: 'new'
  }
  const filled = Object.fromEntries(releaseColumns.map((column) => [column, codes[column] ?? typedFor(column)]))
  const { values } = ReleaseRecordSchema.parse({ ...filled, ...row }).statement
  t.equal(
    Object.keys(values).length,
    releaseColumns.length - 7,
    'all but the reference, the status and where it is from'
  )
})

t.test('what is wrong is said of its column, all at once', async (t) => {
  const read = ReleaseRecordSchema.safeParse({
    days: 'five',
    covered_share: '60',
    pay: '-1',
    cover_kind: 'magic',
    on: '2026-13-01'
  })
  const faults = Object.fromEntries((read.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]))
  t.match(faults, {
    exchange_ref: /which exchange/,
    status: /forecast/,
    origin: /whose figure/,
    source: /rests on/,
    by: /as a role/,
    on: /Write a date/,
    days: /Write a number/,
    covered_share: /60% or 0.6/,
    pay: /amount in pounds/,
    cover_kind: /absorbed/
  })
})

function typedFor(column: string): string {
  if (column === 'released') return 'no'
  if (column.endsWith('_by')) return 'funder'
  if (column.endsWith('_share') || column === 'cover_effectiveness') return '0.5'
  if (column.startsWith('vat') || column.startsWith('host_is')) return 'no'
  return '7'
}
