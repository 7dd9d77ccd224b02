import type { TornadoRow } from './tornado.js'

/** What the answer rests on, in the terms of the tornado. Shares are of all swings together; null where nothing swings. */
export interface SwingSupport {
  readonly judgedShare: number | null
  readonly restsOnJudgement: boolean // more than half: page one says so
  readonly decisive: readonly string[] // the inputs that make the first 80%, largest first
  readonly chanceMayBeShown: boolean // none of those is judged, so a percentage means something
}

/**
 * A simulation turns guesses into percentages without a blush. May "it pays in 63% of cases" be printed?
 *
 * Only if what decides the answer is known from somewhere: the fewest inputs, from the largest swing down, that make 80% of all
 * swings together must not be judgement alone. `isJudged` says of an input that nobody read or measured it (mark J in the
 * register). Where the judged inputs have more than half of the swing, page one says that the result rests on judgement.
 *
 * Nothing swings: nothing rests on judgement, and no percentage is shown, as there is nothing to simulate.
 */
export function swingSupport(rows: readonly TornadoRow[], isJudged: (id: string) => boolean): SwingSupport {
  const total = rows.reduce((sum, { swing }) => sum + swing, 0)
  if (total === 0) return { judgedShare: null, restsOnJudgement: false, decisive: [], chanceMayBeShown: false }

  const judged = rows.filter(({ id }) => isJudged(id)).reduce((sum, { swing }) => sum + swing, 0)
  const decisive = decisiveInputs(rows, 0.8 * total)
  return {
    judgedShare: judged / total,
    restsOnJudgement: judged > total / 2,
    decisive,
    chanceMayBeShown: !decisive.some(isJudged)
  }
}

function decisiveInputs(rows: readonly TornadoRow[], enough: number): readonly string[] {
  const ids: string[] = []
  let reached = 0
  for (const { id, swing } of rows.toSorted((one, other) => other.swing - one.swing)) {
    if (reached >= enough) break
    ids.push(id)
    reached += swing
  }
  return ids
}
