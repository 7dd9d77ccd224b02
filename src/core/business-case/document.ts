/**
 * A business case as content without markup: pages, PDF and Word are made from it. No amount of money stands in a text
 * piece: each is a number piece that refers to its record, so that every £ leads to its formula, inputs, source and date.
 */
export interface CaseDocument {
  readonly scope: 'sponsor' | 'cohort'
  readonly name: string // plain, for the title of a window or a file
  readonly over: readonly [left: Text, right: Text] // above the title
  readonly pageOne: readonly Block[] // one printed page
  readonly body: readonly Block[] // costs, benefits, annexes A to E
  readonly foot: readonly [left: Text, right: Text]
  readonly numbers: readonly NumberRecord[]
}

/** `shown` is the record's value as it reads here: £1,307 in a sentence, −1,306.90 in a ledger. */
export type Piece =
  Readonly<{ text: string; strong?: true }> | Readonly<{ number: string; shown: string; strong?: true }>
export type Text = readonly Piece[]

export type Block =
  | Readonly<{ kind: 'heading'; level: 1 | 2 | 3; id: string; text: Text }>
  | Readonly<{ kind: 'paragraph'; role: 'ask' | 'key' | 'views' | 'plain'; text: Text }>
  | Readonly<{ kind: 'tiles'; tiles: readonly Tile[] }>
  | Waterfall
  | Table
  | Readonly<{ kind: 'note'; text: Text }>
  | Decision

export interface Tile {
  readonly label: Text
  readonly big: Text
  readonly note: Text
}

interface Decision {
  readonly kind: 'decision'
  readonly options: readonly string[]
  readonly conditions: Text | null
  readonly signatories: readonly Text[]
}

/** Cells by column; `id` is where links to the row lead (a number's id in the audit trail). */
export interface Table {
  readonly kind: 'table'
  readonly id: string
  readonly caption: Text
  readonly columns: readonly Readonly<{ head: string; align: 'left' | 'right' }>[]
  readonly rows: readonly Readonly<{ id: string | null; cells: readonly Text[]; total?: true }>[]
}

/** Solid is cash, striped is not; costs are black, benefits blue. `from` and `to` are where a bar starts and ends. */
export interface Waterfall {
  readonly kind: 'waterfall'
  readonly id: string
  readonly title: Text // what the chart shows
  readonly description: Text // the same in words, for those who do not see it
  readonly bars: readonly Bar[]
}

export interface Bar {
  readonly kind: 'cost' | 'benefit' | 'subtotal' | 'net'
  readonly label: Text
  readonly fromPence: number
  readonly toPence: number
  readonly cash: boolean
  readonly amount: Text // a ledger figure: −787.50
  readonly note: Text // seen, grade 3
}

/** Where one number is from, and what it rests on. `value` is null for what is not one number, or not to be shown. */
export interface NumberRecord {
  readonly id: string
  readonly label: string
  readonly value: number | null
  readonly unit: string
  readonly display: string
  readonly formula: string | null
  readonly inputs: readonly string[]
  readonly source: NumberSource
  readonly evidenceGrade: number | null
  readonly benefitClass: string | null
  readonly perspective: 'A' | 'B' | 'C' | null
  readonly priceYear: string | null
  readonly status: 'seen' | 'reported' | 'expected' | 'not known' | null
}

export type NumberSource =
  | Readonly<{ kind: 'entry'; origin: string; by: string; on: string; basis: string; released: boolean }>
  | Readonly<{ kind: 'register'; row: string; register: string; version: string; readOn: string; basis: string }>
  | Readonly<{ kind: 'computed' }>
  | Readonly<{ kind: 'not-stated' }>

/** The words alone, for the alternative text of a chart or a plain copy. */
export function plainText(text: Text): string {
  return text.map((piece) => ('text' in piece ? piece.text : piece.shown)).join('')
}
