import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t, { type Test } from 'tap'
import { z } from 'zod'
import { answerOf, shape, type Adapter } from './adapter.js'
import { adapters } from './adapters.js'
import { differences } from './compare.js'
import { reasons, verdictsUnder, type Verdict } from './judge.js'

const here = dirname(fileURLToPath(import.meta.url))
const exact = { abs: 0, rel: 0, overrides: {} }

t.test('every oracle kept here passes, and none is skipped', async (t) => {
  const verdicts = verdictsUnder(here, adapters)
  const notPassed = verdicts.filter(({ kind }) => kind !== 'passed' && kind !== 'listed')
  t.same(
    notPassed.flatMap((verdict) => reasons(verdict).map((reason) => `${verdict.name}  ${reason}`)),
    []
  )
})

t.test('a figure passes within abs + rel × |expected|, and only there', async (t) => {
  const cases = [
    ['the same figure', 2.5, 2.5, {}, 0],
    ['a little off, with no tolerance given', 2.5, 2.5000001, {}, 1],
    ['within the relative tolerance', -200, -200.1, { rel: 1e-3 }, 0],
    ['beyond the relative tolerance', -200, -200.3, { rel: 1e-3 }, 1],
    ['within the absolute tolerance', 0, 1e-10, { abs: 1e-9 }, 0],
    ['NaN for a figure', 1, NaN, { abs: 1e9 }, 1],
    ['Infinity for a figure', 1, Infinity, { abs: 1e9 }, 1],
    ['a figure in words', 1, '1', { abs: 1 }, 1],
    ['nothing for a figure', 1, undefined, { abs: 9 }, 1],
    ['null for a figure', 0, null, { abs: 9 }, 1],
    ['nothing for null', null, undefined, {}, 0],
    ['NaN for null', null, NaN, {}, 1],
    ['0 for null', null, 0, { abs: 9 }, 1],
    ['Infinity as JSON writes it', 'Infinity', Infinity, {}, 0],
    ['the other Infinity', '-Infinity', Infinity, {}, 1],
    ['another word', 'ok', 'no_pairs', {}, 1],
    ['one value too many', [1, 2], [1, 2, 3], {}, 1],
    ['a record for a list', [1], { 0: 1 }, {}, 1],
    ['a list for a record', { a: 1 }, [1], {}, 1],
    ['a field left out', { a: 1, b: 2 }, { a: 1 }, {}, 1],
    ['a field more', { a: 1 }, { a: 1, b: 2 }, {}, 0],
    ['a field every object inherits', { toString: null }, {}, {}, 0]
  ] as const
  for (const [sentence, expected, got, tolerance, faults] of cases) {
    t.equal(differences(expected, got, { ...exact, ...tolerance }).length, faults, sentence)
  }
})

t.test('an override holds for its field: the longest wins, then the last', async (t) => {
  const loose = { abs: 1, rel: 0 }
  const field = { fits: { hl: [{ ci: 2 }] }, ci: 2 }
  const off = { fits: { hl: [{ ci: 2.5 }] }, ci: 2.5 }
  const wrong = (overrides: Readonly<Record<string, { abs: number; rel: number }>>) => {
    return differences(field, off, { ...exact, overrides }).map((difference) => difference.field)
  }
  t.same(wrong({}), ['fits.hl[0].ci', 'ci'])
  t.same(wrong({ ci: loose }), [])
  t.same(wrong({ hl: loose }), ['ci'])
  t.same(wrong({ 'hl.ci': exact, ci: loose }), ['fits.hl[0].ci'])
  t.same(wrong({ 'fits.ci': loose }), ['fits.hl[0].ci', 'ci'], 'the segments must follow one another')
  t.same(wrong({ ci: exact, hl: loose }), ['ci'])
})

const doubling: Adapter = [
  shape(z.object({ x: z.number() }), ({ x }) => ({ twice: 2 * x, half: null })),
  shape(z.object({ x: z.number() }), ({ x }) => ({ square: x ** 2 })),
  shape(z.object({ xs: z.array(z.number()) }), ({ xs }) => ({ twice: xs.map((x) => 2 * x) })),
  shape(z.object({ same_as: z.string() }), ({ same_as }, { list }) => list.find(({ id }) => id === same_as)?.expected)
]
const engines: Readonly<Record<string, Adapter>> = {
  doubling,
  breaking: [
    shape(z.object({}), () => {
      throw new RangeError('x is no number of people')
    })
  ]
}
const good = { name: 'good', topic: 'doubling', input: { x: 2 }, expected: { twice: 4 } }
const listed = { id: 'L', function: 'doubling', inputs: { x: 2 }, expected: { twice: 4.2 } }

const files: readonly (readonly [sentence: string, content: unknown, verdicts: readonly string[]])[] = [
  ['a right value', good, ['passed']],
  ['a wrong value', { ...good, expected: { twice: 5 } }, ['failed good twice: expected 5, got 4']],
  ['a missing field', { ...good, expected: { thrice: 6 } }, ['failed good thrice: expected 6, got nothing']],
  ['an adapter that throws', { ...good, topic: 'breaking' }, ['failed good RangeError: x is no number of people']],
  ['a topic nobody answers', { ...good, topic: 'halving' }, ['skipped good nothing answers halving yet']],
  [
    'a topic named as what every object inherits',
    { ...good, topic: 'toString' },
    ['skipped good nothing answers toString yet']
  ],
  ['a shape not built', { ...good, input: { y: 1 } }, ['skipped good nothing answers doubling with this input yet']],
  ['a second shape', { ...good, input: { xs: [1] }, expected: { twice: [2] } }, ['passed']],
  ['one input asked two things', { ...good, expected: { square: 4 } }, ['passed']],
  [
    'a value of the wrong kind',
    { ...good, input: { x: 'two' } },
    ['failed good x: Invalid input: expected number, received string']
  ],
  ['an oracle that expects nothing', { ...good, expected: {} }, ['failed FILE expected: expects nothing']],
  [
    'an oracle without its answer',
    { name: 'n', topic: 't', input: 1 },
    ['failed FILE expected: Invalid input: expected record, received undefined']
  ],
  ['a gate that does not count', { ...good, gate: false }, ['listed good not counted (gate: false); it passes']],
  ['an index', { cases: [] }, ['listed FILE not a case']],
  [
    'a list: within the abs of that key',
    { meta: {}, oracles: [{ ...listed, tolerance: { abs: 0, abs_twice: 0.3 } }] },
    ['passed']
  ],
  [
    'a list: with the abs of another key',
    { meta: {}, oracles: [{ ...listed, tolerance: { abs_half: 0.3 } }] },
    ['failed L twice: expected 4.2, got 4']
  ],
  [
    'a list: one case refers to another',
    {
      meta: {},
      oracles: [
        { ...listed, gate: false },
        { ...listed, id: 'M', inputs: { same_as: 'L' } }
      ]
    },
    ['listed L not counted (gate: false); it fails: twice: expected 4.2, got 4', 'passed']
  ],
  [
    'a list: one entry is no oracle',
    { oracles: [listed, 7] },
    ['failed L twice: expected 4.2, got 4', 'failed FILE oracles[1] : Invalid input: expected object, received number']
  ]
]

for (const [sentence, content, expected] of files) {
  t.test(`a file with ${sentence}`, async (t) => {
    const folder = folderWith(t, { 'deep/case.json': JSON.stringify(content) })
    t.same(
      verdictsUnder(folder, engines).map((verdict) => inOneLine(verdict, folder)),
      expected
    )
  })
}

t.test('whose row it is does not multiply what the row is worth, and what is due to others is taken off', async (t) => {
  const numbered = {
    columns: ['Participant No.', 'Annual value', 'Isolation', 'Confidence'],
    rows: [
      [11, 36000, 0.5, 0.85],
      [0, 90000, 0.4, 0.9]
    ]
  }
  const shared = { columns: ['quantity', 'unit_value', 'deadweight', 'attribution_to_others'], rows: [[100, 10, 0.2, 0.25]] }
  const folder = folderWith(t, {
    'list.json': JSON.stringify({
      oracles: [
        { id: 'a', function: 'adjustedBenefit', inputs: numbered, expected: { adjusted: [15300, 32400], total: 47700 } },
        { id: 'b', function: 'adjustedBenefit', inputs: shared, expected: { total: 600 } }
      ].map((one) => ({ ...one, tolerance: { rel: 1e-9 } }))
    })
  })
  t.match(verdictsUnder(folder, adapters), [{ kind: 'passed' }, { kind: 'passed' }])
})

t.test('a list that refers to a worked case it does not hold gets the one that is kept here', async (t) => {
  const inputs = { base: 'E2E-01 participant', covered_share: 1, cover_effectiveness: 1 }
  const one = { id: 'c', function: 'costs', inputs, expected: { cover: 1312.5 } }
  const unknown = { ...one, id: 'd', inputs: { ...inputs, base: 'E2E-99 participant' } }
  const folder = folderWith(t, { 'list.json': JSON.stringify({ oracles: [one, unknown] }) })
  t.match(verdictsUnder(folder, adapters), [{ kind: 'passed' }, { kind: 'failed', why: /no case E2E-99/ }])
})

t.test('what the definition leaves out is left out, and Hodges and Lehmann stay at 95%', async (t) => {
  const answered = (topic: string, input: unknown) => answerOf(adapters[topic] ?? [], input, { list: [] })
  const items = { a: [1, 2, 4], b: [1, 3, 3] }
  t.match(answered('reliability', { items }), { got: { status: 'ok', omega_uls: null } })
  const pairs = { pre: [1, 2, 3, 4, 5, 6, 7], post: [2, 4, 6, 9, 9, 9, 9] }
  t.match(answered('paired-change', { ...pairs, conf: 0.8 }), { got: { wilcoxon: { k: 3 } } })
  t.match(answered('paired-change', { ...pairs, conf: 0.95 }), { got: { wilcoxon: { k: 3 } } })
  t.match(answered('several-groups', { y: [1, 2, 5, 5], group: ['a', 'a', 'b', 'b'] }), {
    got: { welch_anova: { f: null, df1: 1, df2: null, p: null } }
  })
  const waves = [0, 1, 2, 3, 4, 5].map((person) => [person % 4, (person * 3) % 5])
  const means = { group: [2, 2, 10, 10] }
  t.match(answered('mmrm', { y: waves, group: [2, 10, 2, 10, 2, 10], covariance: 'CS' }), { got: { means } })
})

t.test('what may be left out may be null too, and one case may come in a list of cases', async (t) => {
  const answered = (topic: string, input: unknown) => answerOf(adapters[topic] ?? [], input, { list: [] })
  const people = { covariates: { age: [1, 2, 3] }, responded: [1, 1, 1] }
  const scale = { items: { a: [1, 5], b: [3, 5] }, min: 1, max: 5, reverse_items: null }
  const drawn = { data: [1, 2, 4], t0: 7 / 3, replicates: [2, 3, 2.5] }
  const rows = { pre: [1, 2, 3, 4], post: [3, 4, 3, 4] }
  const asked = [
    ['attrition-ipw', { ...people, binary: null, outcome: null }, { status: 'no_attrition' }],
    ['ego-network', { n_nodes: 2, edges: [[1, 2]], group: null }, { n_edges: 1 }],
    ['scale-scoring', scale, { scores: [25, 100] }],
    ['scale-scoring', { cases: [scale] }, { cases: [{ scores: [25, 100] }] }],
    ['descriptive', { cases: [{ y: [1, 3] }] }, { cases: [{ mean: 2 }] }],
    ['bootstrap', { cases: [drawn, { data: [5] }] }, { cases: [{ r: 3 }, { status: 'insufficient_data' }] }],
    ['difference-in-differences', { ...rows, treat: [true, true, false, false] }, { did: 2 }]
  ] as const
  for (const [topic, input, got] of asked) t.match(answered(topic, input), { kind: 'answered', got }, topic)
})

t.test('a file that is no JSON is a failure with its name', async (t) => {
  const folder = folderWith(t, { 'torn.json': '{"name": "torn", ', 'index.json': '{}', 'notes.txt': 'no case' })
  t.match(verdictsUnder(folder, engines), [{ kind: 'failed', name: join(folder, 'torn.json'), why: /JSON/ }])
})

t.test('the command ends with the count, and fails where something failed or nothing was found', async (t) => {
  const empty = folderWith(t, { 'index.json': '{}' })
  const mixed = folderWith(t, { 'torn.json': '{', 'later.json': JSON.stringify({ ...good, topic: 'not built' }) })
  const kept = folderWith(t, {})
  cpSync(join(here, 'statistics', 'wilcoxon-small.json'), join(kept, 'wilcoxon-small.json'))

  const absent = join(empty, 'absent')

  t.match(oracles(kept), { status: 0, lastLine: '1 passed, 0 failed, 0 skipped' })
  t.match(oracles(mixed, absent), {
    status: 1,
    lastLine: '0 passed, 1 failed, 1 skipped',
    stdout: /Cannot read .*absent[^]*failed {2}.*torn\.json {2}.*JSON/
  })
  t.match(oracles(empty), { status: 1, lastLine: '0 passed, 0 failed, 0 skipped', stdout: /No case found/ })
})

function folderWith(t: Test, contents: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'oracles-'))
  t.teardown(() => {
    rmSync(folder, { recursive: true })
  })
  for (const [name, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

function inOneLine(verdict: Verdict, folder: string): string {
  if (verdict.kind === 'passed') return 'passed'
  const name = verdict.name.replace(join(folder, 'deep/case.json'), 'FILE')
  return `${verdict.kind} ${name} ${reasons(verdict).join(' | ')}`
}

function oracles(...folders: readonly string[]): {
  status: number | null
  lastLine: string | undefined
  stdout: string
} {
  const tsx = fileURLToPath(import.meta.resolve('tsx/cli'))
  const { status, stdout } = spawnSync(process.execPath, [tsx, join(here, 'run.ts'), ...folders], { encoding: 'utf8' })
  return { status, lastLine: stdout.trimEnd().split('\n').at(-1), stdout }
}
