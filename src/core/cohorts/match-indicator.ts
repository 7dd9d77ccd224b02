import type { Indicator, Measure } from '../framework/framework-document.js'
import type { Wave } from '../framework/wave.js'
import { meanOf, standingOf } from '../scoring/score.js'
import { questionId } from '../scoring/score-indicator.js'
import type { ScoredWave, ScoreValue } from './episode.js'

/** A question as somebody saw it: of which instrument (hash), under which id, in which of several wordings. */
export interface AskedQuestion {
  readonly instrument: string
  readonly id: string
  readonly variant: string | undefined
}

/** Whether two questions ask the same, so that answers may be subtracted. */
export type AskedAlike = (before: AskedQuestion, after: AskedQuestion) => boolean

/** Two waves of one person. */
export interface TwoWaves {
  readonly from: Wave
  readonly to: Wave
  readonly before: ScoredWave
  readonly after: ScoredWave
  readonly askedAlike: AskedAlike
}

export type Unmatched = 'not-asked' | 'asked-differently' | 'does-not-apply' | 'not-answered'

export type Match<Why extends string> =
  Readonly<{ kind: 'matched'; before: number; after: number }> | Readonly<{ kind: Why }>

/**
 * One indicator before and after, for one person, from the questions that were asked and answered both times: someone with
 * three goals before and two after is compared on those two. At least the framework's share (half) of the questions asked
 * both times must be answered both times; "does not apply" at either time is not asked.
 *
 * - `not-asked`: in one of the two, or no question in both
 * - `asked-differently`: a question changed its words or its scale in between
 * - `does-not-apply`: at either time (nobody to have a working relationship with yet)
 * - `not-answered`: too little, or not said whether it applies
 */
export function matchIndicator(indicator: Indicator, waves: TwoWaves, itemShare: number): Match<Unmatched> {
  const totals = [waves.before.indicators.get(indicator.code), waves.after.indicators.get(indicator.code)]
  if (totals.includes(undefined)) return { kind: 'not-asked' }
  if (totals.some((total) => total !== undefined && standingOf(total) === 'does not apply'))
    return { kind: 'does-not-apply' }

  const questions = indicator.items.flatMap((measure) => askedTwice(measure, waves))
  if (questions.some(({ alike }) => !alike)) return { kind: 'asked-differently' }
  if (questions.length === 0) return { kind: indicator.gate === undefined ? 'not-asked' : 'not-answered' }
  return fromQuestions(questions, itemShare)
}

interface Question {
  readonly before: ScoreValue
  readonly after: ScoreValue
  readonly alike: boolean
}

function askedTwice(measure: Measure, { from, to, before, after, askedAlike }: TwoWaves): readonly Question[] {
  const [earlier, later] = [questionId(measure, from), questionId(measure, to)]
  const [first, second] = [before.items.get(earlier ?? ''), after.items.get(later ?? '')]
  if (earlier === undefined || later === undefined || first === undefined || second === undefined) return []
  const asked = (wave: ScoredWave, id: string, score: ScoreValue): AskedQuestion => ({
    instrument: wave.instrument,
    id,
    variant: variantOf(score)
  })
  // The look back asks the same in other words by design: there the framework says what belongs together.
  const alike =
    earlier === later
      ? askedAlike(asked(before, earlier, first), asked(after, later, second))
      : variantOf(first) === variantOf(second)
  return [{ before: first, after: second, alike }]
}

function variantOf({ flags }: ScoreValue): string | undefined {
  return flags.find((flag) => flag.startsWith('variant '))?.slice('variant '.length)
}

function fromQuestions(questions: readonly Question[], itemShare: number): Match<Unmatched> {
  const standing = ({ before, after }: Question): readonly string[] => [standingOf(before), standingOf(after)]
  const applicable = questions.filter((question) => !standing(question).includes('does not apply'))
  if (applicable.length === 0) return { kind: 'does-not-apply' }

  const answered = applicable.filter((question) => !standing(question).includes('missing'))
  if (answered.length === 0 || answered.length < itemShare * applicable.length - 1e-9) return { kind: 'not-answered' }
  return { kind: 'matched', before: meanAt('before', answered), after: meanAt('after', answered) }
}

function meanAt(time: 'before' | 'after', answered: readonly Question[]): number {
  return meanOf(answered.flatMap((question) => question[time].value ?? []))
}
