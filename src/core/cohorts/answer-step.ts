import type { Framework, Subscore } from '../framework/framework-document.js'
import { pointsOf, type Scale } from '../framework/scale.js'
import { snapped } from '../statistics/snap.js'
import { comparedIndicators } from './match-domain.js'

/**
 * One answer step of a sub-score: the widest gap between neighbouring answers of its questions, 100/6 for seven answers,
 * 25 for five. Somebody who moved by less may have moved by nothing. Null where no question is scored.
 */
export function answerStep(framework: Framework, use: Subscore): number | null {
  const gaps = scalesOf(framework, use).flatMap(gapsIn)
  return gaps.length === 0 ? null : Math.max(...gaps)
}

export interface ScoreRange {
  readonly low: number
  readonly high: number
}

/** The lowest and highest score that the questions of a framework can give: 0 to 100, or the raw figures of an older one. */
export function scoreRange(framework: Framework): ScoreRange {
  const scales = [...scalesOf(framework, 'capability'), ...scalesOf(framework, 'enactment')]
  const points = scales.flatMap(pointsIn)
  return points.length === 0 ? { low: 0, high: 100 } : { low: Math.min(...points), high: Math.max(...points) }
}

export interface Moves {
  readonly improved: number
  readonly same: number
  readonly worse: number
}

/** How many moved by a step or more, either way; compared after rounding to 8 decimals, so that 16.666… counts as a step. */
export function movesOf(changes: readonly number[], step: number): Moves {
  const improved = changes.filter((change) => snapped(change) >= snapped(step)).length
  const worse = changes.filter((change) => snapped(change) <= -snapped(step)).length
  return { improved, same: changes.length - improved - worse, worse }
}

function scalesOf({ domains, scales }: Framework, use: Subscore): readonly Scale[] {
  const items = domains.flatMap((domain) => comparedIndicators(domain, use).flatMap((indicator) => indicator.items))
  return items.flatMap(({ scale }) => (Object.hasOwn(scales, scale) ? (scales[scale] ?? []) : []))
}

/** The ends of a scale of figures, and every answer of another. */
function pointsIn(scale: Scale): readonly number[] {
  const { figures, options } = scale
  const codes = figures === undefined ? options.map(({ code }) => code) : [figures.low, figures.high].map(String)
  return pointsOfCodes(scale, codes)
}

function gapsIn(scale: Scale): readonly number[] {
  const { figures } = scale
  const points =
    figures === undefined
      ? pointsIn(scale)
      : pointsOfCodes(scale, [figures.low, figures.low + figures.step].map(String))
  return points.slice(1).map((point, at) => point - (points[at] ?? point))
}

function pointsOfCodes(scale: Scale, codes: readonly string[]): readonly number[] {
  return codes.flatMap((code) => pointsOf(scale, code) ?? []).sort((a, b) => a - b)
}
