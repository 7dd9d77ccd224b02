import t from 'tap'
import {
  compareWaves,
  isForComparison,
  isInstrument,
  isMailed,
  plannedInstruments,
  respondentOf,
  waveOf,
  waves
} from '../../../src/core/schedule/waves.js'

const everybody = { arm: 'exchange', length: 'full', sponsorKnown: true } as const

t.test('amina’s week away: she is asked in five waves and looks back once, and her sponsor in four', async (t) => {
  t.same(plannedInstruments(everybody), ['S0', 'T0', 'T1', 'T1r', 'T2', 'S2', 'T3', 'S3', 'T4', 'S4'])
})

t.test('nobody is known at her employer: the sponsor’s surveys are not planned', async (t) => {
  t.same(plannedInstruments({ ...everybody, sponsorKnown: false }), ['T0', 'T1', 'T1r', 'T2', 'T3', 'T4'])
})

t.test(
  'tom shadows for a day: short forms before, after and at six months, and one question to his sponsor',
  async (t) => {
    t.same(plannedInstruments({ ...everybody, length: 'light' }), ['LT0', 'LT1', 'S2', 'LT3'])
    t.same(plannedInstruments({ ...everybody, length: 'light', sponsorKnown: false }), ['LT0', 'LT1', 'LT3'])
  }
)

t.test('a comparison group is sent nothing yet', async (t) => {
  for (const arm of ['waiting', 'not-yet', 'host-partner'] as const)
    t.same(plannedInstruments({ ...everybody, arm }), [])
})

const forms = [
  ['T0', 'T0', 'participant'],
  ['LT0', 'T0', 'participant'],
  ['C0', 'T0', 'participant'],
  ['TM', 'TM', 'participant'],
  ['T1', 'T1', 'participant'],
  ['LT1', 'T1', 'participant'],
  ['T1r', 'T1r', 'participant'],
  ['T2', 'T2', 'participant'],
  ['T3', 'T3', 'participant'],
  ['LT3', 'T3', 'participant'],
  ['C3', 'T3', 'participant'],
  ['T4', 'T4', 'participant'],
  ['C4', 'T4', 'participant'],
  ['TX', 'TX', 'participant'],
  ['S0', 'S0', 'sponsor'],
  ['SC0', 'S0', 'sponsor'],
  ['S1', 'S1', 'sponsor'],
  ['S2', 'S2', 'sponsor'],
  ['SC2', 'S2', 'sponsor'],
  ['S3', 'S3', 'sponsor'],
  ['S4', 'S4', 'sponsor'],
  ['SC4', 'S4', 'sponsor'],
  ['SD', 'SD', 'sponsor']
] as const

t.test('every form has its wave and its respondent', async (t) => {
  for (const [instrument, wave, respondent] of forms) {
    t.ok(isInstrument(instrument))
    t.same([waveOf(instrument), respondentOf(instrument)], [wave, respondent], instrument)
    t.ok(waves.includes(wave))
  }
  t.same(forms.map(([name]) => name).filter(isForComparison), ['C0', 'C3', 'C4'])
  t.same(
    forms.map(([name]) => name).filter((name) => !isMailed(name)),
    ['T1r']
  )
})

t.test('other names are no instruments, whatever objects inherit', async (t) => {
  for (const name of ['', 't0', 'T5', 'LT2', 'toString', '__proto__', 'constructor']) t.notOk(isInstrument(name), name)
})

t.test('waves sort as a person meets them', async (t) => {
  t.same((['T4', 'S0', 'T1r', 'T0', 'T3', 'T1', 'T2'] as const).toSorted(compareWaves), [
    'T0',
    'T1',
    'T1r',
    'T2',
    'T3',
    'T4',
    'S0'
  ])
})
