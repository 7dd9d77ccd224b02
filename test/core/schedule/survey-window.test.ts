import fc from 'fast-check'
import t from 'tap'
import { addDays, addMonths } from '../../../src/core/schedule/calendar.js'
import { lastDay } from '../../../src/core/schedule/survey-state.js'
import { surveyWindow, wasHeld, type ExchangeDates } from '../../../src/core/schedule/survey-window.js'
import { isForComparison, plannedInstruments, respondentOf, type Instrument } from '../../../src/core/schedule/waves.js'

/** Approved on 4 January, in Whitehall from 22 to 26 February 2027. */
const amina: ExchangeDates = {
  ...{ arm: 'exchange', importedOn: '2027-01-05', approvedOn: '2027-01-04' },
  ...{ startsOn: '2027-02-22', endsOn: '2027-02-26', anchorOn: null, withdrawnOn: null }
}
const waiting: ExchangeDates = {
  ...amina,
  arm: 'waiting',
  approvedOn: null,
  startsOn: null,
  endsOn: null,
  anchorOn: '2027-02-26'
}
const secondment: ExchangeDates = { ...amina, startsOn: '2027-03-01', endsOn: '2027-09-30' }
const endOfAugust: ExchangeDates = { ...amina, startsOn: '2027-08-23', endsOn: '2027-08-31' }
const halfYear = { ...amina, startsOn: '2027-01-11', endsOn: '2027-07-10' }

const windows: readonly (readonly [Instrument, string, ExchangeDates, string, string, string | null])[] = [
  ['T0', 'opens 42 days before the start', amina, '2027-01-11', '2027-02-21', null],
  ['LT0', 'likewise', amina, '2027-01-11', '2027-02-21', null],
  [
    'T0',
    'opens on approval if that is later',
    { ...amina, approvedOn: '2027-02-10' },
    '2027-02-10',
    '2027-02-21',
    null
  ],
  [
    'T0',
    'opens when entered if approval is unknown',
    { ...amina, approvedOn: null, importedOn: '2027-02-15' },
    '2027-02-15',
    '2027-02-21',
    null
  ],
  [
    'T0',
    'is open for the one day before',
    { ...amina, approvedOn: null, importedOn: '2027-02-21' },
    '2027-02-21',
    '2027-02-21',
    null
  ],
  ['S0', 'opens on approval', amina, '2027-01-04', '2027-02-21', '2027-03-08'],
  [
    'SC0',
    'opens when entered if approval is unknown',
    { ...amina, approvedOn: null },
    '2027-01-05',
    '2027-02-21',
    '2027-03-08'
  ],
  [
    'S0',
    'is open for seven days, even past the start',
    { ...amina, approvedOn: '2027-02-20' },
    '2027-02-20',
    '2027-02-26',
    '2027-03-08'
  ],
  [
    'S0',
    'is open for seven days, even past the last late day',
    { ...amina, approvedOn: '2027-03-05' },
    '2027-03-05',
    '2027-03-11',
    '2027-03-11'
  ],
  ['T1', 'opens the day after', amina, '2027-02-27', '2027-03-14', '2027-05-18'],
  ['LT1', 'opens the day after', amina, '2027-02-27', '2027-03-14', '2027-05-18'],
  ['T1r', 'shares the days of T1', amina, '2027-02-27', '2027-03-14', '2027-05-18'],
  ['T2', 'is due after 3 months', amina, '2027-05-19', '2027-06-09', '2027-08-18'],
  ['S2', 'with the participant', amina, '2027-05-19', '2027-06-09', '2027-08-18'],
  ['SC2', 'with the participant', amina, '2027-05-19', '2027-06-09', '2027-08-18'],
  ['T3', 'is due after 6 months', amina, '2027-08-19', '2027-09-16', '2028-02-18'],
  ['LT3', 'is due after 6 months', amina, '2027-08-19', '2027-09-16', '2028-02-18'],
  ['S3', 'is due after 6 months', amina, '2027-08-19', '2027-09-16', '2028-02-18'],
  ['T3', 'after 31 August counts from 29 February', endOfAugust, '2028-02-22', '2028-03-21', '2028-08-23'],
  ['T2', 'after 31 August counts from 30 November', endOfAugust, '2027-11-23', '2027-12-14', '2028-02-21'],
  ['T4', 'after 31 August counts from 31 August: no drift', endOfAugust, '2028-08-24', '2028-09-28', '2029-03-01'],
  ['T4', 'is due after 12 months', amina, '2028-02-19', '2028-03-25', '2028-08-26'],
  ['S4', 'is due after 12 months', amina, '2028-02-19', '2028-03-25', '2028-08-26'],
  ['SC4', 'is due after 12 months', amina, '2028-02-19', '2028-03-25', '2028-08-26'],
  ['TM', 'opens on the middle day of a long stay', secondment, '2027-06-15', '2027-06-29', '2027-09-30'],
  ['TM', 'is asked in exactly six months', halfYear, '2027-04-11', '2027-04-25', '2027-07-10'],
  ['TX', 'opens on withdrawal', { ...amina, withdrawnOn: '2027-02-24' }, '2027-02-24', '2027-03-17', '2027-08-25'],
  ['C0', 'opens 42 days before the anchor date', waiting, '2027-01-15', '2027-02-25', null],
  [
    'C0',
    'opens on enrolment if that is later',
    { ...waiting, importedOn: '2027-02-01' },
    '2027-02-01',
    '2027-02-25',
    null
  ],
  ['C3', 'counts from the anchor date', waiting, '2027-08-19', '2027-09-16', '2028-02-18'],
  ['C4', 'counts from the anchor date', waiting, '2028-02-19', '2028-03-25', '2028-08-26']
]
for (const [instrument, sentence, dates, opensOn, closesOn, lateUntil] of windows) {
  t.test(`${instrument} ${sentence}: ${opensOn} to ${closesOn}`, async (t) => {
    t.same(surveyWindow(instrument, dates), { kind: 'window', opensOn, closesOn, lateUntil })
  })
}

const elsewise: readonly (readonly [Instrument, string, ExchangeDates, 'missed' | 'not-due'])[] = [
  ['T0', 'entered on the first day', { ...amina, importedOn: '2027-02-22' }, 'missed'],
  ['T0', 'approved after it began', { ...amina, approvedOn: '2027-02-23' }, 'missed'],
  ['C0', 'enrolled on the anchor date', { ...waiting, importedOn: '2027-02-26' }, 'missed'],
  [
    'S0',
    'entered more than 14 days after the start',
    { ...amina, approvedOn: null, importedOn: '2027-03-09' },
    'missed'
  ],
  [
    'S0',
    'approved in time, entered more than 14 days after the start',
    { ...amina, importedOn: '2027-03-09' },
    'missed'
  ],
  ['T1', 'entered when T2 opens', { ...amina, importedOn: '2027-05-19' }, 'missed'],
  ['T4', 'entered years later', { ...amina, importedOn: '2031-01-01' }, 'missed'],
  ['TM', 'a stay of a week', amina, 'not-due'],
  ['TM', 'a day less than six months', { ...halfYear, endsOn: '2027-07-09' }, 'not-due'],
  ['TX', 'nobody withdrew', amina, 'not-due'],
  ['S1', 'optional', amina, 'not-due'],
  ['SD', 'given when a request is refused', amina, 'not-due'],
  ['C0', 'amina is on an exchange', amina, 'not-due'],
  ['T0', 'a waiting list', waiting, 'not-due'],
  ['S2', 'a waiting list', waiting, 'not-due'],
  ['C3', 'no anchor date yet', { ...waiting, anchorOn: null }, 'not-due'],
  ['T1', 'no end date yet', { ...amina, endsOn: null }, 'not-due'],
  ['T0', 'no start date yet', { ...amina, startsOn: null }, 'not-due']
]
for (const [instrument, sentence, dates, kind] of elsewise) {
  t.test(`${instrument}, ${sentence}: ${kind}, and the coordinator is told why`, async (t) => {
    const got = surveyWindow(instrument, dates)
    t.equal(got.kind, kind)
    t.match(got, { why: /^[A-Z].+\.$/ })
  })
}

t.test('entered after closing but before the next wave, a survey can still be answered late', async (t) => {
  t.match(surveyWindow('T1', { ...amina, importedOn: '2027-05-18' }), { kind: 'window', closesOn: '2027-03-14' })
  t.match(surveyWindow('T0', { ...amina, importedOn: '2027-02-21' }), { kind: 'window', opensOn: '2027-01-11' })
})

const full = plannedInstruments({ arm: 'exchange', length: 'full', sponsorKnown: true })
const sentTo = (dates: ExchangeDates): readonly Instrument[] =>
  full.filter((instrument) => surveyWindow(instrument, dates).kind === 'window')

t.test('called off before it began: the participant is left in peace, the sponsor is asked what it cost', async (t) => {
  const cancelled = { ...amina, withdrawnOn: '2027-02-10' }
  t.same(sentTo(cancelled), ['S0', 'T0', 'S2'], 'what had opened by then stands')
  t.same(sentTo({ ...cancelled, withdrawnOn: '2027-01-04' }), ['S2'], 'on the day of approval')
  t.equal(surveyWindow('SC2', cancelled).kind, 'window')
  t.equal(surveyWindow('SC4', cancelled).kind, 'not-due')
  t.notOk(wasHeld(cancelled))
})

t.test('broken off half-way: no later wave for the participant, all for the sponsor', async (t) => {
  t.same(sentTo({ ...amina, withdrawnOn: '2027-02-24' }), ['S0', 'T0', 'S2', 'S3', 'S4'])
  t.same(sentTo({ ...amina, withdrawnOn: '2027-06-01' }), ['S0', 'T0', 'T1', 'T1r', 'T2', 'S2', 'S3', 'S4'])
  t.same(
    sentTo({ ...amina, withdrawnOn: '2027-05-19' }),
    ['S0', 'T0', 'T1', 'T1r', 'S2', 'S3', 'S4'],
    'on the day T2 opens'
  )
})

t.test('someone who withdraws on the first day never came', async (t) => {
  const held = (withdrawnOn: string | null): boolean => wasHeld({ startsOn: '2027-02-22', withdrawnOn })
  t.same(['2027-02-21', '2027-02-22', '2027-02-23', null].map(held), [false, false, true, true])
  t.notOk(wasHeld({ startsOn: null, withdrawnOn: '2027-02-23' }))
})

t.test('a date that is none and an end before the start are the mistake of the caller', async (t) => {
  t.throws(() => surveyWindow('T1', { ...amina, endsOn: '2027-02-21' }), RangeError)
  t.throws(() => surveyWindow('T0', { ...amina, endsOn: '2027-02-30' }), RangeError)
  t.throws(() => surveyWindow('T0', { ...amina, importedOn: '' }), RangeError)
})

const instruments = [
  ...full,
  'LT0',
  'LT1',
  'LT3',
  'SC0',
  'SC2',
  'SC4',
  'TM',
  'TX',
  'S1',
  'SD',
  'C0',
  'C3',
  'C4'
] as const
const someDay = fc.nat(3650).map((days) => addDays('2024-01-01', days))
const someDates = fc
  .record({
    start: someDay,
    stay: fc.nat(400),
    lead: fc.integer({ min: -200, max: 600 }),
    approval: fc.option(fc.integer({ min: -100, max: 100 })),
    withdrawal: fc.option(fc.integer({ min: -50, max: 400 }))
  })
  .map(({ start, stay, lead, approval, withdrawal }) => ({
    ...{ importedOn: addDays(start, -lead), approvedOn: approval === null ? null : addDays(start, approval) },
    ...{ startsOn: start, endsOn: addDays(start, stay), anchorOn: start },
    withdrawnOn: withdrawal === null ? null : addDays(start, withdrawal)
  }))

t.test('whatever the dates: a window opens before it closes, and can be answered after it was entered', async () => {
  fc.assert(
    fc.property(fc.constantFrom(...instruments), someDates, (instrument, dates) => {
      const got = surveyWindow(instrument, { ...dates, arm: isForComparison(instrument) ? 'waiting' : 'exchange' })
      if (got.kind !== 'window') return got.why !== ''
      const inOrder = got.opensOn <= got.closesOn && got.closesOn <= lastDay(got) && dates.importedOn <= lastDay(got)
      const mayFollow = respondentOf(instrument) === 'sponsor' || instrument === 'TX'
      return inOrder && (mayFollow || dates.withdrawnOn === null || got.opensOn < dates.withdrawnOn)
    }),
    { numRuns: 1000 }
  )
})

t.test('late answers end the day before the next wave opens, and later stays have later windows', async () => {
  const chains = [
    ['T1', 'T2', 'T3', 'T4'],
    ['S2', 'S3', 'S4'],
    ['LT3', 'T4'],
    ['C3', 'C4']
  ] as const
  fc.assert(
    fc.property(someDay, fc.constantFrom(...chains), (endsOn, chain) => {
      const arm = chain[0] === 'C3' ? 'waiting' : 'exchange'
      const dates = {
        ...amina,
        arm,
        approvedOn: null,
        importedOn: '2024-01-01',
        startsOn: endsOn,
        endsOn,
        anchorOn: endsOn
      } as const
      const days = chain.map((instrument) => surveyWindow(instrument, dates))
      return days.every((day, index) => {
        const next = days[index + 1]
        if (day.kind !== 'window') return false
        if (next === undefined) return day.lateUntil === addDays(addMonths(endsOn, 12), 182)
        return next.kind === 'window' && day.lateUntil === addDays(next.opensOn, -1)
      })
    })
  )
})
