import t from 'tap'
import { hostSectorWords, substituted, type Substitutions } from '../../../src/core/instruments/substitution.js'

const values: Substitutions = {
  host: 'the Department',
  organisation: 'Mersey Hospitals',
  participant: 'Amina Yusuf',
  hostSector: 'government and national bodies'
}

const texts = [
  ['people at [host]', 'people at the Department'],
  ['made in [host sector]?', 'made in government and national bodies?'],
  ['between [organisation] and [host]', 'between Mersey Hospitals and the Department'],
  ["[participant]'s time away", "Amina Yusuf's time away"],
  ['Your goal was: "[goal]".', 'Your goal was: "Know [host] & $& $1".'],
  ['You planned: "[commitment]".', 'You planned: "Know [host] & $& $1".'],
  ['[something] stays', '[something] stays']
] as const

for (const [text, reads] of texts) {
  t.test(`${text} reads ${reads}`, async (t) => {
    t.equal(substituted(text, values, 'Know [host] & $& $1'), reads)
  })
}

t.test('her own words come back to 200 characters, never half of one', async (t) => {
  t.equal(substituted('[goal]', values, '👩'.repeat(201)), '👩'.repeat(200))
})

const sectors = [
  [{ code: 'gp', ownCode: 'hospital' }, 'general practice'],
  [{ code: 'gp', ownCode: 'gp' }, 'other general practices'],
  [{ code: 'hospital', ownCode: 'hospital' }, 'other hospitals and community health services'],
  [{ code: 'hospital' }, 'hospitals and community health services'],
  [{ code: 'other', typed: 'museums' }, 'museums'],
  [{ code: 'other', typed: 'museums', ownCode: 'other' }, 'museums'],
  [{ code: 'other' }, 'places like the Department'],
  [{}, 'places like the Department'],
  [{ code: 'constructor' }, 'places like the Department']
] as const

for (const [sector, words] of sectors) {
  t.test(`the host is ${JSON.stringify(sector)}: ${words}`, async (t) => {
    t.equal(hostSectorWords({ host: 'the Department', ...sector }), words)
  })
}
