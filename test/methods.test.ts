import { readFileSync } from 'node:fs'
import { compileFunction } from 'node:vm'
import t from 'tap'
import { exportedFunctions, sourcesIn } from './methods/exported-functions.js'
import { namesIn, withGeneratedParts } from './methods/generated-parts.js'
import { methodsEntries, type MethodsExample } from './methods/methods-document.js'
import { differencesFrom } from './methods/shown-result.js'
import { steps } from './methods/steps.js'

const document = readFileSync('docs/methods.md', 'utf8')
const entries = methodsEntries(document)

/** Rooms whose every exported function is explained, or is a step of one that is (methods/steps.ts). */
const rooms = [
  ...['agreement', 'attrition', 'cohort-table', 'correlation', 'description', 'groups', 'mixed-models', 'multiplicity'],
  ...['networks', 'paired', 'planning', 'pooling', 'proportions', 'regression', 'resampling', 'scales']
].map((room) => `src/core/statistics/${room}`)
const economics = [
  ...['appraisal', 'benefits', 'costs', 'discounting', 'optimism', 'options', 'prices', 'rates-of-return', 'risk'],
  ...['sensitivity', 'social-value', 'uncertainty']
].map((room) => `src/core/economics/${room}`)

t.test('every example of the methods document comes out as it says', async (t) => {
  for (const { heading, examples } of entries) {
    for (const example of examples) {
      t.same(differencesFrom(example.shown, await resultOf(example)), [], `${heading}: ${example.call}`)
    }
  }
})

t.test('every entry says what it answers, how, from where, when it is not defined, and shows an example', async (t) => {
  for (const { heading, text, examples } of entries) {
    for (const part of ['What it answers.', 'Formula.', 'Source.', 'Not defined when', 'Example'])
      t.ok(text.includes(`**${part}**`), `${heading}: ${part}`)
    t.ok(examples.length > 0, `${heading} has an example`)
  }
  const headings = [...new Set(entries.map(({ chapter }) => chapter)), ...entries.map(({ heading }) => heading)]
  t.equal(new Set(headings).size, headings.length, 'no two entries or chapters are called the same')
})

t.test('every function that computes a figure has its entry', async (t) => {
  const exported = exportedFunctions([...rooms, ...economics, 'src/core/scoring'])
  const explained = new Set(
    entries.flatMap(({ text, examples }) => [...namesIn(text), ...examples.map(({ name }) => name)])
  )
  const missing = exported.filter(({ name }) => !explained.has(name) && !Object.hasOwn(steps, name))
  t.same(
    missing.map(({ file, name }) => `${name} in ${file}`),
    []
  )
})

t.test('a step belongs to an entry that is there, and is not explained besides', async (t) => {
  const headings = new Set(entries.map(({ heading }) => heading))
  const exported = new Set(exportedFunctions(['src/core']).map(({ name }) => name))
  for (const [name, heading] of Object.entries(steps)) {
    t.ok(headings.has(heading), `${name}: ${heading}`)
    t.ok(exported.has(name), `${name} exists`)
  }
})

t.test('every status that statistics answer with is explained, and no other', async (t) => {
  const listed = [...document.matchAll(/^\| `(\w+)` \| [A-Z]/gm)].map(([, status]) => status)
  t.same(listed.toSorted(), [...statusesIn('src/core/statistics')].toSorted())
})

t.test('the parts that a command writes are as it writes them', async (t) => {
  t.equal(document, withGeneratedParts(document), 'run npm run methods')
  t.match(document, /written by npm run methods: contents/)
  t.throws(() => withGeneratedParts('<!-- written by npm run methods: nothing -->\n<!-- end -->'), /Nothing writes/)
})

t.test('a wrong example is found', async (t) => {
  const right = { n: 3, mean: 1.25, low: null, flags: ['a'], rows: [{ p: 2.5e-7 }] }
  t.same(differencesFrom("{ n: 3, mean: 1.3, low: null, flags: ['a'], rows: [{ p: 2.5e-7 }] }", right), [])
  for (const [shown, place] of [
    ['{ n: 4 }', 'result.n'],
    ['{ mean: 1.1 }', 'result.mean'],
    ['{ mean: 1.251 }', 'result.mean'],
    ['{ low: 0 }', 'result.low'],
    ["{ flags: ['a', 'b'] }", 'result.flags'],
    ["{ flags: ['b'] }", 'result.flags[0]'],
    ['{ rows: [{ p: 2.6e-7 }] }', 'result.rows[0].p'],
    ['{ max: 1 }', 'result.max'],
    ['{ n: true }', 'result.n'],
    ['[3]', 'result']
  ] as const)
    t.match(differencesFrom(shown, right), [new RegExp(`^${place.replace(/[[\]]/g, '\\$&')}: shown`)], shown)
  t.throws(() => differencesFrom('{ n: Math.PI }', right), /Not a value/)
  t.throws(() => methodsEntries('## a\n### b\n```ts\nholm([1]) // → [1]\n```\n'), /Not an example/)
})

/** Words in quotes after `status:`, and on the lines of a list of them. */
function statusesIn(folder: string): ReadonlySet<string> {
  const places = sourcesIn(folder).flatMap((source) => source.match(/\bstatus: .*|^ +\| '\w+'/gm) ?? [])
  const words = places.flatMap((place) => [...place.matchAll(/'([a-z_]+)'/g)].map(([, word = '']) => word))
  return new Set(words.filter((word) => word !== 'status'))
}

/** Imports the file that the document names, and makes the call with nothing else in reach. */
async function resultOf({ file, name, call }: MethodsExample): Promise<unknown> {
  const module = (await import(`../${file.replace(/\.ts$/, '.js')}`)) as Readonly<Record<string, unknown>>
  const run = compileFunction(`return (${call})`, [name]) as (exported: unknown) => unknown
  return run(module[name])
}
