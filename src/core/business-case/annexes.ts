import { isAssumed, type Assumption } from '../economics/assumptions/assumptions.js'
import { mayStand, type Provenance } from '../economics/assumptions/provenance.js'
import { perspectives } from '../economics/appraisal/perspective.js'
import type { ReleaseStatement } from '../economics/costs/release-record.js'
import type { WhyNotCounted } from '../economics/benefits/valued-benefits.js'
import { longDate } from '../format/dates.js'
import { shortDecimal } from '../format/numbers.js'
import { count } from '../format/words.js'
import type { Block, NumberRecord, NumberSource, Table, Text } from './document.js'
import { usedAssumptions } from './how-sure.js'
import { inUnit } from './register-numbers.js'
import { isToCome, whoEntered, type CaseMaterial } from './wording.js'

/** A what was assumed · B where figures are from · C each number · D how it is worked out · E what is not counted. */
export function annexes(material: CaseMaterial): readonly Block[] {
  const before = [...assumptionAnnex(material), ...dataLog(material)]
  const after = [...methodAnnex(material), ...notCountedAnnex(material)]
  return [...before, ...auditTrail(material), ...after]
}

function assumptionAnnex({ ledger, register }: CaseMaterial): readonly Block[] {
  const rows = usedAssumptions(ledger, register).map((row) => {
    const marks = isAssumed(row) ? `assumed (${row.verified.join(', ')})` : row.verified.join(', ')
    const id = `r-${row.id}`
    const cells: readonly Text[] = [
      [{ text: `${row.id} ${row.item}` }],
      [ledger.quote(id), ...range(row)],
      [{ text: row.source }],
      [{ text: longDate(row.readOn) }],
      [{ text: marks }],
      [{ text: signOff(row) }]
    ]
    return { id: null, cells }
  })
  return [
    { kind: 'heading', level: 2, id: 'annex-a', text: [{ text: 'Annex A: assumptions used' }] },
    table(
      'assumptions',
      `Register ${register.id}, version ${register.version}`,
      ['Assumption', 'Value', 'Source', 'Read on', 'Mark', 'Signed off'],
      rows
    ),
    note(
      'V read in the source named; V2 read in a secondary page; D derived; R recalled, not checked; J judgement. What is marked R or J is assumed, and has a line to be signed.'
    )
  ]
}

/** The range is for the reader; no result uses it. Amounts in it would need a number each, so money is left to the register. */
function range({ low, high, unit }: Assumption): Text {
  if (low === null || high === null || low === high || unit.startsWith('pounds')) return []
  const isShare = /^(%|share|probability)/.test(unit)
  const bare = (value: number) => (isShare ? inUnit(value, unit) : shortDecimal(value, 4))
  return [{ text: ` (${bare(low)} to ${bare(high)})` }]
}

function signOff(row: Assumption): string {
  if (row.signedOff !== null) return `${row.signedOff.by}, ${longDate(row.signedOff.on)}`
  return isAssumed(row) ? 'Name and date: ______________' : 'not signed off'
}

/** Where every entry is from. Nobody is named, and nobody's answering is counted. */
function dataLog({ appraised, ledger }: CaseMaterial): readonly Block[] {
  const entry = (what: Text, kind: string, provenance: Provenance): Table['rows'][number] => {
    const cells = [
      what,
      [{ text: kind }],
      ledger.authored(provenance.source),
      whoEntered(ledger, provenance),
      [{ text: longDate(provenance.on) }]
    ]
    return { id: null, cells }
  }
  const rows = [
    ...appraised.releases.flatMap(({ record }) => {
      return record.statements
        .filter(mayStand)
        .map((one) => entry(ledger.authored(record.label), statementKind(one), one))
    }),
    ...appraised.otherCosts.map(({ typed }) =>
      entry(ledger.authored(typed.description), `cost, ${typed.status}`, typed)
    ),
    ...appraised.benefits.map(({ line }) => entry(ledger.authored(line.description), 'benefit', line))
  ]
  return [
    { kind: 'heading', level: 2, id: 'annex-b', text: [{ text: 'Annex B: where the figures are from' }] },
    table('data-log', 'Entries', ['About', 'Kind', 'Rests on', 'Entered by', 'On'], rows)
  ]
}

function statementKind({ status, values }: ReleaseStatement): string {
  return `${count(Object.keys(values).length, 'cost figure', 'cost figures')}, ${status}`
}

/** One row a number: links lead here. */
function auditTrail({ ledger }: CaseMaterial): readonly Block[] {
  const rows = ledger.records().map((record) => {
    const inputs = record.inputs.flatMap((id, index): Text => [{ text: index === 0 ? '' : '; ' }, ledger.quote(id)])
    const cells: readonly Text[] = [
      [{ text: record.label }],
      [ledger.quote(record.id)],
      [{ text: record.formula ?? '' }],
      inputs,
      [{ text: sourceInWords(record.source) }],
      [{ text: marksInWords(record) }]
    ]
    return { id: record.id, cells }
  })
  return [
    { kind: 'heading', level: 2, id: 'annex-c', text: [{ text: 'Annex C: where each number is from' }] },
    table(
      'audit',
      'Every number in this case',
      ['Number', 'Value', 'Formula', 'From', 'Source and date', 'Marks'],
      rows
    )
  ]
}

function sourceInWords(source: NumberSource): string {
  switch (source.kind) {
    case 'entry':
      return `${source.basis}; ${source.by} (${source.origin}${source.released ? ', released' : ''}), ${longDate(source.on)}`
    case 'register':
      return `register ${source.register} ${source.version}, ${source.row}: ${source.basis}; read ${longDate(source.readOn)}`
    case 'computed':
      return 'computed'
    case 'not-stated':
      return 'not stated, taken as nothing'
  }
}

function marksInWords({ evidenceGrade, benefitClass, perspective, priceYear, status }: NumberRecord): string {
  return [
    status,
    evidenceGrade === null ? null : `grade ${evidenceGrade}`,
    benefitClass,
    perspective === null ? null : `view ${perspective}`,
    priceYear === null ? null : `prices ${priceYear}`
  ]
    .filter((mark) => mark !== null)
    .join('; ')
}

function methodAnnex({ details, register }: CaseMaterial): readonly Block[] {
  const views = { A: 'the sponsor’s cash', B: 'the sponsor’s whole economy', C: 'the public' }
  const sentences = [
    `Three views: ${perspectives.map((view) => `${view}, ${views[view]}`).join('; ')}. They answer different questions and are never added.`,
    'A released hour is charged once: covered hours at the price of cover, the others at the person’s direct hourly cost. Time lost and time saved have the same basis, without overheads.',
    'The public view leaves out what only changes hands: VAT, and salary paid back. A fee stands for the programme’s resources.',
    'Forecast costs are lifted by the usual overrun; invoiced ones are not.',
    'A benefit counts as quantity × value of one × share due to the exchange × certainty × (1 − deadweight) × (1 − displacement) × (1 − leakage) × realisation. Certainty is the lower of how sure people are and what the evidence carries.',
    'Only the first year of a benefit counts. No answer is no improvement. Of two reports of one effect the lower stands.',
    'A participant’s own figure stands only where that person released it.',
    'Grade 4 stands only where the participant, who released it, and the sponsor or a record report the same effect of one exchange. Otherwise what was entered as grade 4 counts as grade 5.',
    'Break-even is the time saved per exchange and week at which the sponsor’s cost would be covered, all else unchanged.',
    `The ratio of benefits to costs has no pass mark. Discounting follows the schedule of the register (version ${register.version}); year 0 is not discounted.`,
    'Each amount stands in the prices of its own year, which annex C gives; none is brought to another year. A sum names the years of the exchanges in it.',
    'Amounts are computed unrounded, and rounded half away from zero where they are printed.',
    'No range is given: the answer to “how far could it be off” is the break-even, the result without the largest single entry among the benefits, and the prudent row.',
    ...(details.scope === 'cohort'
      ? ['In the case of a cohort, the middle of each pay band stands for the pay where a band is known.']
      : [])
  ]
  return [
    { kind: 'heading', level: 2, id: 'annex-d', text: [{ text: 'Annex D: how it is worked out' }] },
    ...sentences.map(note)
  ]
}

const whyNot: Readonly<Record<WhyNotCounted, string>> = {
  unmonetised: 'has no price',
  'no-isolation': 'nobody said which share is due to the exchange',
  'no-value': 'has no quantity, or no value of one',
  extreme: 'set aside as extreme',
  'lower-stands': 'the same effect is reported lower, and that stands',
  'exchange-left-out': 'what its exchange cost is not recorded'
}

function notCountedAnnex(material: CaseMaterial): readonly Block[] {
  const { appraised, ledger } = material
  const rows = [
    ...appraised.benefits.flatMap((one) => {
      return one.kind === 'counted'
        ? []
        : [{ id: null, cells: [ledger.authored(one.line.description), [{ text: whyNot[one.why] }]] }]
    }),
    ...exchangesLeftOut(material)
  ]
  const heading: Block = {
    kind: 'heading',
    level: 2,
    id: 'annex-e',
    text: [{ text: 'Annex E: what is not counted, and why' }]
  }
  if (rows.length === 0) return [heading, note('Everything that was entered is counted.')]
  return [heading, table('not-counted', 'Not counted', ['What', 'Why'], rows)]
}

/** Exchanges of one label and one reason stand in one row: a cohort may have dozens of which nothing is recorded. */
function exchangesLeftOut({ appraised, details, ledger }: CaseMaterial): Table['rows'] {
  const named = appraised.leftOut.map(({ record, missing }) => {
    const recorded = `not recorded ${missing.length === 1 ? 'is' : 'are'} ${missing.join('; ')}`
    const why = isToCome(record, details) ? `not ended yet; ${recorded}` : `left out: ${recorded}`
    return { label: record.label, why }
  })
  const alike = ({ label, why }: (typeof named)[number]) => {
    return named.filter((one) => one.label === label && one.why === why)
  }
  return named
    .filter((one) => alike(one)[0] === one)
    .map((one) => {
      const { length } = alike(one)
      const many = length === 1 ? [] : [{ text: ` (${length} exchanges)` }]
      return { id: null, cells: [[...ledger.authored(one.label), ...many], [{ text: one.why }]] }
    })
}

function table(id: string, caption: string, heads: readonly string[], rows: Table['rows']): Table {
  return {
    kind: 'table',
    id,
    caption: [{ text: caption }],
    columns: heads.map((head) => ({ head, align: 'left' })),
    rows
  }
}

function note(text: string): Block {
  return { kind: 'note', text: [{ text }] }
}
