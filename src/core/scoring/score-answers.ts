import type { Framework, Rater } from '../framework/framework-document.js'
import type { Circumstances } from '../instruments/condition.js'
import type { Instrument } from '../instruments/instrument-document.js'
import { journey } from '../instruments/journey.js'
import type { Answers } from '../responses/answers.js'
import type { Score } from './score.js'
import { scoreResponse } from './score-response.js'

/**
 * Scores stored answers: walks the instrument again in the same circumstances to see which questions this person was shown,
 * then scores those. Scoring history again is the same walk, so it gives the same scores.
 */
export function scoreAnswers(
  framework: Framework,
  instrument: Instrument,
  answers: Answers,
  circumstances: Circumstances
): readonly Score[] {
  const { pages, answers: counted } = journey(instrument, answers, circumstances)
  const shown = pages.flatMap(({ items }) => items.map(({ item }) => item))
  const { wave, light } = instrument
  return scoreResponse(framework, { wave, light, rater: raterOf(instrument), shown }, counted)
}

/** The comparison group rates itself, as participants do; who refuses is asked nothing that is scored. */
export function raterOf({ respondent }: Pick<Instrument, 'respondent'>): Rater {
  return respondent === 'sponsor' ? 'sponsor' : 'participant'
}
