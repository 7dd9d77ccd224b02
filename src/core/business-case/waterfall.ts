import { ledgerPounds } from '../format/money.js'
import { shortDecimal } from '../format/numbers.js'
import { workHours } from '../format/words.js'
import type { BenefitGroup } from './benefit-numbers.js'
import type { CostSum } from './cost-numbers.js'
import type { Bar, Text, Waterfall } from './document.js'
import type { Ledger } from './number-ledger.js'
import { roundedPartsAdd, type CaseMaterial } from './wording.js'

/**
 * From cash cost to net result, in the sponsor's view: cash costs, their subtotal, the costs that are no cash, the full
 * cost, the benefits one by one, the net. Costs go down from 0, benefits come up. More than seven kinds of benefit are
 * taken together by how well they are known, so that the chart keeps to a page.
 */
export function waterfall(material: CaseMaterial): Waterfall {
  const { appraised, ledger } = material
  const bars: Bar[] = []
  let at = 0
  const step = (kind: 'cost' | 'benefit', label: Text, pence: number, cash: boolean, amount: Text, note: Text) => {
    bars.push({ kind, label, fromPence: at, toPence: at + pence, cash, amount, note })
    at += pence
  }
  const level = (kind: 'subtotal' | 'net', label: string, pence: number, amount: Text) => {
    bars.push({ kind, label: [{ text: label }], fromPence: 0, toPence: pence, cash: true, amount, note: [] })
  }

  const { A, B } = appraised.views
  const own = sponsorCosts(material)
  const costStep = (sum: CostSum) => {
    step('cost', costLabel(sum), -sum.pence, sum.cash, [ledger.cite(sum.countedId, out)], costNote(sum))
  }
  own.filter(({ cash }) => cash).forEach(costStep)
  level('subtotal', 'Cash cost', -A.costPence, [ledger.cite('A-cost', out)])
  own.filter(({ cash }) => !cash).forEach(costStep)
  level('subtotal', 'Full cost', -B.costPence, [ledger.cite('B-cost', out)])
  for (const { label, pence, cash, numberId, note } of benefitSteps(material)) {
    step('benefit', label, pence, cash, [ledger.cite(numberId, ledgerPounds)], note)
  }
  level('net', 'Net, first year', B.netPence, [ledger.cite('B-net', ledgerPounds)])

  const title: Text = [{ text: 'From cash cost to net result, sponsor economic view' }]
  return { kind: 'waterfall', id: 'waterfall', title, description: description(bars), bars }
}

/** Printed to the penny, lines can miss their total by a penny; the page then says so. */
export function linesMayNotAdd(material: CaseMaterial): boolean {
  const { A, B } = material.appraised.views
  const own = sponsorCosts(material)
  const cash = own.filter((sum) => sum.cash).map(({ pence }) => pence)
  const all = own.map(({ pence }) => pence)
  const benefits = benefitSteps(material).map(({ pence }) => pence)
  return !(
    roundedPartsAdd(cash, A.costPence, 1) &&
    roundedPartsAdd(all, B.costPence, 1) &&
    roundedPartsAdd([...benefits, -B.costPence], B.netPence, 1)
  )
}

interface BenefitStep {
  readonly label: Text
  readonly pence: number
  readonly cash: boolean
  readonly numberId: string
  readonly note: Text
}

function benefitSteps({ groups, ledger }: CaseMaterial): readonly BenefitStep[] {
  const own = groups.filter((group) => group.inSponsorView && group.numberId !== null && group.pence !== 0)
  if (own.length <= 7) return own.map((group) => groupStep(group, ledger))
  return (['seen', 'reported', 'expected'] as const)
    .filter((standing) => own.some((group) => group.standing === standing))
    .map((standing) => {
      const members = own.filter((group) => group.standing === standing)
      return {
        label: [{ text: `Benefits ${standing}, ${members.length} kinds` }],
        pence: ledger.value(standing),
        cash: members.every(({ cash }) => cash),
        numberId: standing,
        note: [{ text: standing }]
      }
    })
}

function groupStep(group: BenefitGroup, ledger: Ledger): BenefitStep {
  const { label, pence, cash, numberId, quantity, hours, standing, grade } = group
  const amount = quantity === null ? '' : `, ${hours ? workHours(quantity) : shortDecimal(quantity, 2)}`
  return {
    label: [...ledger.authored(label), { text: amount }],
    pence,
    cash,
    numberId: numberId ?? '',
    note: [{ text: `${standing}, grade ${grade}` }]
  }
}

function sponsorCosts({ sums }: CaseMaterial): readonly CostSum[] {
  return sums.filter(({ payer, pence }) => payer === 'sponsor' && pence !== 0)
}

function costLabel({ label, quantity }: CostSum): Text {
  const much = quantity === null ? '' : `, ${shortDecimal(quantity.value, 2)} ${quantity.unit}`
  return [{ text: `${label}${much}` }]
}

function costNote({ actualId }: CostSum): Text {
  return actualId === null ? [{ text: 'forecast' }] : []
}

function out(pence: number): string {
  return ledgerPounds(-pence)
}

function description(bars: readonly Bar[]): Text {
  const parts = bars.map(({ label, amount, cash, kind }): Text => {
    const how = kind === 'cost' || kind === 'benefit' ? (cash ? ' (cash)' : ' (not cash)') : ''
    return [...label, { text: `${how} ` }, ...amount]
  })
  return [
    { text: 'Waterfall in pounds. ' },
    ...parts.flatMap((part, index) => (index === 0 ? part : [{ text: '; ' }, ...part])),
    { text: '.' }
  ]
}
