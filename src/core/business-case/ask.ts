import { longDate } from '../format/dates.js'
import { wholePounds } from '../format/money.js'
import { breakEvenReach, neededTime } from './break-even-words.js'
import type { CaseDetails } from './case-details.js'
import type { Piece, Text } from './document.js'
import { largestEntry } from './largest-entry.js'
import { followUpDue, hasHappened, rolesInWords, theseExchanges, type CaseMaterial } from './wording.js'

/** Ask and recommendation, in two sentences. */
export function askAndRecommendation(material: CaseMaterial): Text {
  return [...ask(material), { text: ' ' }, ...recommendation(material)]
}

/** The result is the heading, in plain words, a net cost as plainly as a net benefit. */
export function netHeading(material: CaseMaterial): Text {
  const { appraised, details, ledger } = material
  const { netPence, largest } = appraised.views.B
  const many = appraised.releases.length > 1
  const subject = many ? `the ${appraised.releases.length} exchanges` : 'the exchange'
  const year = many ? 'In their first year ' : 'In its first year '
  const cost = hasHappened(material) ? 'cost' : 'would cost'
  if (largest === null) {
    return [
      { text: `No benefit has been counted yet: ${subject} ${cost} the ${details.sponsorWord} ` },
      ledger.cite('B-cost', wholePounds)
    ]
  }
  const amount = ledger.cite('B-net', (pence) => wholePounds(Math.abs(pence)))
  return netPence < 0
    ? [
        { text: `${year}${subject} ${cost} the ${details.sponsorWord} ` },
        amount,
        { text: ' more than the benefits counted' }
      ]
    : [
        { text: `${year}the benefits counted come to ` },
        amount,
        { text: ` more than ${subject} ${cost} the ${details.sponsorWord}` }
      ]
}

function ask(material: CaseMaterial): Text {
  const { details, ledger } = material
  const { decidedBy, decisionNeededBy } = details
  const isOrAre = decidedBy.length > 1 ? 'are' : 'is'
  const by: Text =
    decisionNeededBy === null
      ? []
      : [{ text: 'by ' }, { text: longDate(decisionNeededBy), strong: true }, { text: ' ' }]
  return [
    ...ledger.authored(rolesInWords(decidedBy)),
    { text: ` ${isOrAre} asked to decide ` },
    ...by,
    { text: 'whether to ' },
    ...ledger.authored(details.ask),
    { text: ', at the cost of ' },
    ...theseExchanges(material),
    { text: ': ' },
    ledger.cite('A-cost', wholePounds),
    { text: ' in cash, ' },
    ledger.cite('B-cost', wholePounds),
    { text: ' in all.' }
  ]
}

const recommended: Readonly<Record<CaseDetails['recommendation'], string>> = {
  approve: 'approval',
  'approve-with-conditions': 'approval with conditions',
  defer: 'to defer'
}

/** Without a range nothing is promised: what has paid back and what has not, and what it would take. */
function recommendation(material: CaseMaterial): Text {
  const { details, appraised, ledger } = material
  const strong: Piece = { text: `We recommend ${recommended[details.recommendation]}:`, strong: true }
  const many = appraised.releases.length > 1
  const it = many ? 'they' : 'it'
  const these = many ? 'these exchanges' : 'this exchange'
  const { netPence } = appraised.views.B
  const largest = largestEntry(material)
  if (largest === null) return [strong, { text: ` no benefit has been counted yet${followUpDue(details)}.` }]
  if (netPence >= 0) {
    const without: Text = largest.alone
      ? [{ text: 'without the largest of them, ' }, ...largest.name]
      : [{ text: 'without the largest single entry, ' }, ...largest.amount, { text: ' under ' }, ...largest.name]
    return [
      strong,
      { text: ' the benefits counted come to ' },
      ledger.cite('B-net', wholePounds),
      { text: ' more than the cost; ' },
      ...without,
      { text: ', the net would be ' },
      ledger.cite('B-net-without-largest', wholePounds),
      { text: '.' }
    ]
  }
  const paidBack = hasHappened(material) ? (many ? 'have not paid back' : 'has not paid back') : 'would not pay back'
  const start = { text: ` on money alone ${these} ${paidBack}` }
  if (breakEvenReach(appraised.breakEven) !== 'hours') return [strong, start, { text: '.' }]
  const each = many ? 'if each saved ' : 'if it saved '
  return [strong, start, { text: `; ${it} would ${each}` }, ...neededTime(material), { text: ' a week for a year.' }]
}
