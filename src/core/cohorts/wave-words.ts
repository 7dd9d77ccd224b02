import type { Wave } from '../framework/wave.js'
import type { WavePair } from './change-table.js'

interface WaveWords {
  readonly name: string
  readonly when: string
}

/** `name`: heads a column or a mark; `when`: in a sentence, after "answered". */
export const waveWords: Readonly<Record<Wave, WaveWords>> = {
  T0: { name: 'Before', when: 'before' },
  TM: { name: 'Half-way', when: 'half-way' },
  TX: { name: 'On leaving early', when: 'on leaving early' },
  T1: { name: 'After', when: 'after' },
  T1r: { name: 'Before, looking back', when: 'looking back' },
  T2: { name: '3 months', when: 'at 3 months' },
  T3: { name: '6 months', when: 'at 6 months' },
  T4: { name: '12 months', when: 'at 12 months' },
  S0: { name: 'Sponsor, before', when: 'before' },
  S1: { name: 'Sponsor, after', when: 'after' },
  S2: { name: 'Sponsor, 3 months', when: 'at 3 months' },
  S3: { name: 'Sponsor, 6 months', when: 'at 6 months' },
  S4: { name: 'Sponsor, 12 months', when: 'at 12 months' },
  SD: { name: 'Sponsor who said no', when: 'on saying no' }
}

/** Before to 6 months */
export function pairName({ from, to }: Pick<WavePair, 'from' | 'to'>): string {
  const later = waveWords[to].name
  return `${waveWords[from].name} to ${/^\d/.test(later) ? later : later.toLowerCase()}`
}

/** How a sentence about a comparison begins. */
export function pairOpening({ to, retrospective }: WavePair): string {
  if (retrospective) return 'Looking back, '
  return to === 'T3' ? 'Six months on, ' : to === 'T4' ? 'A year on, ' : 'After the exchange, '
}
