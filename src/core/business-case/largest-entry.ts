import { wholePounds } from '../format/money.js'
import { benefitId, lowerFirst } from './benefit-numbers.js'
import type { Text } from './document.js'
import type { CaseMaterial } from './wording.js'

/** The largest single entry among the sponsor's benefits, as page one speaks of it. */
export interface LargestEntry {
  readonly alone: boolean // no other entry has its name
  readonly name: Text // "agency shifts avoided"
  readonly amount: Text // "£756"
}

/**
 * One entry, not one kind: returns are skewed, and one person's story can carry a case of many. Where several entries
 * have one name, the page prints their sum under it, so the name alone would speak of the sum: the amount goes with it.
 */
export function largestEntry({ appraised, ledger }: CaseMaterial): LargestEntry | null {
  const { largest } = appraised.views.B
  if (largest === null) return null
  const named = largest.line.description.toLowerCase()
  const alike = appraised.benefits.filter((one) => {
    return one.kind === 'counted' && one.line.description.toLowerCase() === named
  })
  const at = appraised.benefits.findIndex(({ line }) => line.id === largest.line.id)
  return {
    alone: alike.length === 1,
    name: ledger.authored(lowerFirst(largest.line.description)),
    amount: [ledger.cite(benefitId(at), wholePounds)]
  }
}
