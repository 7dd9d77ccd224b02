import { longDate } from '../format/dates.js'
import { decimal, percentage } from '../format/numbers.js'
import { type Wave, waves } from '../framework/wave.js'
import { waveWords } from './wave-words.js'

/**
 * What became of the surveys of one wave, in numbers of people. `unsent`: begun, and neither sent nor declined. `late`: among
 * `answered`. `opensOn`: the first opening.
 */
export interface WaveFlow {
  readonly respondent: 'participant' | 'sponsor'
  readonly wave: Wave
  readonly invited: number
  readonly begun: number
  readonly answered: number
  readonly unsent: number
  readonly declined: number
  readonly missed: number
  readonly late: number
  readonly opensOn: string | null
}

/**
 * A line of the table of responses, in words; `opens` instead of figures for a wave that nobody is invited to yet. `answered`
 * is a share of those invited, `outOf` says of how many.
 */
export interface FlowLine {
  readonly wave: string
  readonly opens: string | null
  readonly invited: string
  readonly begun: string
  readonly answered: string
  readonly outOf: string
  readonly unsent: string
  readonly declined: string
  readonly missed: string
  readonly late: string
}

/** In the order of time, participants first. A past evaluation knows who answered, and not who was asked. */
export function flowLines(flow: readonly WaveFlow[]): readonly FlowLine[] {
  return flow.toSorted((a, b) => rank(a) - rank(b)).map(flowLine)
}

function rank({ respondent, wave }: WaveFlow): number {
  return (respondent === 'sponsor' ? waves.length : 0) + waves.indexOf(wave)
}

function flowLine({ wave, invited, answered, opensOn, ...rest }: WaveFlow): FlowLine {
  const known = invited > 0
  const figures = (n: number): string => (known ? decimal(n, 0) : notKnown)
  return {
    wave: waveWords[wave].name,
    opens: !known && answered === 0 ? opening(opensOn, rest.missed) : null,
    invited: figures(invited),
    begun: figures(rest.begun),
    answered: known ? percentage(answered / invited) : decimal(answered, 0),
    outOf: known ? `${decimal(answered, 0)} of ${decimal(invited, 0)}` : '',
    unsent: figures(rest.unsent),
    declined: figures(rest.declined),
    missed: figures(rest.missed),
    late: decimal(rest.late, 0)
  }
}

const notKnown = 'not known'

function opening(opensOn: string | null, missed: number): string {
  if (missed > 0) return `${decimal(missed, 0)} missed`
  return opensOn === null ? 'no dates yet' : `opens ${longDate(opensOn)}`
}
