import { pairName, waveWords } from '../cohorts/wave-words.js'
import { count, list } from '../format/words.js'
import type { NearMiss, PastReport, Unmatched } from './past-report.js'
import type { PastFault } from './read-sheets.js'

/** The report as it is printed, a line each: first what is wrong, then what was linked and what was not, last what became of it. */
export function pastReportWords(report: PastReport): readonly string[] {
  const { faults, unmapped } = report
  return [
    ...faults.map(faultWords),
    ...(report.state === 'refused' ? [] : linkWords(report)), // figures without the rows that were refused would mislead
    ...doubtWords(report),
    ...(unmapped.length === 0 ? [] : [`Columns not mapped, and not read: ${unmapped.join(', ')}.`]),
    stateWords(report)
  ]
}

function faultWords({ line, column, message }: PastFault): string {
  const place = [line === null ? '' : `Line ${line}`, column ?? ''].filter((part) => part !== '').join(', ')
  return place === '' ? message : `${place}: ${message}`
}

function linkWords(report: PastReport): readonly string[] {
  const { rows, people, answered, linked, unmatched, unanswered } = report
  const waves = answered.map(({ wave, people: n }) => `${n} ${waveWords[wave].when}`)
  const none = unanswered === 0 ? '' : ` ${count(unanswered, 'person', 'people')} without any answer.`
  const how = {
    key: count(people, 'person', 'people'),
    row: `${count(people, 'person', 'people')}, one a row: there is no key, and answers in one row are one person’s`,
    nothing: `${count(people, 'response', 'responses')} of people unknown: there is no key, so nothing is linked and no change of a person can be computed`
  }[report.linkedBy]
  return [
    `${count(rows, 'row', 'rows')}: ${how}.`,
    `Answered: ${waves.length === 0 ? 'nobody' : list(waves)}.${none}`,
    ...(report.linkedBy === 'nothing'
      ? []
      : [
          ...linked.map((pair) => `${pairName(pair)}: ${count(pair.people, 'person', 'people')} matched in both.`),
          ...unmatchedWords(unmatched)
        ])
  ]
}

function unmatchedWords(unmatched: readonly Unmatched[]): readonly string[] {
  const waves = [...new Set(unmatched.map(({ wave }) => wave))]
  return waves.map((wave) => {
    const some = unmatched.filter((one) => one.wave === wave)
    const who = some.map(({ key, lines }) => (key === null ? linesWords(lines) : `“${key}” (${linesWords(lines)})`))
    return `Unmatched, answered ${waveWords[wave].when} alone: ${count(some.length, 'person', 'people')}: ${shortened(who)}.`
  })
}

function doubtWords({ nearMisses, inTwoCohorts, withoutKey }: PastReport): readonly string[] {
  const two = inTwoCohorts.map(({ key, lines }) => `“${key}” (${linesWords(lines)})`)
  return [
    ...nearMisses.map(nearMissWords),
    ...(nearMisses.length === 0
      ? []
      : [
          'Keys that look alike are not linked. If two are one person, write one key in the file before you import it.'
        ]),
    ...(two.length === 0 ? [] : [`In two cohorts, compared within each: ${shortened(two)}.`]),
    ...(withoutKey.length === 0
      ? []
      : [
          `${count(withoutKey.length, 'row', 'rows')} without a key, left out, since nobody can tell whose they are: ${linesWords(withoutKey)}.`
        ])
  ]
}

const why: Readonly<Record<NearMiss['why'], string>> = {
  case: 'another case',
  blanks: 'other blanks or punctuation',
  'look-alike': 'characters that look alike',
  swapped: 'two neighbours swapped'
}

function nearMissWords({ keys: [a, b], lines: [first, second], why: reason }: NearMiss): string {
  return `Near miss, ${why[reason]}: “${a}” (${linesWords(first)}) and “${b}” (${linesWords(second)}).`
}

/** line 4 · lines 4, 9 and 12 */
function linesWords(lines: readonly number[]): string {
  if (lines.length === 0) return 'imported earlier'
  const some = lines.slice(0, 12).map(String)
  const rest = lines.length - some.length
  return `${lines.length === 1 ? 'line' : 'lines'} ${rest > 0 ? `${some.join(', ')} and ${rest} more` : list(some)}`
}

function shortened(words: readonly string[]): string {
  const some = words.slice(0, 20)
  return words.length > some.length ? `${some.join(', ')} and ${words.length - some.length} more` : list(some)
}

function stateWords({ state, faults, addedPeople, addedResponses, standingResponses }: PastReport): string {
  const what = `${count(addedPeople, 'person', 'people')} and ${count(addedResponses, 'response', 'responses')}`
  const there =
    standingResponses === 0 ? '' : ` ${count(standingResponses, 'response was', 'responses were')} here already.`
  switch (state) {
    case 'refused':
      return `Nothing was imported. Mend ${count(faults.length, 'fault', 'faults')}, and import the whole file again.`
    case 'preview':
      return `Nothing was imported yet. An import would add ${what}.${there}`
    case 'imported':
      return `Imported: ${what}.${there}`
    case 'nothing-new':
      return 'There was nothing to import: all of it is here already.'
  }
}
