// A case as the tests write it: the worked exchange, the author's words, and ways to look into the document.
import { businessCaseDocument } from '../../../src/core/business-case/business-case-document.js'
import type { CaseDetails } from '../../../src/core/business-case/case-details.js'
import {
  plainText,
  type Block,
  type CaseDocument,
  type Piece,
  type Table,
  type Text
} from '../../../src/core/business-case/document.js'
import type { Register } from '../../../src/core/economics/assumptions/assumptions.js'
import type { CaseEntries } from '../../../src/core/economics/appraisal/case-appraisal.js'
import type { TypedCostLine } from '../../../src/core/economics/costs/cost-line.js'
import { shippedRegister, workedEntries } from '../economics/worked-exchange.js'

export const details: CaseDetails = {
  scope: 'sponsor',
  title: 'Releasing a Band 7 nurse for five days to a national policy team',
  organisation: 'Brackenhall University Hospitals NHS Trust',
  cohort: 'Spring 2026',
  sponsorWord: 'trust',
  participantWord: 'nurse',
  ask: 'release a second Band 7 nurse for five days',
  decidedBy: ['Chief Nurse', 'Director of Finance'],
  decisionNeededBy: '2027-03-31',
  recommendation: 'approve-with-conditions',
  conditions: ['time saved is logged weekly', 'bank cover is agreed beforehand'],
  budgetCode: null,
  followUpOn: '2027-06-19',
  asOf: '2027-03-02',
  author: 'Coordinator',
  snapshot: 'BC-0412-7F3A9C',
  demo: true
}

export function written(
  entries: Partial<CaseEntries> = {},
  change: Partial<CaseDetails> = {},
  register: Register = shippedRegister()
): CaseDocument {
  const result = businessCaseDocument({ ...workedEntries, ...entries }, { ...details, ...change }, register)
  if (result.kind !== 'document') throw new Error(JSON.stringify(result))
  return result.document
}

export function manyExchanges(n: number): CaseEntries {
  const refs = Array.from({ length: n }, (_, index) => `EX-${index + 1}`)
  return {
    releases: refs.flatMap((exchangeRef) => workedEntries.releases.map((one) => ({ ...one, exchangeRef }))),
    otherCosts: [],
    benefits: refs.flatMap((exchangeRef) => {
      return workedEntries.benefits.map((one) => ({ ...one, id: `${one.id}-${exchangeRef}`, exchangeRef }))
    })
  }
}

export function typedCost(change: Partial<TypedCostLine> = {}): TypedCostLine {
  return {
    id: 'c1',
    exchangeRef: 'EX-0412',
    description: 'Room in Whitehall',
    payer: 'sponsor',
    cash: true,
    status: 'actual',
    amountPence: 12_000,
    transfer: false,
    origin: 'author',
    source: 'invoice 17',
    by: 'Coordinator',
    on: '2026-07-01',
    released: false,
    ...change
  }
}

/** Every text of a document, wherever it stands. */
export function textsOf(document: CaseDocument): readonly Text[] {
  return [...document.over, ...document.foot, ...[...document.pageOne, ...document.body].flatMap(textsOfBlock)]
}

export function piecesOf(document: CaseDocument): readonly Piece[] {
  return textsOf(document).flat()
}

/** A document, or some of its blocks, as plain lines. */
export function linesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(textsOfBlock).map(plainText)
}

export function pageOneText(document: CaseDocument): string {
  return linesOf(document.pageOne).join('\n').replaceAll('\u00a0', ' ')
}

export function tableOf(document: CaseDocument, id: string): Table {
  const found = [...document.pageOne, ...document.body].find((block) => block.kind === 'table' && block.id === id)
  if (found?.kind !== 'table') throw new Error(`No table ${id}.`)
  return found
}

export function rowsOf(document: CaseDocument, id: string): readonly string[] {
  return tableOf(document, id).rows.map(({ cells }) => cells.map(plainText).join(' | ').replaceAll('\u00a0', ' '))
}

function textsOfBlock(block: Block): readonly Text[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return [block.text]
    case 'tiles':
      return block.tiles.flatMap(({ label, big, note }) => [label, big, note])
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ head }) => [{ text: head }]),
        ...block.rows.flatMap(({ cells }) => cells)
      ]
    case 'waterfall':
      return [block.title, block.description, ...block.bars.flatMap(({ label, amount, note }) => [label, amount, note])]
    case 'decision':
      return [
        ...block.options.map((option) => [{ text: option }]),
        ...(block.conditions === null ? [] : [block.conditions]),
        ...block.signatories
      ]
  }
}
