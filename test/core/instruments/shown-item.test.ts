import t from 'tap'
import { shownItem } from './shipped.js'
import { afresh } from './shipped.js'

t.test('amina reads her goal in her own words, from before or from just now', async (t) => {
  t.equal(shownItem('T0', 'k4_1', { goal_1: 'Know the beds' }).quote, 'Know the beds')
  t.equal(shownItem('T1', 'k4_2', {}, { ...afresh, earlier: { goal_2: 'Meet people' } }).quote, 'Meet people')
  t.equal(shownItem('T0', 'k1a').quote, undefined)
})

t.test('owen reads the result he wanted, also where the exchange must have taken place', async (t) => {
  t.equal(
    shownItem('S2', 'so2_attain', {}, { ...afresh, earlier: { so2_text: 'Fewer letters' } }).quote,
    'Fewer letters'
  )
})

t.test('a scale or a unit comes with the question that uses it', async (t) => {
  t.equal(shownItem('T0', 'k1a').scale?.options.length, 7)
  t.match(shownItem('T0', 'cp_prep_hours').unit, { kind: 'number', step: 0.25 })
})

t.test('each nickname is asked about, and may know each other one', async (t) => {
  const network = { ...afresh, modules: ['network'] as const }
  const answers = { n8_alias: { rows: { '1': 'Robin', '3': 'Kit', '4': '__proto__' } } }
  const rows = shownItem('T0', 'n8_ties', answers, network).rows
  t.same(
    rows?.map(({ key, label }) => [key, label.en]),
    [
      ['1', 'Robin'],
      ['3', 'Kit'],
      ['4', '__proto__']
    ]
  )
  t.same(
    rows?.[1]?.options.map(({ code }) => code),
    ['1', '4', 'none']
  )
  t.same(
    shownItem('T0', 'n8_org', answers, network).rows?.[0]?.options.map(({ code }) => code),
    ['own', 'host', 'other']
  )
})

t.test('"none of these" is no barrier to be rated', async (t) => {
  const rows = shownItem('TM', 'b1_now_sev', { b1_now: ['time', 'none'] }).rows
  t.same(
    rows?.map(({ key }) => key),
    ['time']
  )
})
