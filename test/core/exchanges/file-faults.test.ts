import t from 'tap'
import { agreementFaults, pairFaults } from '../../../src/core/exchanges/file-faults.js'
import type { WantedExchange } from '../../../src/core/exchanges/read-row.js'
import { address, row, there, tom } from './people-who-go.js'

const autumn = { startsOn: '2027-09-01', endsOn: '2027-09-30' }
const byAddress = ({ personEmail }: WantedExchange): string => personEmail.key

function told(...rows: readonly WantedExchange[]): readonly string[] {
  return [...agreementFaults(rows, byAddress).values()].flat()
}

t.test('rows that agree, or say nothing, are left in peace', async (t) => {
  t.same(told(row(2), row(3, autumn), row(4, { ...tom, hostSector: 'national' }), row(5, { ...tom, ...autumn })), [])
})

t.test(
  'one address with two names, one person with two languages, one host with two sectors: told, with both lines',
  async (t) => {
    t.match(told(row(2), row(3, { ...autumn, personName: 'A. Khan' })), [
      'person_name: The name for amina@example.org is “Amina Khan” in line 2 and “A. Khan” here. Write the same in both.'
    ])
    t.match(told(row(2, { language: 'cy' }), row(3), row(4, { language: 'en' })), [
      /^language: .*“cy” in line 2 and “en” here/
    ])
    t.match(told(row(2, { hostSector: 'gp' }), row(3, { ...tom, host: 'WHITEHALL', hostSector: 'national' })), [
      /^host_sector: /
    ])
    const clubs = { hostSector: 'other', hostSectorText: 'clubs' }
    t.match(told(row(2, clubs), row(3, { ...clubs, hostSectorText: 'teams' })), [/^host_sector_text: /])
  }
)

t.test('somebody who goes, and answers for another, has one name in both', async (t) => {
  const sponsored = { ...tom, sponsorEmail: address('amina'), sponsorOrganisation: 'Trust' }
  t.same(told(row(2), row(3, { ...sponsored, sponsorName: 'Amina Khan' })), [])
  t.match(told(row(2), row(3, { ...sponsored, sponsorName: 'Dr Khan' })), [
    /^sponsor_name: The name for amina@example.org/
  ])
})

t.test('one person with two new addresses: which one, nobody can tell', async (t) => {
  const rows = [row(2), row(3, { ...autumn, personEmail: address('amina.khan') })]
  t.match([...agreementFaults(rows, () => 'amina').values()].flat(), [/^person_email: The address of this person/])
})

t.test('a pair is two rows of two people', async (t) => {
  const pair = (line: number, who = {}): WantedExchange => row(line, { pairRef: 'P1', ...who })
  const faults = (rows: readonly WantedExchange[], ...known: Parameters<typeof pairFaults>[1]): readonly string[] => [
    ...pairFaults(rows, known, byAddress).values()
  ]
  t.same(faults([pair(2), pair(3, tom), row(4, autumn)]), [])
  t.match(faults([pair(2), row(3, tom)]), [/^pair_ref: “P1” is in this row alone/])
  t.match(faults([pair(2), pair(3, tom), pair(4, autumn)]), [/in 3 exchanges/, /in 3/, /in 3/])
  t.match(faults([pair(2), pair(3, autumn)]), [/two rows of one person/, /two rows of one person/])
  const here = [there('a', { pairRef: 'P1' }), there('b', { pairRef: 'P1', personId: 'tom' })]
  t.match(faults([pair(2, { personEmail: address('helen') })], ...here), [/in 3 exchanges, 2 of them already here/])
})
