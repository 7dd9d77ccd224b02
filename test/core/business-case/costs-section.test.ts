import t from 'tap'
import { release, statement, trustValues } from '../economics/worked-exchange.js'
import { manyExchanges, rowsOf, written } from './written.js'

const plan = statement({ ...trustValues, days: 6 }, { status: 'forecast' })

t.test('the plan beside what it came to', async (t) => {
  const rows = rowsOf(written({ releases: [release({ statements: [plan, statement(trustValues)] })] }), 'cost-lines')
  t.equal(rows[0], 'Cover | sponsor | cash | £945.00 | £787.50 | £787.50')
  t.same(rows.slice(-3), [
    'Cash cost to the sponsor |  |  |  |  | £1,306.90',
    'Full cost to the sponsor |  |  |  |  | £2,121.42',
    'Cost to the public, without VAT and salary paid back |  |  |  |  | £2,531.42'
  ])
})

t.test('a plan alone counts with its uplift; the actual shows the day after which it can be known', async (t) => {
  const releases = [release({ statements: [statement(trustValues, { status: 'forecast' })] })]
  t.equal(rowsOf(written({ releases }), 'cost-lines')[0], 'Cover | sponsor | cash | £787.50 | not recorded | £866.25')
  t.match(rowsOf(written({ releases }, { asOf: '2026-06-01' }), 'cost-lines')[0], /after 19 June 2026/)
})

t.test('several exchanges stand each by itself; one does not', async (t) => {
  t.same(rowsOf(written(manyExchanges(2)), 'exchange-costs'), [
    'Band 7 nurse, Whitehall policy team | £1,306.90 | £2,121.42',
    'Band 7 nurse, Whitehall policy team | £1,306.90 | £2,121.42'
  ])
  t.throws(() => rowsOf(written(), 'exchange-costs'))
})
