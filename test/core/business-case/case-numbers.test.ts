import t from 'tap'
import { benefit, benefits, release, statement, trustValues } from '../economics/worked-exchange.js'
import { manyExchanges, written } from './written.js'

const shown = (made = written()) => Object.fromEntries(made.numbers.map(({ id, display }) => [id, display]))

t.test('the results of the worked example', async (t) => {
  t.match(shown(), {
    'A-cost': '£1,306.90',
    'A-benefit': '£756.00',
    'A-net': '−£550.90',
    'A-bcr': '0.58',
    'B-cost': '£2,121.42',
    'B-benefit': '£1,293.88',
    'B-net': '−£827.54',
    'B-bcr': '0.61',
    'B-bcr-without-largest': '0.25',
    'B-net-without-largest': '−£1,583.54',
    'C-cost': '£2,531.42',
    'C-benefit': '£1,371.19',
    'C-net': '−£1,160.23',
    'C-bcr': '0.54',
    'so-far': '£1,114.42',
    seen: '£756.00',
    reported: '£358.42',
    expected: '£179.46',
    'prudent-net': '−£1,365.42',
    'reported-week': '0.5 h',
    'break-even-hours': '69.49 h',
    'break-even-week': '1.65 h'
  })
})

t.test('a cost rests on the lines its view counts, and on no other', async (t) => {
  const inputs = (id: string) => written().numbers.find((one) => one.id === id)?.inputs
  t.same(inputs('A-cost'), [
    'cost-sponsor-cover',
    'cost-sponsor-fee',
    'cost-sponsor-mileage',
    'cost-sponsor-subsistence'
  ])
  t.equal(inputs('B-cost')?.length, 7)
  t.ok(inputs('C-cost')?.includes('cost-host-host'))
  t.same(inputs('A-benefit'), ['b2'])
  t.same(inputs('C-benefit'), ['b1', 'b2', 'b3', 'b4'])
  t.same(inputs('prudent-benefit'), ['b2'], 'grades 1 to 4 that are the sponsor’s')
})

t.test('a ratio that is not defined is no number', async (t) => {
  const free = release({ statements: [statement({ ...trustValues, salaryRecoveredPence: 900_000 })] })
  const made = shown(written({ releases: [free] }))
  t.notOk('A-bcr' in made || 'B-bcr' in made)
  t.ok('C-bcr' in made, 'money back only changes hands')
})

t.test(
  'without a largest benefit there is nothing to leave out; without reported hours no reported week',
  async (t) => {
    const made = shown(written({ benefits: [] }))
    t.notOk('B-bcr-without-largest' in made || 'reported-week' in made)
    t.match(made, { 'B-bcr': '0.00', 'so-far': '£0.00', 'break-even-hours': '52.2 h' })
  }
)

t.test('over several exchanges the week is that of one', async (t) => {
  t.match(
    written(manyExchanges(4)).numbers.find(({ id }) => id === 'break-even-week'),
    { display: '1.65 h', formula: /4 exchanges/ }
  )
})

t.test('what is expected is never among what is so far', async (t) => {
  const made = shown(
    written({
      benefits: [...benefits, benefit({ id: 'more', status: 'forecast', grade: 1, isolation: 1, confidence: 1 })]
    })
  )
  t.equal(made['so-far'], '£1,114.42')
})
