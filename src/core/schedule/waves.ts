/**
 * Who answers an instrument, and in which wave. Light, comparison and common forms share the wave of the
 * form they stand for.
 */
const instruments = {
  T0: { wave: 'T0', respondent: 'participant' },
  LT0: { wave: 'T0', respondent: 'participant' },
  C0: { wave: 'T0', respondent: 'participant' },
  TM: { wave: 'TM', respondent: 'participant' },
  T1: { wave: 'T1', respondent: 'participant' },
  LT1: { wave: 'T1', respondent: 'participant' },
  T1r: { wave: 'T1r', respondent: 'participant' },
  T2: { wave: 'T2', respondent: 'participant' },
  T3: { wave: 'T3', respondent: 'participant' },
  LT3: { wave: 'T3', respondent: 'participant' },
  C3: { wave: 'T3', respondent: 'participant' },
  T4: { wave: 'T4', respondent: 'participant' },
  C4: { wave: 'T4', respondent: 'participant' },
  TX: { wave: 'TX', respondent: 'participant' },
  SC0: { wave: 'S0', respondent: 'sponsor' },
  S0: { wave: 'S0', respondent: 'sponsor' },
  S1: { wave: 'S1', respondent: 'sponsor' },
  SC2: { wave: 'S2', respondent: 'sponsor' },
  S2: { wave: 'S2', respondent: 'sponsor' },
  S3: { wave: 'S3', respondent: 'sponsor' },
  SC4: { wave: 'S4', respondent: 'sponsor' },
  S4: { wave: 'S4', respondent: 'sponsor' },
  SD: { wave: 'SD', respondent: 'sponsor' }
} as const

/** The waves as a person meets them, participants' first: before, half-way, after, looking back, 3, 6 and 12 months. */
export const waves = ['T0', 'TM', 'T1', 'T1r', 'T2', 'T3', 'T4', 'TX', 'S0', 'S1', 'S2', 'S3', 'S4', 'SD'] as const

export type Instrument = keyof typeof instruments
export type Wave = (typeof waves)[number]
export type Respondent = 'participant' | 'sponsor'

/** On an exchange, or in a comparison group: on the waiting list, not yet begun, the partner at the host. */
export type Arm = 'exchange' | 'waiting' | 'not-yet' | 'host-partner'

/** A row of the database or a document names an instrument by text. */
export function isInstrument(name: string): name is Instrument {
  return Object.hasOwn(instruments, name)
}

export function waveOf(instrument: Instrument): Wave {
  return instruments[instrument].wave
}

export function respondentOf(instrument: Instrument): Respondent {
  return instruments[instrument].respondent
}

/** For sorting: negative if `a` comes first. */
export function compareWaves(a: Wave, b: Wave): number {
  return waves.indexOf(a) - waves.indexOf(b)
}

/** C0, C3 and C4 are for comparison groups, and nothing else is. */
export function isForComparison(instrument: Instrument): boolean {
  return instrument === 'C0' || instrument === 'C3' || instrument === 'C4'
}

/**
 * T1r looks back on the same things as T1. It has no mail: submitting T1 makes its invitation, and the receipt links to it.
 * All other instruments are mailed when their window opens.
 */
export function isMailed(instrument: Instrument): boolean {
  return instrument !== 'T1r'
}

export interface Stay {
  readonly arm: Arm
  readonly length: 'full' | 'light'
  readonly sponsorKnown: boolean
}

/**
 * The instruments that are sent for one exchange, in the order in which they open; `surveyWindow` says when, and which of
 * them a withdrawal leaves out. Sponsors' common parts (SC…), half-way (TM), exit (TX), a refused request (SD), the optional
 * S1 and the comparison forms can be read and walked through, and are not sent yet: a comparison group gets nothing.
 *
 * A one-day visit (light) has no 3- and 12-month waves, and its sponsor is asked once, for the cost and first results.
 */
export function plannedInstruments({ arm, length, sponsorKnown }: Stay): readonly Instrument[] {
  if (arm !== 'exchange') return []
  const plan = length === 'light' ? lightPlan : fullPlan
  return sponsorKnown ? plan : plan.filter((instrument) => respondentOf(instrument) === 'participant')
}

const fullPlan = ['S0', 'T0', 'T1', 'T1r', 'T2', 'S2', 'T3', 'S3', 'T4', 'S4'] as const satisfies readonly Instrument[]
const lightPlan = ['LT0', 'LT1', 'S2', 'LT3'] as const satisfies readonly Instrument[]
