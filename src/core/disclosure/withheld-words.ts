import type { Verdict } from './decide.js'
import { releaseThreshold } from './release-limit.js'

type Withheld = Extract<Verdict, { kind: 'withheld' }>

/** What an evaluator reads where a figure may not leave the page: why, and what would release it. */
export interface WithheldWords {
  readonly why: string
  readonly release: string
}

export function withheldWords({ reason, units, stands }: Withheld): WithheldWords {
  const until = stands === null ? '' : ' Until then the published figure stands.'
  const words = wordsOf(reason, units)
  return { why: words.why, release: `${words.release}${until}` }
}

/** What everybody else reads: nothing that depends on who is missing. */
export function withheldFromOthers({ reason }: Withheld): string {
  return reason.kind === 'too-few'
    ? `Too few to show (fewer than ${releaseThreshold}).`
    : 'Not shown, so that nobody can be worked out from it.'
}

function wordsOf(reason: Withheld['reason'], units: number): WithheldWords {
  switch (reason.kind) {
    case 'too-few':
      return {
        why: `Too few to show (fewer than ${releaseThreshold}): ${peopleWords(units)} with an answer to this.`,
        release: `${peopleWords(releaseThreshold - units)} more, or a larger group.`
      }
    case 'live':
      return { why: 'The last day in it is not over.', release: 'Ask again when it is.' }
    case 'near-unanimous':
      return {
        why: 'Nearly everybody gave the same answer, so it would tell what each of them said.',
        release: 'A larger group, in which answers differ.'
      }
    case 'difference':
    case 'complement':
      return {
        why: `“${reason.from.group}” is published. Subtracting would show the figure of ${peopleWords(reason.units)}.`,
        release: `The same people as there, or a difference of ${releaseThreshold} people or more.`
      }
    case 'difference-unanimous':
      return {
        why: `“${reason.from.group}” is published. Subtracting would leave people who gave nearly the same answer.`,
        release: 'The same people as there, or a difference in which answers differ.'
      }
    case 'combination':
      return {
        why: `Together with several published figures it might show that of fewer than ${releaseThreshold} people.`,
        release: 'A grouping that overlaps less with what is published.'
      }
  }
}

function peopleWords(people: number): string {
  return people === 1 ? '1 person' : `${people} people`
}
