import {
  plainText,
  type Block,
  type CaseDocument,
  type Piece,
  type Text,
  type Waterfall
} from '../../core/business-case/document.js'
import type { WaterfallFigure, WaterfallRow } from '../../core/format/figure.js'

/** The document for its view: each block under the name of its kind, each number as a link to its row in annex C. */
export function documentPage({ name, over, pageOne, body, foot }: CaseDocument) {
  return {
    title: name,
    over: over.map(pieces),
    pageOne: pageOne.map(shownBlock),
    body: body.map(shownBlock),
    foot: foot.map(pieces)
  }
}

function shownBlock(block: Block): object {
  switch (block.kind) {
    case 'heading':
      return { [`heading${block.level}`]: { id: block.id, text: pieces(block.text) } }
    case 'paragraph':
      return { paragraph: { role: block.role, text: pieces(block.text) } }
    case 'note':
      return { note: { text: pieces(block.text) } }
    case 'tiles':
      return {
        tiles: block.tiles.map(({ label, big, note }) => ({
          label: pieces(label),
          big: pieces(big),
          note: pieces(note)
        }))
      }
    case 'waterfall':
      return { waterfall: { figure: waterfallFigure(block), ...waterfallTable(block) } }
    case 'table':
      return {
        table: {
          id: block.id,
          caption: pieces(block.caption),
          captionText: plainText(block.caption),
          columns: block.columns.map(({ head, align }) => ({ head, isNumber: align === 'right' })),
          rows: block.rows.map(({ id, cells, total }) => ({
            id: id === null ? null : rowId(id),
            total: total ?? false,
            cells: cells.map((cell, at) => ({
              text: pieces(cell),
              isNumber: block.columns[at]?.align === 'right',
              isHead: at === 0
            }))
          }))
        }
      }
    case 'decision':
      return {
        decision: {
          options: block.options,
          conditions: block.conditions === null ? null : pieces(block.conditions),
          signatories: block.signatories.map(pieces)
        }
      }
  }
}

function pieces(text: Text): readonly object[] {
  return text.map((piece: Piece) => {
    const strong = piece.strong ?? false
    return 'text' in piece
      ? { text: piece.text, strong }
      : { href: `#${rowId(piece.number)}`, text: piece.shown, strong }
  })
}

function rowId(number: string): string {
  return `number-${number}`
}

/** A line moves the total by its own pence; where a subtotal stands is what the lines above come to. */
function waterfallFigure({ id, title, description, bars }: Waterfall): WaterfallFigure {
  const rows = bars.map(({ kind, label, fromPence, toPence, cash, amount, note }): WaterfallRow => {
    const words = { label: plainText(label), amount: plainText(amount) }
    if (kind === 'subtotal' || kind === 'net') return { kind, ...words }
    const noted = plainText(note)
    return { kind, ...words, pence: toPence - fromPence, cash, ...(noted === '' ? {} : { note: noted }) }
  })
  return { kind: 'waterfall', id, title: plainText(title), description: plainText(description), rows }
}

function waterfallTable({ title, bars }: Waterfall): object {
  return {
    caption: pieces(title),
    rows: bars.map(({ kind, label, amount, note, cash }) => ({
      label: pieces(label),
      amount: pieces(amount),
      note: pieces(note),
      how: kind === 'cost' || kind === 'benefit' ? (cash ? 'cash' : 'not cash') : 'total'
    }))
  }
}
