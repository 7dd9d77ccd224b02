import t from 'tap'
import type { Indicator } from '../../../src/core/framework/framework-document.js'
import { findByHash, libraryFaults } from '../../../src/core/instruments/library.js'
import { library, shipped } from './shipped.js'
import { item, small } from './small.js'

const ships = library.framework.document
const indicator: Indicator = {
  code: 'K1',
  rater: 'participant',
  name: { en: 'A name' },
  use: 'capability',
  waves: ['T1'],
  changes: true,
  items: [{ id: 'k1a', scale: 'ladder' }]
}
const k1a = { scale: 'ladder', scored: true, domain: 'knowledge', subscore: 'capability', indicator: 'K1' }

function faultsWith(changes: Partial<Indicator>, ...questions: readonly ReturnType<typeof item>[]): readonly string[] {
  const domains = [{ code: 'knowledge', name: { en: 'Knowledge' }, indicators: [{ ...indicator, ...changes }] }]
  return libraryFaults({ ...ships, domains, acrossDomains: [] }, [small(questions)])
}

t.test('framework and instruments that ship say the same', async (t) => {
  t.same(
    libraryFaults(
      ships,
      [...library.instruments.values()].map(({ document }) => document)
    ),
    []
  )
  t.same(faultsWith({}, item('k1a', k1a)), [])
})

const at = 'domains[0].indicators[0]'
const another = `${at}.items[0]: "k1a" has another scale, direction, domain or sub-score where it is asked`
const disagreements = [
  ['another scale', {}, { ...k1a, scale: 'yes-no' }, [another]],
  ['the other direction', {}, { ...k1a, reversed: true }, [another]],
  ['another domain', {}, { ...k1a, domain: 'networks' }, [another]],
  ['another sub-score', { use: 'level' }, k1a, [another]],
  ['no scoring', {}, { ...k1a, scored: false }, [another]],
  ['other waves', { waves: ['T0', 'T1'] }, k1a, [`${at}.waves: are not those in which it is asked: T1`]]
] as const

for (const [sentence, changes, question, faults] of disagreements) {
  t.test(`an instrument asks with ${sentence} than the framework says`, async (t) => {
    t.same(faultsWith(changes, item('k1a', question)), faults)
  })
}

t.test('a question that nobody asks, and one that is scored for nothing', async (t) => {
  t.same(faultsWith({}, item('k9', k1a)), [
    `${at}.items[0].id: "k1a" is asked in no instrument`,
    `${at}.waves: are not those in which it is asked: `,
    'T1.pages[0].items[0]: "k9" is scored, but in no indicator'
  ])
})

t.test('an instrument is found by its hash', async (t) => {
  const hash = library.instruments.get('T3')?.hash ?? ''
  t.equal(findByHash(library, hash)?.document, shipped('T3'))
  t.equal(findByHash(library, hash.slice(1)), undefined)
})
