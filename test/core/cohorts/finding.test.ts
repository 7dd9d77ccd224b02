import t from 'tap'
import { changeTable, type ChangeTable } from '../../../src/core/cohorts/change-table.js'
import { domainWords, finding, nothingFound } from '../../../src/core/cohorts/finding.js'
import type { Verdict } from '../../../src/core/cohorts/verdict.js'
import type { WavePair } from '../../../src/core/cohorts/change-table.js'
import { defaultFramework } from '../scoring/default-framework.js'
import { alike, episode, sheet } from './cast-of-answers.js'

const six: WavePair = { from: 'T0', to: 'T3', retrospective: false }
const one = [episode('amina', { T0: sheet('T0', { k2: '1', k3: '1' }), T3: sheet('T3', { k2: '2', k3: '2' }) })]

const cases: readonly (readonly [readonly Verdict[], WavePair, string])[] = [
  [
    ['higher', 'higher', 'unclear', 'higher'],
    six,
    'Six months on, people rate themselves higher on knowledge and understanding, networks and relationships, and patient and public benefit. No clear change in leadership and career.'
  ],
  [
    ['higher', 'lower', 'unclear', 'too-few'],
    { ...six, to: 'T1' },
    'After the exchange, people rate themselves higher on knowledge and understanding. People rate themselves lower on networks and relationships. No clear change in leadership and career. Too few to say for patient and public benefit.'
  ],
  [
    ['higher', 'higher', 'unclear', 'unclear'],
    six,
    'Six months on, people rate themselves higher on knowledge and understanding, and networks and relationships. No clear change in leadership and career, or patient and public benefit.'
  ],
  [
    ['unclear', 'unclear', 'unclear', 'unclear'],
    six,
    'Six months on, no clear change in what people say of themselves.'
  ],
  [
    ['too-few', 'too-few', 'too-few', 'too-few'],
    six,
    'Too few people to say what changed: 1 person answered both before and at 6 months'
  ],
  [
    ['higher', 'too-few', 'too-few', 'too-few'],
    { from: 'T1r', to: 'T1', retrospective: true },
    'Looking back, people rate themselves higher on knowledge and understanding. Too few to say for networks and relationships, leadership and career, and patient and public benefit.'
  ]
]
for (const [verdicts, pair, sentence] of cases) {
  t.test(sentence, async (t) => {
    const table = compare(pair)
    const rows = compare(six).rows.filter(({ measure }) => measure === 'capability')
    const judged = verdicts.flatMap((verdict, at) => {
      const row = rows[at]
      return row === undefined ? [] : [{ row, verdict, adjustedP: null }]
    })
    t.equal(finding(defaultFramework, table, judged), sentence)
  })
}

t.test('a name of a domain in a sentence', async (t) => {
  const named = (en: string) =>
    domainWords({ ...defaultFramework, domains: [{ code: 'd', name: { en }, indicators: [] }] }, 'd')
  t.same(['Leadership', 'NHS values', 'x'].map(named), ['leadership', 'NHS values', 'x'])
  t.equal(domainWords(defaultFramework, 'gone'), 'gone')
  t.match(nothingFound, 'nobody has answered')
})

function compare(pair: WavePair): ChangeTable {
  return changeTable(defaultFramework, one, pair, false, alike)
}
