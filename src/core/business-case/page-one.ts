import { wholePounds } from '../format/money.js'
import { decimal } from '../format/numbers.js'
import { absent } from '../format/words.js'
import { askAndRecommendation, netHeading } from './ask.js'
import type { Block, Text } from './document.js'
import { howSure } from './how-sure.js'
import { largestEntry } from './largest-entry.js'
import { tiles } from './tiles.js'
import { linesMayNotAdd, waterfall } from './waterfall.js'
import { whoGains } from './who-gains.js'
import { possessive, type CaseMaterial } from './wording.js'

/**
 * The first page, for a finance director and a medical director alike: what is asked and recommended, four tiles, the
 * waterfall under the result as its heading, three views on one line, who gains, how sure we are, the decision.
 */
export function pageOne(material: CaseMaterial): readonly Block[] {
  const { details, ledger } = material
  return [
    { kind: 'heading', level: 1, id: 'case', text: ledger.authored(details.title) },
    { kind: 'paragraph', role: 'ask', text: askAndRecommendation(material) },
    { kind: 'tiles', tiles: tiles(material) },
    { kind: 'heading', level: 2, id: 'net', text: netHeading(material) },
    { kind: 'paragraph', role: 'key', text: [{ text: key(material) }] },
    waterfall(material),
    { kind: 'paragraph', role: 'views', text: threeViews(material) },
    ...whoGains(material),
    { kind: 'heading', level: 2, id: 'how-sure', text: [{ text: 'How sure we are' }] },
    { kind: 'paragraph', role: 'plain', text: howSure(material) },
    decision(material)
  ]
}

function key(material: CaseMaterial): string {
  const rounding = linesMayNotAdd(material) ? ' Lines may not add because of rounding.' : ''
  return `Pounds, first year, the ${possessive(material.details.sponsorWord)} view.${rounding}`
}

/** Side by side, never added, with the ratio without the largest benefit and the prudent row. */
function threeViews(material: CaseMaterial): Text {
  const { ledger, details } = material
  const largest = largestEntry(material)
  const ratio = (view: 'A' | 'B' | 'C'): Text => {
    const id = `${view}-bcr`
    return ledger.has(id) ? [ledger.cite(id, twoDecimals)] : [{ text: absent.notDefined }]
  }
  const without: Text = ledger.has('B-bcr-without-largest')
    ? [
        { text: '; ' },
        ledger.cite('B-bcr-without-largest', twoDecimals),
        { text: ` without its largest ${largest?.alone === false ? 'single entry' : 'benefit'}` }
      ]
    : []
  const prudent: Text =
    largest === null
      ? []
      : [
          { text: ' ' },
          { text: 'Prudent:', strong: true },
          { text: ` counting grades 1 to 4 only, ${details.sponsorWord} ` },
          ledger.cite('prudent-net', wholePounds)
        ]
  return [
    { text: 'Three views, never added:', strong: true },
    { text: ' cash ' },
    ledger.cite('A-net', wholePounds),
    { text: ' (benefit-cost ratio ' },
    ...ratio('A'),
    { text: `); ${details.sponsorWord} ` },
    ledger.cite('B-net', wholePounds),
    { text: ' (' },
    ...ratio('B'),
    ...without,
    { text: '); public ' },
    ledger.cite('C-net', wholePounds),
    { text: ' (' },
    ...ratio('C'),
    { text: ').' },
    ...prudent
  ]
}

function twoDecimals(value: number): string {
  return decimal(value, 2)
}

function decision({ details, ledger }: CaseMaterial): Block {
  const conditions: Text | null =
    details.conditions.length === 0
      ? null
      : [{ text: 'Conditions proposed: ' }, ...ledger.authored(details.conditions.join('; ')), { text: '.' }]
  return {
    kind: 'decision',
    options: ['Approve', 'Approve with conditions', 'Defer'],
    conditions,
    signatories: (details.decidedBy.length === 0 ? ['Board'] : details.decidedBy).map((role) => ledger.authored(role))
  }
}
