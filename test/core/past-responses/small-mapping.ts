import type { Mapping } from '../../../src/core/past-responses/mapping.js'
import { checkedMapping } from '../../../src/core/past-responses/mapping-rules.js'

/** A course with one rated and one counted question, before and after: one row a person. */
export const wide = {
  code: 'ward-course',
  title: 'Course for ward managers',
  retrospective: false,
  person: 'staff no',
  cohort: { column: 'site' },
  missing: ['NA'],
  scales: {
    agree: { labels: { Disagree: 1, Neither: 2, Agree: 3 } },
    contacts: { min: 0, max: 20, raw: true }
  },
  domains: [
    {
      code: 'networks',
      name: 'Networks',
      indicators: [
        {
          code: 'W1',
          name: 'Ease of asking',
          items: [
            { id: 'ask', text: 'I know whom to ask', scale: 'agree', columns: { T0: 'ask before', T1: 'ask after' } }
          ]
        },
        {
          code: 'W2',
          name: 'Contacts',
          use: 'level',
          items: [{ id: 'contacts', text: 'People I can call', scale: 'contacts', columns: { T0: 'n before' } }]
        }
      ]
    }
  ]
}

const question = (id: string, scale: string, place: object): object => ({ id, text: `Question ${id}`, scale, ...place })

/** The same course, one row a person and wave. */
export const byWave = {
  ...wide,
  wave: { column: 'when', labels: { before: 'T0', after: 'T1' } },
  domains: withItems([question('ask', 'agree', { column: 'asks' })])
}

/** And with one row an answer. */
export const byAnswer = {
  ...byWave,
  item: { column: 'question', answer: 'said' },
  domains: withItems([
    question('ask', 'agree', { label: 'Q1' }),
    question('reverse', 'agree', { label: 'Q2', reversed: true })
  ])
}

/** One domain with one indicator of these questions. */
export function withItems(items: readonly object[]): readonly object[] {
  return [{ code: 'networks', name: 'Networks', indicators: [{ code: 'W1', name: 'Ease of asking', items }] }]
}

/** A mapping that keeps the rules, read. A field that is undefined is not there, as in JSON. */
export function mapping(document: object): Mapping {
  const checked = checkedMapping(JSON.parse(JSON.stringify(document)))
  if (checked.kind === 'faults') throw new RangeError(checked.faults.join('\n'))
  return checked.document
}

/** Why a mapping is refused; nothing for one that is not. */
export function faultsOf(document: object): readonly string[] {
  const checked = checkedMapping(JSON.parse(JSON.stringify(document)))
  return checked.kind === 'faults' ? checked.faults : []
}
