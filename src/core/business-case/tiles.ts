import { longDate } from '../format/dates.js'
import { wholePounds } from '../format/money.js'
import { lowerFirst } from './benefit-numbers.js'
import { breakEvenTile } from './break-even-words.js'
import type { Text, Tile } from './document.js'
import type { Ledger } from './number-ledger.js'
import { gradeWords, possessive, roundedPartsAdd, type CaseMaterial } from './wording.js'

/** Cash cost, full cost, benefits so far, break-even. */
export function tiles(material: CaseMaterial): readonly Tile[] {
  const { details, ledger } = material
  const breakEven = breakEvenTile(material)
  const budget: Text =
    details.budgetCode === null ? [] : [{ text: '; budget ' }, ...ledger.authored(details.budgetCode)]
  return [
    {
      label: [{ text: `Cash cost to the ${details.sponsorWord}` }],
      big: [ledger.cite('A-cost', wholePounds)],
      note: [...cashParts(material), ...budget]
    },
    {
      label: [{ text: `Full cost to the ${details.sponsorWord}` }],
      big: [ledger.cite('B-cost', wholePounds)],
      note: [{ text: 'cash, and staff time not covered or spent on arrangements' }]
    },
    benefitTile(material),
    { label: [{ text: 'To break even' }], ...breakEven }
  ]
}

/** Parts are given rounded; where they then do not add up, the tile says so. */
function cashParts({ sums, ledger, appraised }: CaseMaterial): Text {
  const cash = sums.filter(({ payer, cash, pence }) => payer === 'sponsor' && cash && pence !== 0)
  const travelKinds = ['mileage', 'fares', 'accommodation', 'subsistence', 'travel']
  const travel = cash.filter(({ kind }) => travelKinds.includes(kind))
  const travelPence = travel.reduce((sum, { pence }) => sum + pence, 0)
  const parts = cash
    .filter((sum) => !travel.includes(sum))
    .map(({ label, countedId, pence }) => ({ label: lowerFirst(label), id: countedId, pence }))
  if (travel.length > 0) {
    const id = travelNumber(
      ledger,
      travelPence,
      travel.map(({ countedId }) => countedId)
    )
    parts.push({ label: 'travel and meals', id, pence: travelPence })
  }
  if (parts.length === 0) return [{ text: 'no cash was paid' }]
  const named = parts.flatMap(({ label, id }, index): Text => [
    { text: `${index === 0 ? '' : ', '}${label} ` },
    ledger.cite(id, wholePounds)
  ])
  const add = roundedPartsAdd(
    parts.map(({ pence }) => pence),
    appraised.views.A.costPence,
    100
  )
  return add ? named : [...named, { text: ' (may not add because of rounding)' }]
}

function travelNumber(ledger: Ledger, pence: number, inputs: readonly string[]): string {
  const id = 'cash-travel'
  if (ledger.has(id)) return id
  return ledger.add({
    id,
    label: 'Travel, nights and meals that the sponsor paid',
    value: pence,
    unit: 'pence',
    display: wholePounds(pence),
    formula: 'sum of the travel lines',
    inputs,
    source: { kind: 'computed' }
  })
}

/** Records and reports apart, each with its grade; nothing yet shows the day on which there may be something. */
function benefitTile(material: CaseMaterial): Tile {
  const { groups, details, ledger } = material
  const label: Text = [{ text: 'Benefits so far' }]
  const own = groups.filter(({ inSponsorView, standing, pence }) => {
    return inSponsorView && pence !== 0 && (standing === 'seen' || standing === 'reported')
  })
  if (own.length === 0) {
    const due = details.followUpOn !== null && details.followUpOn > details.asOf ? details.followUpOn : null
    const note =
      due === null ? 'no benefit has been reported' : 'follow-up is due. Until then benefits are expected, not seen'
    return { label, big: due === null ? [{ text: 'None' }] : [{ text: longDate(due) }], note: [{ text: note }] }
  }
  const parts = own.length <= 2 ? own.map((group) => groupPart(group, material)) : partsByStanding(material)
  const note = parts.flatMap(({ text }, index): Text => (index === 0 ? text : [{ text: '; ' }, ...text]))
  const whole = ledger.value('so-far')
  const add = roundedPartsAdd(
    parts.map(({ pence }) => pence),
    whole,
    100
  )
  return {
    label,
    big: [ledger.cite('so-far', wholePounds)],
    note: add ? note : [...note, { text: ' (may not add because of rounding)' }]
  }
}

function groupPart(
  { label, numberId, pence, grade }: CaseMaterial['groups'][number],
  { ledger, details }: CaseMaterial
): { readonly text: Text; readonly pence: number } {
  const text = [
    ledger.cite(numberId ?? '', wholePounds),
    { text: ' ' },
    ...ledger.authored(lowerFirst(label)),
    { text: `, ${gradeWords(grade, details)}` }
  ]
  return { text, pence }
}

function partsByStanding({
  ledger,
  details
}: CaseMaterial): readonly { readonly text: Text; readonly pence: number }[] {
  const parts = [
    ['seen', ` in the ${possessive(details.sponsorWord)} and other records (grades 1 to 3)`],
    ['reported', ' as reported, not yet confirmed by records (grades 4 to 6)']
  ] as const
  return parts
    .filter(([id]) => ledger.value(id) !== 0)
    .map(([id, words]) => ({ text: [ledger.cite(id, wholePounds), { text: words }], pence: ledger.value(id) }))
}
