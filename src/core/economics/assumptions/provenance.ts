import { z } from 'zod'
import { needed, typedCode, typedDate, typedFlag, typedText } from '../typed-figures.js'

export const origins = ['participant', 'sponsor', 'record', 'author', 'register'] as const
type Origin = (typeof origins)[number]

/** Where a figure is from: what stands behind it, who entered it, and when. */
export interface Provenance {
  readonly origin: Origin
  readonly source: string // "rota, June 2026"; "invoice 4417"
  readonly by: string // a role, never a name
  readonly on: string // date
  readonly released: boolean // a participant's own figure: did that person release it?
}

/** A participant's own figure counts in a document that a sponsor can open only when that person released it. */
export function mayStand({ origin, released }: Pick<Provenance, 'origin' | 'released'>): boolean {
  return origin !== 'participant' || released
}

/** The columns every typed or imported line has. */
export const provenanceFields = {
  origin: needed(typedCode(origins), `Say whose figure it is: ${origins.join(', ')}`),
  source: needed(typedText, 'Say what the figure rests on: a rota, an invoice, a survey'),
  by: needed(typedText, 'Say who entered it, as a role: Ward manager'),
  on: needed(typedDate, 'Say on which day it was entered'),
  released: typedFlag.transform((released) => released ?? false)
} satisfies z.ZodRawShape
