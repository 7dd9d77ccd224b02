import { z } from 'zod'

/**
 * When a person is asked, in the order of time. Participants and the comparison group: T0 before, TM half-way, TX on
 * leaving early, T1 after, T1r straight after T1 looking back, T2 3 months, T3 6 months, T4 12 months. Sponsors: S0 to S4
 * beside them. SD: someone said no. A short form shares the wave of the long one (LT0 and C0 are asked at T0, SC2 at S2).
 */
export const waves = ['T0', 'TM', 'TX', 'T1', 'T1r', 'T2', 'T3', 'T4', 'S0', 'S1', 'S2', 'S3', 'S4', 'SD'] as const

export const WaveSchema = z.enum(waves)

export type Wave = (typeof waves)[number]
