import fc from 'fast-check'
import t from 'tap'
import type { Figure, PanelsFigure, WaterfallFigure, WaterfallRow } from '../../../src/core/format/figure.js'
import { drawFigure } from '../../../src/platform/charts/draw-figure.js'
import { textWidth, wrapped } from '../../../src/platform/charts/text-width.js'
import { openViews } from '../../../src/platform/views/render.js'

const mark = (shape: PanelsFigure['panels'][number]['marks'][number]['shape'], value: number, label: string) => ({
  shape,
  value,
  interval: { low: value - 4, high: value + 4 },
  label,
  note: 'n 71'
})
const panels: PanelsFigure = {
  kind: 'panels',
  id: 'capability',
  title: 'Scores before, after, at 6 and at 12 months, by domain',
  description: 'Knowledge: before 44.9, after 62.6.',
  axis: { low: 0, high: 100, ticks: [0, 25, 50, 75, 100] },
  panels: [
    'Knowledge and understanding',
    'Networks and relationships',
    'Leadership and career',
    'Patient and public benefit'
  ].map((title) => ({
    title,
    subtitle: '+12.4 (8.5 to 16.3) at 6 months',
    start: 44.9,
    marks: [
      { ...mark('before', 44.9, 'Before'), shown: '44.9' },
      mark('after', 62.6, 'After'),
      { ...mark('six-months', 57.3, '6 months'), shown: '57.3' },
      mark('twelve-months', 57.8, '12 months')
    ]
  }))
}
const line = (kind: 'cost' | 'benefit', label: string, pence: number, cash: boolean, note?: string): WaterfallRow => ({
  kind,
  label,
  amount: (pence / 100).toFixed(2),
  pence,
  cash,
  ...(note === undefined ? {} : { note })
})
const waterfall: WaterfallFigure = {
  kind: 'waterfall',
  id: 'net',
  title: 'From cash cost to net result',
  description: 'Cash 1,306.90; full cost 2,121.42; net −827.54.',
  rows: [
    line('cost', 'Bank cover, 22.5 h', -78750, true),
    line('cost', 'Fee with VAT', -36000, true),
    { kind: 'subtotal', label: 'Cash cost', amount: '−1,147.50' },
    line('cost', 'Time not covered, 15 h', -60957, false),
    line('benefit', 'Agency shifts avoided, 2', 75600, true, 'seen, grade 3'),
    line('benefit', 'Time saved, reported, 21 h', 35842, false, 'reported, grade 5'),
    { kind: 'net', label: 'Net, first year', amount: '−642.65' }
  ]
}

for (const figure of [panels, waterfall]) {
  const drawn = drawFigure(figure)

  t.test(`${figure.kind}: the same figure gives the same bytes`, async (t) => {
    t.equal(drawFigure(structuredClone(figure)), drawn)
    t.notMatch(drawn, /NaN|undefined|Infinity/)
    t.notMatch(drawn, /="[^"]*\d\.\d\d[^"]*"/, 'one decimal is enough for a place')
  })

  t.test(`${figure.kind}: named and described, once for each drawing, under ids of its own`, async (t) => {
    const ids = [...drawn.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    t.equal(new Set(ids).size, ids.length)
    for (const form of ['wide', 'narrow']) {
      t.match(drawn, `role="img" aria-labelledby="${figure.id}-${form}-title ${figure.id}-${form}-desc"`)
    }
    t.equal(drawn.split(`>${figure.title}</title>`).length, 3)
  })

  t.test(`${figure.kind}: no text below 12 pixels, no style attribute, no script`, async (t) => {
    const sizes = [...drawn.matchAll(/font-size="([^"]+)"/g)].map(([, size]) => Number(size))
    t.ok(Math.min(...sizes) >= 12)
    t.notMatch(drawn, / style=| on[a-z]+=|<script|href=/)
  })

  t.test(`${figure.kind}: the narrow drawing fits a phone of 320 pixels`, async (t) => {
    const [, width] = /narrow" viewBox="0 0 ([\d.]+) /.exec(drawn) ?? []
    t.equal(Number(width), 320 - 2 * 16)
  })
}

t.test('every mark of a wave has its shape, and the score before is carried across', async (t) => {
  const [wide = ''] = drawFigure(panels).split('</svg>')
  t.equal(wide.match(/<circle[^>]*fill="#ffffff"/g)?.length, 4)
  t.equal(wide.match(/<polygon/g)?.length, 4)
  t.equal(wide.match(/<circle[^>]*fill="#005eb8"/g)?.length, 4)
  t.equal(wide.match(/<rect[^>]*width="9"/g)?.length, 4)
  t.equal(wide.match(/stroke-dasharray="2 4"/g)?.length, 4)
})

t.test('the axis is as given, whatever the scores: 50 stands half-way', async (t) => {
  const at = (value: number): string => {
    const one = {
      ...panels,
      panels: [{ title: 'A', subtitle: 'b', start: null, marks: [mark('six-months', value, 'x')] }]
    }
    return /<circle[^>]* cy="([\d.]+)"/.exec(drawFigure(one))?.[1] ?? ''
  }
  t.equal(Number(at(50)), (Number(at(0)) + Number(at(100))) / 2)
  t.equal(at(100), at(130), 'and what lies outside is drawn at its edge')
})

t.test('cash is solid, what is not cash is striped; black is cost, blue is benefit', async (t) => {
  const [wide = ''] = drawFigure(waterfall).split('</svg>')
  const bars = [...wide.matchAll(/<rect[^>]*height="9" fill="([^"]+)" stroke="([^"]+)"/g)].map(([, fill, stroke]) => [
    fill,
    stroke
  ])
  t.same(bars, [
    ['#212b32', '#212b32'],
    ['#212b32', '#212b32'],
    ['url(#net-wide-cost)', '#212b32'],
    ['#005eb8', '#005eb8'],
    ['url(#net-wide-benefit)', '#005eb8']
  ])
  t.match(wide, 'seen, grade 3')
})

t.test('what people wrote is text in a chart, on a page too', async (t) => {
  const nasty = `<b onclick="x">R&D</b> 'quoted'\u0000`
  const figure: Figure = { ...waterfall, title: nasty, rows: [line('cost', nasty, -1, true)] }
  const drawn = drawFigure(figure)
  t.notMatch(drawn, '<b')
  t.match(drawn, '&#60;b onclick=&#34;x&#34;&#62;R&#38;D&#60;/b&#62; &#39;quoted&#39;</title>')
  t.notMatch(drawn, '\u0000')
  t.throws(() => openViews()('no such view', { figure }), RangeError)
})

t.test('a chart of nothing is an empty chart, not a crash', async (t) => {
  t.match(drawFigure({ ...panels, panels: [] }), '<svg')
  t.match(drawFigure({ ...waterfall, rows: [] }), '<svg')
  t.match(drawFigure({ ...waterfall, rows: [line('cost', 'Nothing', 0, true)] }), 'Nothing')
})

t.test('widths are those of Arial', async (t) => {
  // AFM: H 722, e 556, l 222, o 556; bold H 722, e 556, l 278, o 611.
  t.equal(textWidth('Hello', { size: 10, bold: false }), 22.78)
  t.equal(textWidth('Hello', { size: 10, bold: true }), 24.45)
  t.equal(textWidth('−1,306.90', { size: 10, bold: false }), textWidth('+1,306.90', { size: 10, bold: false }))
  t.ok(textWidth('漢字', { size: 10, bold: false }) === 20)
})

t.test('broken lines keep every word and, where a word allows it, the width', async () => {
  const words = fc.array(fc.stringMatching(/^[A-Za-z]{1,12}$/), { minLength: 1, maxLength: 8 })
  const font = { size: 14, bold: true }
  fc.assert(
    fc.property(words, fc.integer({ min: 20, max: 300 }), (words, width) => {
      const lines = wrapped(words.join(' '), width, font)
      const fits = lines.every((one) => !one.includes(' ') || textWidth(one, font) <= width)
      return lines.join(' ') === words.join(' ') && fits
    })
  )
})
