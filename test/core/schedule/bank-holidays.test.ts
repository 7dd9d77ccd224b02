import fc from 'fast-check'
import t from 'tap'
import { addDays, weekday } from '../../../src/core/schedule/calendar.js'
import { bankHolidays, isWorkingDay, workingDaysBefore } from '../../../src/core/schedule/bank-holidays.js'

// As listed for England and Wales on gov.uk/bank-holidays, in the archived editions for earlier years.
const listed = {
  2002: '01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26',
  2005: '01-03 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
  2010: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2011: '01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27',
  2012: '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'
}
for (const [year, days] of Object.entries(listed)) {
  t.test(`${year} has the bank holidays that were proclaimed`, async (t) => {
    t.same(
      bankHolidays(Number(year)),
      days.split(' ').map((day) => `${year}-${day}`)
    )
  })
}

t.test('Easter is earliest on 23 March 2008 and latest on 25 April 2038, as published', async (t) => {
  t.ok(bankHolidays(2008).includes('2008-03-21') && bankHolidays(2008).includes('2008-03-24'))
  t.ok(bankHolidays(2038).includes('2038-04-23') && bankHolidays(2038).includes('2038-04-26'))
  t.ok(
    bankHolidays(2049).includes('2049-04-16') && bankHolidays(2076).includes('2076-04-17'),
    'exceptions of older rules'
  )
})

t.test('every year from 2000 to 2100 has eight days, but for those added, none at a weekend', async (t) => {
  for (let year = 2000; year <= 2100; year++) {
    const days = bankHolidays(year)
    const expected = { 2002: 9, 2011: 9, 2012: 9, 2022: 10, 2023: 9 }[year] ?? 8
    t.equal(days.length, expected, String(year))
    t.notOk(
      days.some((date) => weekday(date) === 0 || weekday(date) === 6),
      String(year)
    )
  }
})

t.test('the operator adds a day of national mourning and takes a moved holiday away', async (t) => {
  const changes = { added: ['2027-06-01', '2028-06-01'], removed: ['2027-05-31'] }
  const days = bankHolidays(2027, changes)
  t.ok(days.includes('2027-06-01') && !days.includes('2027-05-31') && !days.includes('2028-06-01'))
  t.same(days, [...days].sort())
  t.notOk(isWorkingDay('2027-06-01', changes))
  t.ok(isWorkingDay('2027-05-31', changes))
  t.notOk(isWorkingDay('2027-05-31'))
})

const before = [
  ['2027-03-14', 2, '2027-03-11', 'closing on a Sunday'],
  ['2027-03-12', 2, '2027-03-10', 'on a Friday'],
  ['2027-03-31', 2, '2027-03-25', 'after Easter'],
  ['2027-12-29', 2, '2027-12-23', 'after a Christmas at the weekend'],
  ['2028-01-04', 1, '2027-12-31', 'after a New Year at the weekend'],
  ['2027-03-15', 1, '2027-03-12', 'on a Monday']
] as const
for (const [date, count, expected, when] of before) {
  t.test(`${count} working days before ${date}, ${when}, is ${expected}`, async (t) => {
    t.equal(workingDaysBefore(date, count), expected)
  })
}

t.test('so many working days before, there are so many working days between', async (t) => {
  t.throws(() => workingDaysBefore('2027-03-14', 0), RangeError)
  t.throws(() => workingDaysBefore('2027-03-14', 1.5), RangeError)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 36_000 }), fc.integer({ min: 1, max: 10 }), (offset, count) => {
      const date = addDays('2001-01-01', offset)
      let between = 0
      for (let day = workingDaysBefore(date, count); day < date; day = addDays(day, 1)) if (isWorkingDay(day)) between++
      return between === count && isWorkingDay(workingDaysBefore(date, count))
    })
  )
})
