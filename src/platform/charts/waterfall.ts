import { scaleLinear } from 'd3-scale'
import type { WaterfallFigure, WaterfallRow } from '../../core/format/figure.js'
import { colours, element, phone, picture, type Svg } from './svg.js'
import { type Font, textWidth, wrapped } from './text-width.js'

const font: Font = { size: 13, bold: false }
const boldFont: Font = { size: 13, bold: true }
const noteFont: Font = { size: 12, bold: false }
const lineHeight = 18
const barHeight = 9

interface Layout {
  readonly width: number
  readonly labelWidth: number
  readonly amountWidth: number
  readonly bars: { readonly left: number; readonly right: number }
  readonly stacked: boolean
}

/** A row with its place: from which total to which its bar runs, how its label breaks, where its note stands. */
interface Placed {
  readonly row: WaterfallRow
  readonly from: number
  readonly to: number
  readonly lines: readonly string[]
  readonly note: Readonly<{ text: string; x: number; anchor: 'start' | 'end' }> | undefined
  readonly noteLine: string | undefined
  readonly top: number
  readonly barY: number
  readonly height: number
}

/**
 * Costs to net as a ledger: labels at the left, amounts at the right, a rule above each subtotal and two under the net. On
 * a phone each bar stands under its label.
 */
export function waterfallChart(figure: WaterfallFigure, form: 'wide' | 'narrow'): Svg {
  const layout = layoutOf(figure, form)
  const x = barScale(figure, layout)
  const rows = placedRows(figure, layout, x)
  const id = `${figure.id}-${form}`
  const height = rows.reduce((sum, row) => sum + row.height, 0) + 12
  const drawing = { ...figure, id, width: layout.width, height, className: `wkep-waterfall--${form}` }
  return picture(
    drawing,
    stripes(id),
    ...(layout.stacked ? [] : [zeroLine(x(0), 2, height - 8)]),
    ...rows.flatMap((row, at) => drawRow(row, rows[at + 1], layout, x, id))
  )
}

function layoutOf({ rows }: WaterfallFigure, form: 'wide' | 'narrow'): Layout {
  const amountWidth = Math.max(70, ...rows.map(({ amount }) => textWidth(amount, boldFont)))
  if (form === 'narrow') {
    const labelWidth = phone - amountWidth - 12
    return { width: phone, labelWidth, amountWidth, bars: { left: 2, right: phone - 2 }, stacked: true }
  }
  const widest = Math.max(...rows.map(({ label }) => textWidth(label, boldFont)))
  const labelWidth = Math.min(260, Math.max(140, widest))
  return {
    width: 682,
    labelWidth,
    amountWidth,
    bars: { left: labelWidth + 20, right: 682 - amountWidth - 16 },
    stacked: false
  }
}

function barScale({ rows }: WaterfallFigure, { bars }: Layout): (pence: number) => number {
  const totals = [0]
  for (const row of rows) if ('pence' in row) totals.push((totals.at(-1) ?? 0) + row.pence)
  const [low, high] = [Math.min(...totals), Math.max(...totals)]
  return scaleLinear()
    .domain([low, high === low ? low + 1 : high])
    .range([bars.left, bars.right])
}

function placedRows({ rows }: WaterfallFigure, layout: Layout, x: (pence: number) => number): readonly Placed[] {
  const placed: Placed[] = []
  let total = 0
  let top = 4
  for (const row of rows) {
    const isLine = 'pence' in row
    const [from, to] = isLine ? [total, total + row.pence] : [0, total]
    const lines = wrapped(row.label, layout.labelWidth, isLine ? font : boldFont)
    const wanted = isLine ? row.note : undefined
    const note = wanted === undefined || layout.stacked ? undefined : noteBeside(wanted, from, to, layout, x)
    const noteLine = note === undefined ? wanted : undefined
    const textHeight = (lines.length + (noteLine === undefined ? 0 : 1)) * lineHeight
    const height = layout.stacked ? textHeight + barHeight + 12 : textHeight
    const barY = layout.stacked ? top + textHeight + 1 : top + (lineHeight - barHeight) / 2
    placed.push({ row, from, to, lines, note, noteLine, top, barY, height })
    total = to
    top += height
  }
  return placed
}

/** Beside its bar, at the right or the left, where it neither leaves the picture nor crosses the zero line. */
function noteBeside(
  text: string,
  from: number,
  to: number,
  { bars }: Layout,
  x: (pence: number) => number
): Placed['note'] {
  const room = textWidth(text, noteFont) + 8
  const [left, right] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))]
  const isFree = (start: number, end: number): boolean =>
    start >= bars.left && end <= bars.right && (end < x(0) - 3 || start > x(0) + 3)
  if (isFree(right + 3, right + room)) return { text, x: right + 8, anchor: 'start' }
  return isFree(left - room, left - 3) ? { text, x: left - 8, anchor: 'end' } : undefined
}

/** The two patterns of what is not cash. Their ids belong to this picture alone. */
function stripes(id: string): Svg {
  const pattern = (name: string, colour: string): Svg =>
    element(
      'pattern',
      { id: `${id}-${name}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      element('rect', { width: 6, height: 6, fill: colours.paper }),
      element('line', { x1: 0, y1: 0, x2: 0, y2: 6, stroke: colour, 'stroke-width': 1.8 })
    )
  return element('defs', {}, pattern('cost', colours.ink), pattern('benefit', colours.blue))
}

function zeroLine(x: number, y1: number, y2: number): Svg {
  return element('line', { x1: x, y1, x2: x, y2, stroke: colours.ink, 'stroke-width': 1.2 })
}

function drawRow(
  placed: Placed,
  next: Placed | undefined,
  layout: Layout,
  x: (pence: number) => number,
  id: string
): readonly Svg[] {
  const { row, barY, to } = placed
  const reach = next === undefined ? [] : [connector(x(to), barY + barHeight, next)]
  const zero = layout.stacked ? [zeroLine(x(0), barY - 3, barY + barHeight + 3)] : []
  return [
    ...drawWords(placed, layout),
    ...zero,
    ...drawBar(placed, x, id),
    ...(layout.stacked ? [] : reach),
    ...rules(row, placed, layout)
  ]
}

function drawWords({ row, lines, note, noteLine, top }: Placed, { width }: Layout): readonly Svg[] {
  const weight = 'pence' in row ? {} : { 'font-weight': 700 }
  const base = { 'font-size': 13, ...weight }
  const small = { 'font-size': 12, fill: colours.grey }
  const y = top + 14
  return [
    ...lines.map((text, at) => element('text', { x: 0, y: y + at * lineHeight, ...base }, text)),
    ...(noteLine === undefined
      ? []
      : [element('text', { x: 0, y: y + lines.length * lineHeight, ...small }, noteLine)]),
    element('text', { x: width, y, 'text-anchor': 'end', ...base }, row.amount),
    ...(note === undefined ? [] : [element('text', { x: note.x, y, 'text-anchor': note.anchor, ...small }, note.text)])
  ]
}

function drawBar({ row, from, to, barY }: Placed, x: (pence: number) => number, id: string): readonly Svg[] {
  const [left, right] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))]
  if (!('pence' in row)) {
    const middle = barY + barHeight / 2
    const end = { x1: x(to), y1: middle - 6, x2: x(to), y2: middle + 6, stroke: colours.ink, 'stroke-width': 3 }
    const bar = { x: left, y: middle - 1.5, width: right - left, height: 3, fill: colours.ink }
    return [element('rect', bar), element('line', end)]
  }
  const colour = row.kind === 'cost' ? colours.ink : colours.blue
  const fill = row.cash ? colour : `url(#${id}-${row.kind})`
  const width = Math.max(1, right - left)
  return [element('rect', { x: left, y: barY, width, height: barHeight, fill, stroke: colour, 'stroke-width': 1.2 })]
}

function connector(x: number, y1: number, next: Placed): Svg {
  return element('line', { x1: x, y1, x2: x, y2: next.barY, stroke: colours.axis, 'stroke-width': 1 })
}

/** As in a ledger: one rule above a sum, two under the last; on a phone the two stand under its bar. */
function rules({ kind }: WaterfallRow, { top, barY }: Placed, { width, amountWidth, stacked }: Layout): readonly Svg[] {
  if (kind !== 'subtotal' && kind !== 'net') return []
  const rule = (y: number): Svg =>
    element('line', { x1: width - amountWidth, y1: y, x2: width, y2: y, stroke: colours.ink, 'stroke-width': 1 })
  const under = stacked ? barY + barHeight + 7 : top + 19
  return kind === 'net' ? [rule(top + 1), rule(under), rule(under + 3)] : [rule(top + 1)]
}
