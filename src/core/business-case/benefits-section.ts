import type { BenefitLine } from '../economics/benefits/benefit-line.js'
import { standing } from '../economics/benefits/benefit-status.js'
import type { ValuedBenefit } from '../economics/benefits/valued-benefits.js'
import { longDate } from '../format/dates.js'
import { poundsAndPence } from '../format/money.js'
import { percentage } from '../format/numbers.js'
import { absent } from '../format/words.js'
import { benefitId } from './benefit-numbers.js'
import type { Block, Piece, Table, Text } from './document.js'
import { gradeWords, notYetKnown, whoEntered, type CaseMaterial } from './wording.js'

type Counted = Extract<ValuedBenefit, { kind: 'counted' }>

/** Every benefit line that counts, with all that takes it down, and who says so. */
export function benefitsSection(material: CaseMaterial): readonly Block[] {
  const { benefits } = material.appraised
  const counted = benefits.flatMap((one, index) => (one.kind === 'counted' ? [{ one, id: benefitId(index) }] : []))
  const heading: Block = { kind: 'heading', level: 2, id: 'benefits', text: [{ text: 'Benefits, one by one' }] }
  if (counted.length === 0) {
    return [heading, { kind: 'note', text: [{ text: `No benefit is counted: ${notYetKnown(material.details)}.` }] }]
  }
  const table: Table = {
    kind: 'table',
    id: 'benefit-lines',
    caption: [{ text: 'Benefit lines, first year' }],
    columns: [
      ...(['Benefit', 'How much', 'Taken down by', 'Evidence'] as const).map((head) => ({
        head,
        align: 'left' as const
      })),
      { head: 'Value', align: 'right' }
    ],
    rows: counted.map(({ one, id }) => ({ id: null, cells: cells(one, id, material) }))
  }
  return [heading, table, ...averageCostNote(counted.map(({ one }) => one))]
}

const classes: Readonly<Record<BenefitLine['class'], string>> = {
  CRB: 'cash-releasing',
  NCRB: 'not cash-releasing',
  SB: 'societal',
  UB: 'without a price'
}

const whoGains: Readonly<Record<BenefitLine['who'], string>> = {
  sponsor: 'sponsor',
  participant: 'participant',
  patient: 'patients',
  host: 'host',
  'wider-nhs': 'wider NHS'
}

function cells(one: Counted, id: string, material: CaseMaterial): readonly Text[] {
  const { line } = one
  const { ledger, details } = material
  const budget: Text =
    line.budgetLine === null ? [] : [{ text: '; budget that falls: ' }, ...ledger.authored(line.budgetLine)]
  return [
    [...ledger.authored(line.description), { text: `; ${whoGains[line.who]}; ${classes[line.class]}` }, ...budget],
    [ledger.quote(`${id}-quantity`), { text: ' at ' }, ledger.quote(`${id}-value`), { text: ' each' }],
    takenDown(one, id, material),
    [
      { text: `${standing(line.status, line.grade)}: ${gradeWords(line.grade, details)}; ` },
      ...ledger.authored(line.source),
      { text: '; ' },
      ...whoEntered(ledger, line),
      { text: `, ${longDate(line.on)}` }
    ],
    [...(line.averageCost ? [{ text: 'up to ' }] : []), ledger.cite(id, poundsAndPence)]
  ]
}

function takenDown({ line }: Counted, id: string, { ledger }: CaseMaterial): Text {
  const parts: readonly (readonly [string, string])[] = [
    ['marginal share', 'marginal'],
    ['due to the exchange', 'isolation'],
    ['certainty', 'certainty'],
    ['would have happened anyway', 'deadweight'],
    ['displacement', 'displacement'],
    ['leakage', 'leakage'],
    ['realisation', 'realisation']
  ]
  const given = parts.filter(([, name]) => ledger.has(`${id}-${name}`))
  const sure = line.confidence === null ? absent.notAsked : percentage(line.confidence)
  const method = { control: 'compared with others', trend: 'against the trend before', estimate: 'estimated' }[
    line.method
  ]
  const shares = given.flatMap(([words, name]): readonly Piece[] => [
    { text: `; ${words} ` },
    ledger.quote(`${id}-${name}`)
  ])
  return [{ text: method }, ...shares, { text: `; how sure: ${sure}` }]
}

function averageCostNote(counted: readonly Counted[]): readonly Block[] {
  if (!counted.some(({ line }) => line.averageCost)) return []
  const text = '“Up to”: valued at a national average cost, this is an upper limit. Costs do not fall by the average.'
  return [{ kind: 'note', text: [{ text }] }]
}
