import type { Kysely } from 'kysely'
import type { Decision } from '../../core/exchanges/decide-import.js'
import type { Config } from '../../config.js'
import type { Schema } from '../../platform/db/schema.js'

/** An import under way: its database, and what all rows of it have in common. `at` is an instant, `today` a London day. */
export interface Act {
  readonly db: Kysely<Schema>
  readonly config: Pick<Config, 'LINK_SECRET'>
  readonly newKey: () => string
  readonly tenantId: string
  readonly programmeId: string
  readonly batchId: string
  readonly at: string
  readonly today: string
}

export type Applied = Extract<Decision, { readonly outcome: 'added' | 'differs' }>

/** Whether a row is written: one that differs only if that was asked for. */
export function isApplied(update: boolean): (decision: Decision) => decision is Applied {
  return (decision): decision is Applied =>
    decision.outcome === 'added' || (update && decision.outcome === 'differs' && decision.exchange !== null)
}

/** What a row names was settled before it is asked for; anything else is a mistake of ours. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('An import asked for something that none of its rows names.')
  return value
}
