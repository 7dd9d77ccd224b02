import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { Mark, Panel, PanelsFigure } from '../../core/format/figure.js'
import { colours, element, phone, picture, type Svg } from './svg.js'
import { wrapped } from './text-width.js'

/** Room for the axis labels at the left, between panels, and inside a panel beside its first and last mark. */
const axisRoom = 34
const gap = 22
const inset = 29
const plotHeight = 180
const titleLine = 20
const subtitleLine = 19
const titleFont = { size: 16, bold: true }
const subtitleFont = { size: 14, bold: false }

interface Layout {
  readonly columns: number
  readonly panelWidth: number
  readonly titleLines: number
  readonly headHeight: number
  readonly panelHeight: number
}

/** Four panels in a row, or one under the other for a phone: text is drawn at its own size, never scaled. */
export function panelsChart(figure: PanelsFigure, form: 'wide' | 'narrow'): Svg {
  const layout = layoutOf(figure, form)
  const { columns, panelWidth, panelHeight } = layout
  const rows = Math.ceil(figure.panels.length / columns)
  const drawing = {
    ...figure,
    id: `${figure.id}-${form}`,
    width: axisRoom + columns * panelWidth + (columns - 1) * gap,
    height: rows * panelHeight + (rows - 1) * gap,
    className: `wkep-panels--${form}`
  }
  const panels = figure.panels.map((panel, at) => {
    const x = axisRoom + (at % columns) * (panelWidth + gap)
    const y = Math.floor(at / columns) * (panelHeight + gap)
    return drawPanel(panel, figure.axis, layout, x, y, at % columns === 0)
  })
  return picture(drawing, ...panels.flat())
}

function layoutOf({ panels }: PanelsFigure, form: 'wide' | 'narrow'): Layout {
  const columns = form === 'narrow' ? 1 : Math.max(1, Math.min(4, panels.length))
  const room = form === 'narrow' ? phone : 1072
  const panelWidth = Math.min(360, Math.floor((room - axisRoom - (columns - 1) * gap) / columns))
  const most = (lines: readonly number[]): number => Math.max(1, ...lines)
  const titleLines = most(panels.map(({ title }) => wrapped(title, panelWidth, titleFont).length))
  const subtitleLines = most(panels.map(({ subtitle }) => wrapped(subtitle, panelWidth, subtitleFont).length))
  const headHeight = titleLines * titleLine + subtitleLines * subtitleLine + 27
  return { columns, panelWidth, titleLines, headHeight, panelHeight: headHeight + plotHeight + 46 }
}

function drawPanel(
  panel: Panel,
  axis: PanelsFigure['axis'],
  layout: Layout,
  left: number,
  top: number,
  labelled: boolean
): readonly Svg[] {
  const right = left + layout.panelWidth
  const bottom = top + layout.headHeight + plotHeight
  const y = scaleLinear()
    .domain([axis.low, axis.high])
    .range([bottom, bottom - plotHeight])
    .clamp(true)
  const step = panel.marks.length > 1 ? (layout.panelWidth - 2 * inset) / (panel.marks.length - 1) : 0
  const x = (at: number): number => (step === 0 ? (left + right) / 2 : left + inset + at * step)
  const places = panel.marks.map((mark, at): Place => ({ mark, x: x(at), y: y(mark.value) }))
  return [
    ...head(panel, layout, left, top),
    ...axis.ticks.flatMap((tick) => drawTick(tick, y(tick), left, right, labelled, tick === axis.low)),
    ...(panel.start === null ? [] : [dotted(y(panel.start), left, right)]),
    ...(places.length > 1 ? [joined(places)] : []),
    ...places.flatMap((place, at) => drawMark(place, y, bottom, isCrowded(places, at)))
  ]
}

interface Place {
  readonly mark: Mark
  readonly x: number
  readonly y: number
}

function head({ title, subtitle }: Panel, layout: Layout, x: number, top: number): readonly Svg[] {
  const titles = wrapped(title, layout.panelWidth, titleFont)
  const under = top + 17 + layout.titleLines * titleLine
  return [
    ...titles.map((text, at) =>
      element('text', { x, y: top + 16 + at * titleLine, 'font-weight': 700, 'font-size': 16 }, text)
    ),
    ...wrapped(subtitle, layout.panelWidth, subtitleFont).map((text, at) =>
      element('text', { x, y: under + at * subtitleLine, fill: colours.grey }, text)
    )
  ]
}

function drawTick(
  tick: number,
  y: number,
  left: number,
  right: number,
  labelled: boolean,
  isBase: boolean
): readonly Svg[] {
  const stroke = isBase ? colours.axis : colours.line
  const rule = element('line', { x1: left, y1: y, x2: right, y2: y, stroke, 'stroke-width': 1 })
  const at = { x: left - 8, y: y + 5, 'text-anchor': 'end', fill: colours.grey, 'font-size': 13 }
  return labelled ? [rule, element('text', at, String(tick))] : [rule]
}

function dotted(y: number, left: number, right: number): Svg {
  const stroke = { stroke: colours.grey, 'stroke-width': 1, 'stroke-dasharray': '2 4' }
  return element('line', { x1: left, y1: y, x2: right, y2: y, ...stroke })
}

function joined(places: readonly Place[]): Svg {
  const path = line<Place>(
    (place) => place.x,
    (place) => place.y
  ).digits(1)(places)
  const stroke = { stroke: colours.axis, 'stroke-width': 1.5, 'stroke-linejoin': 'round' }
  return element('path', { d: path ?? '', fill: 'none', ...stroke })
}

/** A line that climbs steeply away from a mark would run through a figure written above it. */
function isCrowded(places: readonly Place[], at: number): boolean {
  const here = places[at]
  const neighbours = [places[at - 1], places[at + 1]]
  return neighbours.some((other) => {
    return here !== undefined && other !== undefined && here.y - other.y > 0.7 * Math.abs(other.x - here.x)
  })
}

function drawMark(
  { mark, x, y: middle }: Place,
  y: (value: number) => number,
  bottom: number,
  crowded: boolean
): readonly Svg[] {
  const colour = markColour[mark.shape]
  const [high, low] = mark.interval === null ? [middle, middle] : [y(mark.interval.high), y(mark.interval.low)]
  const whisker = { x1: x, y1: low, x2: x, y2: high, stroke: colour, 'stroke-width': 2 }
  const below = crowded && Math.max(low, middle + 6) + 20 < bottom
  const figureY = below ? Math.max(low, middle + 6) + 16 : Math.min(high, middle - 6) - 8
  const centred = { x, 'text-anchor': 'middle' }
  const weight = mark.shown === undefined ? {} : { 'font-weight': 700 }
  return [
    ...(mark.interval === null ? [] : [element('line', whisker)]),
    shapeOf(mark.shape, x, middle),
    ...(mark.shown === undefined
      ? []
      : [element('text', { ...centred, y: figureY, 'font-weight': 700, ...halo }, mark.shown)]),
    element('text', { ...centred, y: bottom + 20, 'font-size': 12, ...weight }, mark.label),
    element('text', { ...centred, y: bottom + 36, 'font-size': 12, fill: colours.grey }, mark.note)
  ]
}

/** Keeps a figure readable where a line passes behind it. */
const halo = { 'paint-order': 'stroke', stroke: colours.paper, 'stroke-width': 3, 'stroke-linejoin': 'round' }

const markColour: Readonly<Record<Mark['shape'], string>> = {
  before: colours.ink,
  after: colours.grey,
  'six-months': colours.blue,
  'twelve-months': colours.grey
}

/** Shape as well as colour tells the waves apart: ○ before, ▲ after, ● 6 months, ■ 12 months. */
function shapeOf(shape: Mark['shape'], x: number, y: number): Svg {
  const fill = markColour[shape]
  switch (shape) {
    case 'before':
      return element('circle', { cx: x, cy: y, r: 6, fill: colours.paper, stroke: fill, 'stroke-width': 2 })
    case 'after':
      return element('polygon', { points: triangle(x, y), fill })
    case 'six-months':
      return element('circle', { cx: x, cy: y, r: 6, fill })
    case 'twelve-months':
      return element('rect', { x: x - 4.5, y: y - 4.5, width: 9, height: 9, fill })
  }
}

function triangle(x: number, y: number): string {
  const corners = [
    [x, y - 6.5],
    [x + 6, y + 4.5],
    [x - 6, y + 4.5]
  ]
  return corners.map((corner) => corner.map((value) => value.toFixed(1)).join(',')).join(' ')
}
