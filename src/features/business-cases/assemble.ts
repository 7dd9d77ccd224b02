import type { Kysely } from 'kysely'
import { z } from 'zod'
import { businessCaseDocument, type BusinessCase } from '../../core/business-case/business-case-document.js'
import { type CaseDetails, CaseDetailsSchema } from '../../core/business-case/case-details.js'
import type { Register } from '../../core/economics/assumptions/assumptions.js'
import type { BenefitLine } from '../../core/economics/benefits/benefit-line.js'
import { corroborated } from '../../core/economics/benefits/corroboration.js'
import type { CaseEntries } from '../../core/economics/appraisal/case-appraisal.js'
import type { TypedCostLine } from '../../core/economics/costs/cost-line.js'
import type { ReleaseStatement } from '../../core/economics/costs/release-record.js'
import { professions } from '../../core/exchanges/coded-lists.js'
import type { Schema } from '../../platform/db/schema.js'
import {
  findNextOpening,
  listCaseExchanges,
  listEntries,
  type CaseEntryRow,
  type CaseExchangeRow,
  type CaseGroup
} from '../costs/store.js'
import { findCaseDetails } from './store.js'

interface CaseNames {
  readonly organisation: string
  readonly cohort: string
}

/** `unwritten`: nobody has said yet what is asked of whom, so there is no case to print. */
export type Assembled = BusinessCase | Readonly<{ kind: 'unwritten' }>

/** The form of a case as it is kept: what the author typed, by field. */
export const TypedDetailsSchema = z.record(z.string(), z.string())

interface Circumstances {
  readonly names: CaseNames
  readonly today: string
  readonly demo: boolean
  readonly register: Register
}

/** What is recorded, and what the author wrote, as one document: the same records give the same bytes. */
export async function assembleCase(
  db: Kysely<Schema>,
  group: CaseGroup,
  { names, today, demo, register }: Circumstances
): Promise<Assembled> {
  const written = await findCaseDetails(db, group)
  if (written === undefined) return { kind: 'unwritten' }
  const typed = CaseDetailsSchema.parse(TypedDetailsSchema.parse(JSON.parse(written)))
  const exchanges = await listCaseExchanges(db, group)
  const entries = caseEntries(exchanges, await listEntries(db, group))
  const followUpOn = (await findNextOpening(db, group, today)) ?? null
  const details: CaseDetails = {
    scope: 'cohortId' in group ? 'cohort' : 'sponsor',
    title: typed.title,
    ...names,
    sponsorWord: typed.sponsor_word,
    participantWord: typed.participant_word,
    ask: typed.ask,
    decidedBy: typed.decided_by,
    decisionNeededBy: typed.decision_needed_by,
    recommendation: typed.recommendation,
    conditions: typed.conditions,
    budgetCode: typed.budget_code,
    followUpOn,
    asOf: today,
    author: 'Programme coordinator',
    snapshot: null,
    demo
  }
  return businessCaseDocument(entries, details, register)
}

/**
 * Rows as the engine takes them: the statements of one exchange together, lines under its reference. An exchange of which
 * nothing is recorded is handed over too, so that the case says it is left out. Only one that was withdrawn, and of which
 * nobody recorded a cost, is no part of it.
 */
function caseEntries(exchanges: readonly CaseExchangeRow[], rows: readonly CaseEntryRow[]): CaseEntries {
  const of = (kind: CaseEntryRow['kind'], exchangeId?: string): readonly CaseEntryRow[] =>
    rows.filter((row) => row.kind === kind && (exchangeId === undefined || row.exchangeId === exchangeId))
  const releases = exchanges
    .map((exchange) => ({
      exchange,
      statements: of('release', exchange.id).map(({ inputs }) => JSON.parse(inputs) as ReleaseStatement)
    }))
    .filter(({ exchange, statements }) => statements.length > 0 || exchange.withdrawnOn === null)
    .map(({ exchange, statements }) => {
      const { id, exchangeRef, startsOn, endsOn } = exchange
      return { exchangeRef: exchangeRef ?? id, label: labelOf(exchange), startsOn, endsOn, statements }
    })
  return {
    releases,
    otherCosts: of('cost').map(({ id, inputs }) => ({ ...(JSON.parse(inputs) as Omit<TypedCostLine, 'id'>), id })),
    benefits: corroborated(
      of('benefit').map(({ id, inputs }) => ({ ...(JSON.parse(inputs) as Omit<BenefitLine, 'id'>), id }))
    )
  }
}

/** How an exchange is called in the document: what the person does and where they were, never their name. */
function labelOf({ profession, host }: CaseExchangeRow): string {
  const job = professions.find(({ code }) => code === profession)?.label.replace(/ \(.*\)$/, '')
  return job === undefined || profession === 'other' ? host : `${job}, ${host}`
}
