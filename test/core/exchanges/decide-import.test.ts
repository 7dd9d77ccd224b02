import fc from 'fast-check'
import t from 'tap'
import { decideImport, type Decision } from '../../../src/core/exchanges/decide-import.js'
import type { RowReading, WantedExchange } from '../../../src/core/exchanges/read-row.js'
import { address, row, standing, there, tom } from './people-who-go.js'

const autumn = { startsOn: '2027-09-01', endsOn: '2027-09-30' }

function decide(rows: readonly WantedExchange[], known = standing(), update = false): readonly Decision[] {
  const readings = rows.map((row): RowReading => ({ kind: 'row', row }))
  return decideImport(readings, known, { update })
}

t.test('every row is accounted for in the order of the file, the unreadable ones too', async (t) => {
  const readings: readonly RowReading[] = [
    { kind: 'row', row: row(2, { endsOn: '2027-06-30' }) },
    { kind: 'refused', line: 3, who: 'Tom', reasons: ['form: Fill this in.'] },
    { kind: 'row', row: row(4, tom) },
    { kind: 'row', row: row(5, autumn) }
  ]
  const known = standing(there('spring'), there('autumn', autumn))
  const got = decideImport(readings, known, { update: false })
  t.same(
    got.map(({ line, outcome }) => `${line} ${outcome}`),
    ['2 differs', '3 refused', '4 added', '5 already-there']
  )
})

t.test('somebody who is here under another name is not quietly renamed by a new exchange', async (t) => {
  const known = standing(there('spring'))
  const married = row(2, { ...autumn, personName: 'Amina Begum' })
  t.match(decide([married], known), [
    { outcome: 'differs', exchange: null, changes: [{ fact: 'personName', was: 'Amina Khan' }] }
  ])
  t.match(decide([married], known, true), [{ outcome: 'added', personId: 'amina', changes: [{ fact: 'personName' }] }])
})

t.test('an address that somebody here moves to is theirs in the new rows too', async (t) => {
  const known = standing(there('spring', { exchangeRef: 'A1' }))
  const moved = { personEmail: address('amina.khan') }
  const rows = [row(2, { ...moved, exchangeRef: 'A1' }), row(3, { ...moved, ...autumn, exchangeRef: 'A2' })]
  t.match(decide(rows, known, true), [{ outcome: 'differs' }, { outcome: 'added', personId: 'amina' }])
  t.match(decide(rows, known), [{ outcome: 'differs' }, { outcome: 'differs', exchange: null }])
})

t.test('an address of somebody else is refused', async (t) => {
  const known = standing(
    there('spring', { exchangeRef: 'A1' }),
    there('tom', { ...autumn, personId: 'tom', addressKeys: ['tom@example.org'] })
  )
  t.match(decide([row(2, { exchangeRef: 'A1', ...tom, personName: 'Amina Khan' })], known, true), [
    {
      outcome: 'refused',
      reasons: ['person_email: tom@example.org belongs to someone else here. Correct it, or look at exchange_ref.']
    }
  ])
})

t.test('a contact of the same name at an unknown address has moved; of another name is another one', async (t) => {
  const owen = {
    sponsorOrganisation: 'Trust',
    sponsorName: 'Owen Hughes',
    sponsorPersonId: 'owen',
    sponsorAddressKeys: ['owen@example.org']
  }
  const known = standing(there('spring', { ...owen, sponsorEmail: 'owen@example.org' }))
  const at = (sponsorName: string): WantedExchange =>
    row(2, { sponsorOrganisation: 'Trust', sponsorName, sponsorEmail: address('new') })
  t.match(decide([at('Owen Hughes')], known, true), [{ outcome: 'differs', sponsorPersonId: 'owen' }])
  t.match(decide([at('Sam Price')], known, true), [{ outcome: 'differs', sponsorPersonId: null }])
})

t.test(
  'a comparison group is anchored on the median end of its cohort, the earlier of two in the middle',
  async (t) => {
    const place = row(9, { ...tom, arm: 'waiting', startsOn: null, endsOn: null })
    const ends = (...days: readonly string[]): readonly WantedExchange[] =>
      days.map((endsOn, n) => row(n + 2, { personEmail: address(`p${n}`), endsOn }))
    const anchored = (decisions: readonly Decision[]): unknown => {
      const last = decisions.at(-1)
      return last?.outcome === 'added' ? last.row.anchorOn : last
    }
    t.equal(anchored(decide([...ends('2027-06-01', '2027-04-01', '2027-05-01'), place])), '2027-05-01')
    t.equal(anchored(decide([...ends('2027-06-01', '2027-04-01'), place])), '2027-04-01')
    t.equal(anchored(decide([place], standing(there('spring')))), '2027-05-28')
    t.equal(anchored(decide([{ ...place, anchorOn: '2027-07-01' }], standing(there('spring')))), '2027-07-01')
    t.match(anchored(decide([{ ...place, cohort: 'Autumn' }], standing(there('spring')))), {
      outcome: 'refused',
      reasons: [/^anchor_on: Fill this in/]
    })
  }
)

t.test('whatever the rows say, each gets one outcome, and what was added is already there the next time', async () => {
  const some = fc.record({
    exchangeRef: fc.constantFrom(null, 'A', 'B', 'C'),
    person: fc.constantFrom('amina', 'tom', 'helen'),
    host: fc.constantFrom('Whitehall', 'WHITEHALL', 'Senedd'),
    startsOn: fc.constantFrom('2027-03-01', '2027-04-01', '2027-09-01'),
    pairRef: fc.constantFrom(null, null, 'P')
  })
  fc.assert(
    fc.property(fc.array(some, { maxLength: 8 }), fc.boolean(), (all, update) => {
      const rows = all.map(({ person, ...says }, n) =>
        row(n + 2, { ...says, personName: person, personEmail: address(person), endsOn: '2027-09-30' })
      )
      const first = decide(rows, standing(), update)
      const added = first.flatMap((decision) => (decision.outcome === 'added' ? [decision.row] : []))
      const known = standing(
        ...added.map(({ line, personEmail, ...says }) =>
          there(`x${line}`, {
            ...says,
            sponsorEmail: null,
            personId: personEmail.key,
            addressKeys: [personEmail.key],
            language: 'en',
            direction: says.pairRef === null ? 'one-way' : 'two-way',
            mode: 'in-person',
            length: 'full'
          })
        )
      )
      const wholeAndUndisputed = added.length === rows.length
      const second = decide(rows, known, update)
      return (
        first.length === rows.length &&
        first.every(({ line }, n) => line === n + 2) &&
        (!wholeAndUndisputed || second.every(({ outcome }) => outcome === 'already-there'))
      )
    }),
    { numRuns: 500 }
  )
})
