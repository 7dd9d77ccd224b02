import type { Figure } from '../../core/format/figure.js'
import { panelsChart } from './panels.js'
import type { Svg } from './svg.js'
import { waterfallChart } from './waterfall.js'

/** A chart twice, for a wide page and for a phone: style.scss shows one of them, and screen readers hear that one alone. */
export function drawFigure(figure: Figure): string {
  return `${draw(figure, 'wide').markup}${draw(figure, 'narrow').markup}`
}

function draw(figure: Figure, form: 'wide' | 'narrow'): Svg {
  return figure.kind === 'panels' ? panelsChart(figure, form) : waterfallChart(figure, form)
}
