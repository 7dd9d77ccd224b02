import { isAssumed, type Register } from '../economics/assumptions/assumptions.js'
import { longDate } from '../format/dates.js'
import { wholePounds } from '../format/money.js'
import { count } from '../format/words.js'
import type { Text } from './document.js'
import { largestEntry } from './largest-entry.js'
import type { Ledger } from './number-ledger.js'
import { followUpDue, isToCome, reports, type CaseMaterial } from './wording.js'

/** What the case rests on, what would change the answer, who is left out, and which assumptions are signed off. */
export function howSure(material: CaseMaterial): Text {
  return [...evidence(material), ...whatWouldChange(material), ...leftOut(material), ...assumptions(material)]
}

/** One sentence on the evidence: what rests on records, on reports, on expectation. Nobody is counted. */
function evidence({ appraised, details, ledger }: CaseMaterial): Text {
  const exchanges = appraised.releases.length === 1 ? 'One exchange' : `${appraised.releases.length} exchanges`
  const compared = appraised.benefits.some((one) => one.kind === 'counted' && one.line.method === 'control')
  const design = compared
    ? 'some of it compared with people who had no exchange'
    : 'before and after, with no comparison group, so other causes cannot be ruled out'
  const said = appraised.benefits.filter((one) => one.kind === 'counted' && one.standing === 'reported')
  const own = said.every(({ line }) => line.origin === 'participant')
  const parts = (
    [
      ['seen', ' rests on records'],
      ['reported', ` on what ${own ? `the ${reports(details.participantWord)}` : 'people report'}`],
      ['expected', ' on what is expected']
    ] as const
  ).filter(([id]) => ledger.value(id) !== 0)
  const named = parts.flatMap(([id, words], index): Text => {
    const verb = index === 0 && id !== 'seen' ? ' rests' : ''
    return [{ text: index === 0 ? '' : ', ' }, ledger.cite(id, wholePounds), { text: `${verb}${words}` }]
  })
  return named.length === 0
    ? [{ text: `${exchanges}, ${design}. Nothing is counted for the ${details.sponsorWord} yet.` }]
    : [{ text: `${exchanges}, ${design}: ` }, ...named, { text: '.' }]
}

/** One sentence on what would change the answer. */
function whatWouldChange(material: CaseMaterial): Text {
  const { details, ledger } = material
  const largest = largestEntry(material)
  const due = ledger.value('expected') === 0 ? '' : followUpDue(details).replace('; f', ' F')
  const expected: Text = due === '' ? [] : [{ text: `${due}; until then these benefits are expected, not seen.` }]
  if (largest === null) return expected
  const without = ledger.value('B-net-without-largest')
  const net = without < 0 ? 'net cost' : 'net benefit'
  const turnsOn: Text = largest.alone
    ? [{ text: ' The answer turns most on ' }, ...largest.name, { text: ': without this benefit' }]
    : [
        { text: ' The answer turns most on the largest single entry, ' },
        ...largest.amount,
        { text: ' under ' },
        ...largest.name,
        { text: ': without this one entry' }
      ]
  return [
    ...turnsOn,
    { text: ` the ${net} is ` },
    ledger.cite('B-net-without-largest', (pence) => wholePounds(Math.abs(pence))),
    { text: '.' },
    ...expected
  ]
}

/** What has ended and is left out; what has not ended, and nobody planned the cost of, is told apart. */
function leftOut({ appraised, details }: CaseMaterial): Text {
  const toCome = appraised.leftOut.filter(({ record }) => isToCome(record, details)).length
  const missing = appraised.leftOut.length - toCome
  const all = missing + appraised.releases.length
  const why = 'because what they cost is not, or not fully, recorded (annex E)'
  return [
    ...(missing === 0
      ? []
      : [{ text: ` Of ${all} exchanges ${missing} ${missing === 1 ? 'is' : 'are'} left out, ${why}.` }]),
    ...(toCome === 0
      ? []
      : [
          {
            text: ` ${toCome} more ${toCome === 1 ? 'has not ended and is' : 'have not ended and are'} not counted yet.`
          }
        ])
  ]
}

function assumptions({ ledger, register }: CaseMaterial): Text {
  const used = usedAssumptions(ledger, register)
  if (used.length === 0) return []
  const signed = used.filter(({ signedOff }) => signedOff !== null)
  const by = [
    ...new Set(signed.map(({ signedOff }) => (signedOff === null ? '' : `${signedOff.by}, ${longDate(signedOff.on)}`)))
  ]
  const assumed = used.filter(isAssumed).length
  const are = signed.length === 1 ? 'is' : 'are'
  const signing =
    signed.length === 0 ? 'none is signed off yet' : `${signed.length} ${are} signed off (${by.join('; ')})`
  const marked = assumed === 0 ? '' : ` and ${assumed} ${assumed === 1 ? 'is' : 'are'} marked ‘assumed’ in annex A`
  return [{ text: ` Of ${count(used.length, 'assumption', 'assumptions')}, ${signing}${marked}.` }]
}

/** The rows of the register that some number rests on. */
export function usedAssumptions(ledger: Ledger, register: Register): Register['rows'] {
  return register.rows.filter(({ id }) => ledger.has(`r-${id}`))
}
