import type { Indicator, Measure } from '../framework/framework-document.js'
import type { Scales } from '../framework/scale.js'
import type { Wave } from '../framework/wave.js'
import { type Answer, type Answers, answerTo, isWithheld } from '../responses/answers.js'
import { type Flag, meanOfEnough, type Score, standingOf } from './score.js'
import { scoreItem } from './score-item.js'

/** A question that was on a page this person saw; with which wording, where there are several. */
export interface ShownQuestion {
  readonly id: string
  readonly variant?: string | undefined
}

export interface Asking {
  readonly wave: Wave
  readonly shown: readonly ShownQuestion[]
  readonly scales: Scales
  readonly itemShare: number
}

/** `total` is absent for an indicator whose questions are reported one by one. */
export interface ScoredIndicator {
  readonly items: readonly Score[]
  readonly total?: Score
}

/**
 * An indicator as one person answered it; undefined where they were shown none of its questions, which is not the same as
 * leaving them out. Its score is the mean of its questions, if enough of those shown are answered.
 *
 * A gate ("Is there one person you deal with most?") comes first: "no" makes the indicator not apply; left blank or withheld,
 * nobody knows whether it applies, so it is asked and missing.
 */
export function scoreIndicator(indicator: Indicator, answers: Answers, asking: Asking): ScoredIndicator | undefined {
  const gate = gateOf(indicator, answers, asking.shown)
  const items = indicator.items.flatMap((measure) => scoreShown(indicator, measure, answers, asking))
  if (gate === 'not shown' && items.length === 0) return undefined
  if (indicator.separately === true) return { items }

  const base = { level: 'indicator', code: indicator.code } as const
  if (gate === 'absent' || (gate !== 'unsaid' && items.length > 0 && items.every(isOutside)))
    return { items, total: { ...base, value: null, nAsked: 0, nAnswered: 0, flags: ['does not apply'] } }

  const value = gate === 'unsaid' ? null : meanOfEnough(items, asking.itemShare)
  return { items, total: { ...base, value, ...counts(items), flags: reasons(value, items) } }
}

function scoreShown(indicator: Indicator, measure: Measure, answers: Answers, asking: Asking): readonly Score[] {
  const id = questionId(measure, asking.wave)
  const shown = asking.shown.find((question) => question.id === id)
  if (id === undefined || shown === undefined) return []
  const item = scoreItem(indicator, measure, id, asking.scales, answerTo(answers, id))
  return [shown.variant === undefined ? item : { ...item, flags: [...item.flags, `variant ${shown.variant}`] }]
}

/** The look back asks the same under an id of its own. */
export function questionId(measure: Measure, wave: Wave): string | undefined {
  return wave === 'T1r' ? measure.then : measure.id
}

function gateOf(
  { gate }: Indicator,
  answers: Answers,
  shown: readonly ShownQuestion[]
): 'not shown' | 'absent' | 'unsaid' | 'present' {
  if (gate === undefined || !shown.some(({ id }) => id === gate.item)) return 'not shown'
  const answer = answerTo(answers, gate.item)
  if (answer === gate.absent || withheldAs(answer) === 'na') return 'absent'
  return answer === undefined || isWithheld(answer) ? 'unsaid' : 'present'
}

function withheldAs(answer: Answer | undefined): string | undefined {
  return isWithheld(answer) ? answer.withheld : undefined
}

function isOutside(item: Score): boolean {
  return standingOf(item) === 'does not apply'
}

function counts(items: readonly Score[]): Pick<Score, 'nAsked' | 'nAnswered'> {
  const sum = (key: 'nAsked' | 'nAnswered'): number => items.reduce((total, item) => total + item[key], 0)
  return { nAsked: sum('nAsked'), nAnswered: sum('nAnswered') }
}

function reasons(value: number | null, items: readonly Score[]): readonly Flag[] {
  if (value === null) return ['not answered']
  return items.some(({ flags }) => flags.includes('blank counts 0')) ? ['blank counts 0'] : []
}
