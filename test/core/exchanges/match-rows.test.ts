import t from 'tap'
import { matchRows } from '../../../src/core/exchanges/match-rows.js'
import type { WantedExchange } from '../../../src/core/exchanges/read-row.js'
import { address, row, standing, there, tom } from './people-who-go.js'

function matches(rows: readonly WantedExchange[], known = standing()): readonly string[] {
  return [...matchRows(rows, known).values()].map((match) => {
    if (match.kind === 'there') return match.exchange.id
    return match.kind === 'new' ? 'new' : match.reason
  })
}

t.test('nobody is here yet: all rows are new', async (t) => {
  t.same(matches([row(2), row(3, tom), row(4, { startsOn: '2027-09-01', endsOn: '2027-09-30' })]), [
    'new',
    'new',
    'new'
  ])
})

t.test('without a reference, the person, the first day and the host say which exchange it is', async (t) => {
  const known = standing(there('spring'))
  t.same(matches([row(2, { endsOn: '2027-06-30', host: 'WHITEHALL' })], known), ['spring'])
  t.same(matches([row(2, { host: 'Senedd' })], known), ['new'])
  t.same(matches([row(2, tom)], known), ['new'])
})

t.test('a reference says it alone, whatever else has changed', async (t) => {
  const known = standing(there('spring', { exchangeRef: 'A1' }))
  t.same(
    matches(
      [row(2, { exchangeRef: 'A1', startsOn: '2027-04-01', host: 'Senedd', personEmail: address('new') })],
      known
    ),
    ['spring']
  )
  t.same(matches([row(2)], known), ['spring'], 'a row without a reference finds it by its place')
})

t.test('a reference can be given to an exchange that had none', async (t) => {
  t.same(matches([row(2, { exchangeRef: 'A1' })], standing(there('spring'))), ['spring'])
})

t.test('a place in a comparison group has no first day: one a person and host', async (t) => {
  const place = { arm: 'waiting', startsOn: null, endsOn: null, anchorOn: '2027-05-28' } as const
  t.same(matches([row(2, place)], standing(there('waiting', place))), ['waiting'])
})

t.test('two lines of a file that are one exchange: the second is told which the first is', async (t) => {
  const told = 'This is the same exchange as line 2. Keep one of the two.'
  t.same(matches([row(2), row(3)]), ['new', told])
  t.same(matches([row(2, { exchangeRef: 'A1' }), row(3, { exchangeRef: 'A1', ...tom })]), ['new', told])
  t.same(matches([row(2, { exchangeRef: 'A1' }), row(3, { exchangeRef: 'A2' })]), ['new', told])
  const known = standing(there('spring', { exchangeRef: 'A1' }))
  t.same(matches([row(2, { exchangeRef: 'A1', startsOn: '2027-04-01' }), row(3)], known), ['spring', told])
})

t.test('another reference for what is here is told the one it has', async (t) => {
  const known = standing(
    there('spring', { exchangeRef: 'A1' }),
    there('tom', { personId: 'tom', addressKeys: ['tom@example.org'], exchangeRef: 'B1' })
  )
  t.match(matches([row(2, { exchangeRef: 'A2' })], known)[0], 'already here as exchange_ref “A1”')
  t.match(matches([row(2, { exchangeRef: 'B1' })], known)[0], 'already here as exchange_ref “A1”')
})

t.test(
  'a second stay at the same host at the same time could be a changed first day: a reference is asked for',
  async (t) => {
    const overlapping = row(2, { startsOn: '2027-03-08' })
    t.match(matches([overlapping], standing(there('spring')))[0], 'from 2027-03-01 to 2027-05-28, and the days overlap')
    t.match(matches([overlapping], standing(there('spring', { exchangeRef: 'A1' })))[0], 'write its exchange_ref “A1”')
    t.same(matches([row(2, { startsOn: '2027-03-08', exchangeRef: 'A2' })], standing(there('spring'))), ['new'])
    t.match(matches([row(2), { ...overlapping, line: 3 }])[1], 'at this host in line 2 too')
    t.same(matches([overlapping], standing(there('spring', { withdrawnOn: '2027-03-02' }))), ['new'])
    t.same(matches([row(2, { startsOn: '2027-05-29', endsOn: '2027-06-30' })], standing(there('spring'))), ['new'])
  }
)
