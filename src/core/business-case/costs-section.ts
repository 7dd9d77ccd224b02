import { longDate } from '../format/dates.js'
import { poundsAndPence } from '../format/money.js'
import type { CostSum } from './cost-numbers.js'
import type { Block, Table, Text } from './document.js'
import type { CaseMaterial } from './wording.js'

/** Every cost line: who paid, cash or not, the plan beside what it came to, and what the totals count. */
export function costsSection(material: CaseMaterial): readonly Block[] {
  return [
    { kind: 'heading', level: 2, id: 'costs', text: [{ text: 'Costs, planned and as they came out' }] },
    costTable(material),
    ...exchangeTable(material)
  ]
}

function costTable(material: CaseMaterial): Table {
  const { sums, ledger } = material
  const total = (label: string, id: string): Table['rows'][number] => {
    const cells: readonly Text[] = [[{ text: label }], [], [], [], [], [ledger.cite(id, poundsAndPence)]]
    return { id: null, cells, total: true }
  }
  return {
    kind: 'table',
    id: 'cost-lines',
    caption: [{ text: 'Cost lines, in pounds' }],
    columns: [
      ...(['Cost', 'Paid by', 'Cash'] as const).map((head) => ({ head, align: 'left' as const })),
      ...(['Planned', 'Actual', 'Counted'] as const).map((head) => ({ head, align: 'right' as const }))
    ],
    rows: [
      ...sums.map((sum) => ({ id: null, cells: costCells(sum, material) })),
      total('Cash cost to the sponsor', 'A-cost'),
      total('Full cost to the sponsor', 'B-cost'),
      total('Cost to the public, without VAT and salary paid back', 'C-cost')
    ]
  }
}

function costCells(
  { label, payer, cash, countedId, plannedId, actualId }: CostSum,
  material: CaseMaterial
): readonly Text[] {
  const { ledger } = material
  return [
    [{ text: label }],
    [{ text: payer === 'nhs-wide' ? 'NHS-wide' : payer }],
    [{ text: cash ? 'cash' : 'time' }],
    plannedId === null ? [{ text: 'not planned' }] : [ledger.cite(plannedId, poundsAndPence)],
    actualId === null ? [{ text: notRecordedYet(material) }] : [ledger.cite(actualId, poundsAndPence)],
    [ledger.cite(countedId, poundsAndPence)]
  ]
}

/** An exchange that is not over shows the day after which its costs can be known. */
function notRecordedYet({ appraised, details }: CaseMaterial): string {
  const last = appraised.releases
    .map(({ record }) => record.endsOn)
    .toSorted()
    .at(-1)
  return last !== undefined && last >= details.asOf ? `after ${longDate(last)}` : 'not recorded'
}

/** Where there are several, each by itself: cash and in all, as the sponsor bears it. */
function exchangeTable({ appraised, ledger }: CaseMaterial): readonly Block[] {
  if (appraised.releases.length < 2) return []
  const table: Table = {
    kind: 'table',
    id: 'exchange-costs',
    caption: [{ text: 'Each exchange, cost to the sponsor' }],
    columns: [
      { head: 'Exchange', align: 'left' },
      { head: 'Cash', align: 'right' },
      { head: 'In all', align: 'right' }
    ],
    rows: appraised.releases.map(({ record, lines }, index) => {
      const prefix = `x${index + 1}`
      const own = lines.filter(({ payer, pence }) => payer === 'sponsor' && pence !== 0)
      const sum = (id: string, label: string, kept: typeof own) => {
        const pence = kept.reduce((total, line) => total + line.pence, 0)
        ledger.add({
          id,
          label: `${label}, ${record.label}`,
          value: pence,
          unit: 'pence',
          display: poundsAndPence(pence),
          formula: 'sum of the lines that the sponsor bore',
          inputs: kept.map(({ kind }) => `${prefix}-cost-${kind}`),
          source: { kind: 'computed' }
        })
        return [ledger.cite(id, poundsAndPence)]
      }
      const cash = sum(
        `${prefix}-cash`,
        'Cash cost',
        own.filter((line) => line.cash)
      )
      return { id: null, cells: [ledger.authored(record.label), cash, sum(`${prefix}-all`, 'Full cost', own)] }
    })
  }
  return [table]
}
