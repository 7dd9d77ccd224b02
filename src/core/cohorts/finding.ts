import type { Framework } from '../framework/framework-document.js'
import { count } from '../format/words.js'
import type { ChangeTable } from './change-table.js'
import type { Judged, Verdict } from './verdict.js'
import { pairOpening, waveWords } from './wave-words.js'

/**
 * A heading that says what was found, what did not clearly change, and what cannot be said. Self-ratings went up or down:
 * that is all it says, and nothing of why.
 */
export function finding(framework: Framework, table: ChangeTable, judged: readonly Judged[]): string {
  const of = (wanted: Verdict): readonly string[] =>
    judged.filter(({ verdict }) => verdict === wanted).map(({ row }) => domainWords(framework, row.domain))
  if (of('too-few').length === judged.length) return tooFew(table, judged)

  const opening = pairOpening(table)
  const sentences = [
    said('people rate themselves higher on', of('higher')),
    said('people rate themselves lower on', of('lower')),
    of('unclear').length === judged.length && judged.length > 1
      ? ['no clear change in what people say of themselves']
      : said('no clear change in', of('unclear'), 'or'),
    said('too few to say for', of('too-few'))
  ].flat()
  return sentences.map((sentence, at) => `${at === 0 ? `${opening}${sentence}` : capitalised(sentence)}.`).join(' ')
}

/** The heading while there is nothing to compare. */
export const nothingFound = 'No results yet: nobody has answered both before and after'

function tooFew({ from, to, retrospective }: ChangeTable, judged: readonly Judged[]): string {
  const most = Math.max(0, ...judged.map(({ row }) => row.people))
  const times = retrospective
    ? `${waveWords[to].when} and ${waveWords[from].when}`
    : `both ${waveWords[from].when} and ${waveWords[to].when}`
  return `Too few people to say what changed: ${count(most, 'person', 'people')} answered ${times}`
}

function said(words: string, domains: readonly string[], joined: 'and' | 'or' = 'and'): readonly string[] {
  return domains.length === 0 ? [] : [`${words} ${listed(domains, joined)}`]
}

/** Names hold "and" themselves, so the last is set off by a comma: a, b and c, and d. What did not change is a, or d. */
function listed(names: readonly string[], joined: 'and' | 'or'): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')}, ${joined} ${last}`
}

/** The name of a domain inside a sentence; an abbreviation keeps its capitals. */
export function domainWords({ domains }: Framework, code: string): string {
  const name = domains.find((domain) => domain.code === code)?.name.en ?? code
  return /^[A-Z][a-z]/.test(name) ? `${name.slice(0, 1).toLowerCase()}${name.slice(1)}` : name
}

function capitalised(sentence: string): string {
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}`
}
