import fc from 'fast-check'
import t from 'tap'
import { typedDate } from '../../../src/core/exchanges/typed-date.js'

const read = [
  ['2027-03-14', '2027-03-14'],
  ['14/03/2027', '2027-03-14'],
  ['3/4/2027', '2027-04-03'],
  ['14.3.2027', '2027-03-14'],
  ['14-03-2027', '2027-03-14'],
  ['2027-3-4', '2027-03-04'],
  ['29/02/2028', '2028-02-29'],
  ['2027-03-14 00:00:00', '2027-03-14'],
  ['2027-03-14T00:00:00.000Z', '2027-03-14'],
  ['01/01/2000', '2000-01-01'],
  ['31/12/2099', '2099-12-31']
] as const
for (const [typed, date] of read) {
  t.test(`${typed} is ${date}: the day comes first, as in Britain`, async (t) => {
    t.same(typedDate(typed), { kind: 'date', date })
  })
}

const refused = [
  ['03/04/27', 'not a date we can be sure of'],
  ['46095', 'not a date we can be sure of'],
  ['14 March 2027', 'not a date we can be sure of'],
  ['14-Mar-27', 'not a date we can be sure of'],
  ['14/03-2027', 'not a date we can be sure of'],
  ['2027/03/14', 'not a date we can be sure of'],
  ['2027-03-14 09:30', 'not a date we can be sure of'],
  ['soon', 'not a date we can be sure of'],
  ['04/13/2027', 'The day comes first'],
  ['2027-13-04', 'The day comes first'],
  ['31/04/2027', 'There is no day “31/04/2027”'],
  ['29/02/2027', 'There is no day'],
  ['00/03/2027', 'There is no day'],
  ['14/00/2027', 'There is no day'],
  ['14/03/2207', 'not between 2000 and 2099'],
  ['0027-03-14', 'not between 2000 and 2099']
] as const
for (const [typed, message] of refused) {
  t.test(`${typed} is refused in words: ${message}`, async (t) => {
    const got = typedDate(typed)
    t.match(got, { kind: 'fault' })
    t.match(got.kind === 'fault' && got.message, message)
  })
}

t.test('every day of the century is read alike in both ways of writing it', async () => {
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, (day) => {
      const date = day.toISOString().slice(0, 10)
      const british = date.split('-').reverse().join('/')
      return [date, british].every(
        (typed) => JSON.stringify(typedDate(typed)) === JSON.stringify({ kind: 'date', date })
      )
    })
  )
})
