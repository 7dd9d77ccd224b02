import t from 'tap'
import { changesOf, fixedFaults, sharedChangesOf } from '../../../src/core/exchanges/compare-row.js'
import type { StandingExchange } from '../../../src/core/exchanges/exchange-facts.js'
import type { WantedExchange } from '../../../src/core/exchanges/read-row.js'
import { address, row, standing, there } from './people-who-go.js'

const owen = {
  sponsorPersonId: 'owen',
  sponsorName: 'Owen Hughes',
  sponsorEmail: 'owen@example.org',
  sponsorAddressKeys: ['owen@example.org']
}

const cases: readonly (readonly [string, Partial<WantedExchange>, Partial<StandingExchange>, readonly string[]])[] = [
  ['nothing', {}, {}, []],
  ['nothing, where cells are empty', {}, { approvedOn: '2027-01-11', withdrawnOn: '2027-04-01', ...owen }, []],
  ['nothing, in another spelling', { host: 'WHITEHALL', cohort: 'spring  2027' }, {}, []],
  [
    'nothing, at an older address that still lives',
    { personEmail: address('amina.home') },
    { addressKeys: ['amina@example.org', 'amina.home@example.org'] },
    []
  ],
  ['the end', { endsOn: '2027-06-30' }, {}, ['endsOn 2027-05-28 → 2027-06-30']],
  ['the approval, new', { approvedOn: '2027-01-11' }, {}, ['approvedOn null → 2027-01-11']],
  [
    'the withdrawal',
    { withdrawnOn: '2027-04-01', withdrawnWhy: 'Ill' },
    {},
    ['withdrawnOn null → 2027-04-01', 'withdrawnWhy null → Ill']
  ],
  ['the host', { host: 'Senedd' }, {}, ['host Whitehall → Senedd']],
  ['the reference, given late', { exchangeRef: 'A1' }, {}, ['exchangeRef null → A1']],
  [
    'the address',
    { personEmail: address('amina.khan') },
    {},
    ['personEmail amina@example.org → amina.khan@example.org']
  ],
  [
    'the contact, new',
    { sponsorName: 'Owen Hughes', sponsorEmail: address('owen') },
    {},
    ['sponsorEmail null → owen@example.org']
  ],
  [
    'the contact, another',
    { sponsorName: 'Sam', sponsorEmail: address('sam') },
    owen,
    ['sponsorEmail owen@example.org → sam@example.org']
  ]
]
for (const [what, says, stands, expected] of cases) {
  t.test(`a row says otherwise of its exchange: ${what}`, async (t) => {
    const changes = changesOf(row(2, says), there('x', stands))
    t.same(
      changes.map(({ fact, was, is }) => `${fact} ${String(was)} → ${String(is)}`),
      expected
    )
  })
}

t.test('names and sectors that others share are compared wherever the row belongs', async (t) => {
  const known = standing(there('x', { hostSector: 'national', ...owen }))
  const says = row(2, {
    personName: 'Amina Begum',
    language: 'cy',
    hostSector: 'council',
    sponsorName: 'O. Hughes',
    sponsorEmail: address('owen')
  })
  const facts = ['personName', 'language', 'sponsorName', 'hostSector']
  t.same(
    sharedChangesOf(says, known, undefined).map(({ fact }) => fact),
    facts
  )
  t.same(
    sharedChangesOf(says, known, known.exchanges[0]).map(({ fact }) => fact),
    facts
  )
})

t.test('a sector that nobody knew is news with a new exchange, and a change with one that is here', async (t) => {
  const known = standing(there('x'))
  const says = row(2, { hostSector: 'national' })
  t.same(sharedChangesOf(says, known, undefined), [])
  t.match(sharedChangesOf(says, known, known.exchanges[0]), [{ fact: 'hostSector', was: null, is: 'national' }])
})

t.test('é is é, typed as one character or as two', async (t) => {
  t.same(
    sharedChangesOf(row(2, { personName: 'Re\u0301my' }), standing(there('x', { personName: 'R\u00e9my' })), undefined),
    []
  )
})

t.test('what decides which surveys there are cannot be changed, and the row says so', async (t) => {
  t.same(fixedFaults(row(2, { direction: 'one-way', length: 'full' }), there('x')), [])
  t.match(fixedFaults(row(2, { length: 'light', arm: 'waiting', pairRef: 'P1' }), there('x')), [
    /^pair_ref: This is empty here and “P1” in the file, and cannot be changed\./,
    /^length: This is “full” here and “light” in the file/,
    /^arm: /
  ])
})
