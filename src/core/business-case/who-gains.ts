import { list } from '../format/words.js'
import { wholePounds } from '../format/money.js'
import { lowerFirst, type BenefitGroup } from './benefit-numbers.js'
import type { Block, Table, Text } from './document.js'
import { notYetKnown, type CaseMaterial } from './wording.js'

/** Four lines: who gains what, and how we know. What has no price stands beside what has one. */
export function whoGains(material: CaseMaterial): readonly Block[] {
  const { groups, details } = material
  const hosts = groups.some(({ who }) => who === 'host')
  const rows: readonly (readonly [string, readonly BenefitGroup['who'][]])[] = [
    ['Patients', ['patient']],
    [`The ${details.participantWord}`, ['participant']],
    [`The ${details.sponsorWord}`, ['sponsor']],
    [hosts ? 'Wider NHS and host' : 'Wider NHS', ['wider-nhs', 'host']]
  ]
  const table: Table = {
    kind: 'table',
    id: 'who-gains',
    caption: [{ text: 'Four beneficiaries' }],
    columns: ['Who', 'What', 'How we know'].map((head) => ({ head, align: 'left' })),
    rows: rows.map(([who, whose]) => {
      const own = groups.filter((group) => whose.includes(group.who) && !(group.priced && group.pence === 0))
      return { id: null, cells: [[{ text: who }], what(own, material), [{ text: how(own, material) }]] }
    })
  }
  return [{ kind: 'heading', level: 2, id: 'who-gains-heading', text: heading(material) }, table]
}

/** The wider case is what has no price: it is named in the heading, and never added. */
function heading({ groups, ledger }: CaseMaterial): Text {
  const unpriced = groups
    .filter(({ priced, standing }) => !priced && standing !== 'not known')
    .map(({ label }) => lowerFirst(label))
  if (unpriced.length === 0) return [{ text: 'Who gains' }]
  const named = unpriced.length <= 2 ? unpriced : [...unpriced.slice(0, 2), `${unpriced.length - 2} more`]
  return [{ text: 'Who gains: the wider case rests on ' }, ...ledger.authored(list(named))]
}

const mostOnPageOne = 4

function what(groups: readonly BenefitGroup[], { ledger }: CaseMaterial): Text {
  if (groups.length === 0) return [{ text: 'Nothing has been recorded' }]
  const shown = groups.slice(0, mostOnPageOne)
  const parts = shown.map((group, index): Text => {
    const label = ledger.authored(index === 0 ? group.label : lowerFirst(group.label))
    const upTo = group.averageCost ? 'up to ' : ''
    const apart = group.inSponsorView ? '' : '; not in the net above'
    if (group.numberId === null) return label
    return [
      ...label,
      { text: `, ${upTo}` },
      ledger.cite(group.numberId, wholePounds),
      ...(apart === '' ? [] : [{ text: apart }])
    ]
  })
  const more = groups.length - shown.length
  const joined = parts.flatMap((part, index): Text => (index === 0 ? part : [{ text: '; ' }, ...part]))
  return more === 0 ? joined : [...joined, { text: `; and ${more} more, under Benefits` }]
}

function how(groups: readonly BenefitGroup[], { details }: CaseMaterial): string {
  if (groups.length === 0) return notYetKnown(details)
  const words = [...new Set(groups.map(({ standing }) => (standing === 'not known' ? notYetKnown(details) : standing)))]
  const own = groups.filter(({ released }) => released)
  const released = own.length === groups.length ? `, released by the ${details.participantWord}` : ''
  return `${words.join('; ')}${released}`
}
