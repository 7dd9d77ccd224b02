import { readFileSync } from 'node:fs'
import t from 'tap'
import { indicatorsOf } from '../../../src/core/framework/framework-rules.js'
import type { Instrument, Item, Unit } from '../../../src/core/instruments/instrument-document.js'
import { isInstrument, respondentOf, waveOf } from '../../../src/core/schedule/waves.js'
import { contentHash } from '../../../src/platform/secrets/content-hash.js'
import { type Folder, libraryOf, loadLibrary } from '../../../src/features/instruments/load.js'

type JsonObject = Folder['framework']

const library = await loadLibrary()
const instruments = [...library.instruments.values()].map(({ document }) => document)
const bank = readTable(new URL('../../core/instruments/items.tsv', import.meta.url))

t.test('every question of the item bank ships as it stands there, and none beside', async (t) => {
  const ships = instruments.flatMap(rowsOfInstrument)
  t.equal(ships.length, 824)
  const byPlace = (a: Row, b: Row): number => placeOf(a).localeCompare(placeOf(b))
  t.same([...ships].sort(byPlace), [...bank].sort(byPlace))
})

t.test('every scale and list has the labels of the item bank, in their order', async (t) => {
  const labels = readLabels(new URL('../../core/instruments/labels.md', import.meta.url))
  t.equal(labels.size, 79)
  const ships = new Map<string, readonly string[]>()
  for (const { scales } of instruments) {
    for (const [name, { options }] of Object.entries(scales)) {
      const lines = options.map(({ code, label }) => `${code} ${label.en}`)
      t.same(ships.get(name) ?? lines, lines, `${name} is the same wherever it is asked`)
      ships.set(name, lines)
    }
  }
  t.same([...ships].sort(), [...labels].sort())
})

t.test('scored scales are worth what they are, and no other is worth anything', async (t) => {
  const even = { 'EX7-understand': 6, 'EX7-extent': 6, 'EX7-confident': 6, FR5: 4, AL5: 4, CB6: 5, ST6: 5 }
  const scales = Object.assign({}, ...instruments.map((instrument) => instrument.scales)) as Instrument['scales']
  const tops = Object.entries(scales).flatMap(([name, { topCode }]) => (topCode === undefined ? [] : [[name, topCode]]))
  t.same(Object.fromEntries(tops), even)
  const uneven = Object.entries(scales).filter(([, { options }]) => options.some(({ points }) => points !== undefined))
  t.same(
    uneven.map(([name, { options }]) => [name, ...options.map(({ points }) => points)]),
    [['CTC-STATUS', 100, 50, 0, 0, 0, 0]]
  )
})

t.test('none, nothing and "I do not know" stand alone where several may be ticked', async (t) => {
  const options = instruments.flatMap(({ scales }) => Object.values(scales).flatMap((scale) => scale.options))
  const alone = options.filter(({ exclusive }) => exclusive === true).map(({ code }) => code)
  t.same([...new Set(alone)].sort(), ['dk', 'none', 'nothing'])
  t.same(
    options.filter(({ code, exclusive }) => exclusive !== true && alone.includes(code)),
    []
  )
})

const hours = { min: 0, max: 3000, step: 0.25 }
const aDay = { min: 0, max: 24, step: 0.25 }
const days = { min: 0, max: 800, step: 0.5 }
const many = { min: 0, max: 10_000, step: 1 }
const bounds: readonly (readonly [RegExp, Partial<Unit>])[] = [
  [/_hours_day$|^cp_host_hours$/, aDay],
  [/_hours(_[a-z]+)?$/, hours],
  [/_days$/, days],
  [/^cp_nights$/, { ...days, step: 1 }],
  [/^cp_miles$/, { ...many, max: 50_000 }],
  [/_events$|_shifts$|^l6_outputs$|^sc_lost$/, many],
  [/_weeks$/, { ...many, max: 520 }]
]

t.test('typed figures have the bounds of their unit', async (t) => {
  for (const instrument of instruments) {
    for (const { id, type, unit = '' } of instrument.pages.flatMap(({ items }) => items)) {
      if (type === 'number') t.match(instrument.units[unit], bounds.find(([ids]) => ids.test(id))?.[1], id)
      if (type === 'money') t.match(instrument.units[unit], { minPence: 0, maxPence: 1_000_000_000 }, id)
      if (type === 'date') t.match(instrument.units[unit], { from: 2000, yearsAhead: 10 }, id)
    }
  }
})

t.test('typed texts have their lengths', async (t) => {
  const lengths: Readonly<Record<string, number>> = { goal: 200, commitment: 200, 'short-text': 200, 'long-text': 2000 }
  for (const { id, type, maxLength } of instruments.flatMap(({ pages }) => pages.flatMap(({ items }) => items))) {
    if (type in lengths) t.equal(maxLength, lengths[type], id)
  }
})

t.test('a question that is repeated, narrowed, skipped or left to the programme says so', async (t) => {
  for (const { id, repeatFor, optionsFrom, skipIfKnown, slot } of instruments.flatMap(itemsIn)) {
    t.equal(repeatFor, /^n8_(org|sector|close|freq|ties)$/.test(id) ? 'n8_alias' : undefined, id)
    const source = id === 'sd_main' ? 'sd_reasons' : id === 'n8_ties' ? 'n8_alias' : /^(.*)_sev$/.exec(id)?.[1]
    t.equal(optionsFrom, source, id)
    t.equal(skipIfKnown, /^(a|m)_/.test(id) ? 'person' : id === 's_relation' ? 'host' : undefined, id)
    t.equal(slot, /^ko_/.test(id) ? true : undefined, id)
  }
})

t.test('an indicator rests on the questions that the item bank gives it', async (t) => {
  const scored = bank.filter((row) => row['scored'] === 'yes' && !row['item_id']?.endsWith('_then'))
  const inBank = new Map(
    scored.map((row) => [
      row['item_id'],
      ['indicator', 'domain', 'subscore', 'scale', 'reversed'].map((name) => row[name])
    ])
  )
  const ships = indicatorsOf(library.framework.document).flatMap(({ indicator, domain = '' }) =>
    indicator.items.map(({ id, scale, reversed }) => {
      const code = indicator.code === 'SO' ? '' : indicator.code // results a sponsor wanted have no indicator in the bank
      const subscore = indicator.use === 'level' ? '' : indicator.use
      return [id, [code, domain, subscore, scale, reversed === true ? 'yes' : 'no']] as const
    })
  )
  t.same(new Map(ships), inBank)
})

t.test('the look back asks the same indicators, but for the one about a person not yet known', async (t) => {
  const capability = indicatorsOf(library.framework.document).filter(({ indicator }) => indicator.use === 'capability')
  const withoutThen = capability.filter(({ indicator }) => indicator.items.some(({ then }) => then === undefined))
  t.same(
    withoutThen.map(({ indicator }) => indicator.code),
    ['N3']
  )
})

t.test('each instrument has the wave and the respondent that the schedule gives it', async (t) => {
  for (const { code, wave, respondent } of instruments) {
    const side = { participant: 'participant', comparison: 'participant', sponsor: 'sponsor', refusal: 'sponsor' }
    const planned = isInstrument(code) ? [waveOf(code), respondentOf(code)] : 'not in the schedule'
    t.same(planned, [wave, side[respondent]], code)
  }
})

t.test('a document is known by the hash of its canonical text, which holds every word it shows', async (t) => {
  for (const { hash, text, document } of library.instruments.values()) {
    t.equal(hash, contentHash(text))
    for (const { options } of Object.values(document.scales)) t.ok(text.includes(options[0]?.label.en ?? '?'))
  }
})

t.test('a folder with mistakes is refused, each named by its file and place, all in one go', async (t) => {
  const read = (name: string): JsonObject => {
    const file = new URL(import.meta.resolve(`#framework/${name}`))
    return JSON.parse(readFileSync(file, 'utf8')) as JsonObject
  }
  const folder = (t0: JsonObject, framework: JsonObject): Folder => ({
    shelf: { scales: read('scales.json'), units: read('units.json') },
    framework,
    typicalPerson: { ...read('typical-person.json'), held: 'yes' },
    instruments: new Map([['T0.json', t0]])
  })
  const t0 = read('instruments/T0.json')
  const framework = read('framework.json')
  t.throws(() => libraryOf(folder({ ...t0, light: 0 }, { ...framework, version: '' })), {
    message: /- instruments\/T0\.json light: .*\n- framework\.json version: .*\n- typical-person\.json held: /
  })
  t.throws(() => libraryOf({ ...folder(t0, framework), typicalPerson: read('typical-person.json') }), {
    message: /framework\.json domains\[0\]\.indicators\[6\]\.items\[0\]\.id: "ks" is asked in no instrument/
  })
})

t.test('nothing is called validated', async (t) => {
  for (const { text } of [...library.instruments.values(), library.framework]) t.notMatch(text, /validated/i)
})

type Row = Readonly<Record<string, string>>

function placeOf(row: Row): string {
  return `${row['instrument']} ${row['order']?.padStart(3, '0')}`
}

function itemsIn({ pages }: Instrument): readonly Item[] {
  return pages.flatMap(({ items }) => items)
}

/** A shipped instrument in the columns of the item bank. */
function rowsOfInstrument({ code, pages }: Instrument): readonly Row[] {
  const rows = pages.flatMap(({ section, items }, page) => items.map((item) => ({ section, item, page: page + 1 })))
  return rows.map(({ section, item, page }, order) => ({
    instrument: code,
    order: String(order + 1),
    page: String(page),
    section: section.en,
    item_id: item.id,
    indicator: item.indicator ?? '',
    domain: item.domain ?? '',
    subscore: item.subscore ?? '',
    scored: yesNo(item.scored),
    type: item.type,
    scale: item.scale ?? '',
    reversed: yesNo(item.reversed),
    text: item.text.en,
    hint: item.hint?.en ?? '',
    required: yesNo(item.required),
    not_applicable: yesNo(item.waysOut.includes('na')),
    prefer_not: yesNo(item.waysOut.includes('pns')),
    show_if: item.showIf ?? '',
    variant: item.variant ?? '',
    feeds: item.feeds.join(';'),
    seconds: String(item.seconds)
  }))
}

function yesNo(flag: boolean): string {
  return flag ? 'yes' : 'no'
}

function readTable(file: URL): readonly Row[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
  const names = head.split('\t')
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, column) => [names[column] ?? '', cell])))
}

/** Lists of the form `- \`NAME\` (a note): code label · code label`, short ones parted by **|**. */
function readLabels(file: URL): ReadonlyMap<string, readonly string[]> {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('- '))
  const lists = lines.flatMap((line) => line.slice(2).split(' **|** '))
  return new Map(
    lists.map((list) => {
      const [, name = '', , text = ''] = /^`([^`]+)`( \(.*?\))?: (.*)$/.exec(list) ?? []
      const options = text.replace(/ \(the words beside the box.*$/, '').split(' · ')
      return [name, options.map((option) => option.trim()).filter((option) => !option.startsWith('* '))]
    })
  )
}
