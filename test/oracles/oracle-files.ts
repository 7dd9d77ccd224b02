import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { Tolerance } from './compare.js'

/** One question with its known answer. `name` is what a person looks for in the files. */
export interface Oracle {
  readonly name: string
  readonly asks: string // a topic, or a function hint
  readonly input: unknown
  readonly expected: Readonly<Record<string, unknown>>
  readonly tolerance: Tolerance
  readonly gate: boolean // false: printed, not counted
  readonly list: readonly ListedOracle[]
}

export type Found =
  | Readonly<{ kind: 'oracle'; oracle: Oracle }>
  | Readonly<{ kind: 'broken'; file: string; why: string }>
  | Readonly<{ kind: 'not-a-case'; file: string }>

const Limit = z.object({ abs: z.number().nonnegative().default(0), rel: z.number().nonnegative().default(0) })
const Expected = z.record(z.string(), z.unknown()).refine((it) => Object.keys(it).length > 0, 'expects nothing')

const OneCase = z.object({
  name: z.string(),
  topic: z.string(),
  input: z.unknown(),
  expected: Expected,
  tolerance: Limit.extend({ overrides: z.record(z.string(), Limit).default({}) }).prefault({}),
  gate: z.boolean().default(true)
})

const ListedCase = z.object({
  id: z.string(),
  function: z.string(),
  inputs: z.unknown(),
  expected: Expected,
  tolerance: Limit.catchall(z.unknown()).prefault({}),
  gate: z.boolean().default(true)
})

export type ListedOracle = z.output<typeof ListedCase>

const List = z.object({ oracles: z.array(z.unknown()) })

/** Every oracle under `path` (a folder, or one file), in the order of file names. Throws where there is no such path. */
export function findOracles(path: string): readonly Found[] {
  return jsonFilesUnder(path).flatMap(oraclesIn)
}

function jsonFilesUnder(path: string): readonly string[] {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json') && basename(name) !== 'index.json')
    .sort()
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile())
}

function oraclesIn(file: string): readonly Found[] {
  const content = parsed(file)
  if (content.kind === 'broken') return [content]
  if (has(content.value, 'topic')) return [oneCase(file, content.value)]
  if (has(content.value, 'oracles')) return listedCases(file, content.value)
  return [{ kind: 'not-a-case', file }]
}

function parsed(
  file: string
): Readonly<{ kind: 'broken'; file: string; why: string }> | { kind: 'json'; value: unknown } {
  try {
    return { kind: 'json', value: JSON.parse(readFileSync(file, 'utf8')) }
  } catch (error) {
    return { kind: 'broken', file, why: error instanceof Error ? error.message : String(error) }
  }
}

function oneCase(file: string, value: unknown): Found {
  const read = OneCase.safeParse(value)
  if (!read.success) return { kind: 'broken', file, why: whyNot(read.error) }
  const { name, topic, input, expected, tolerance, gate } = read.data
  return { kind: 'oracle', oracle: { name, asks: topic, input, expected, tolerance, gate, list: [] } }
}

function listedCases(file: string, value: unknown): readonly Found[] {
  const read = List.safeParse(value)
  if (!read.success) return [{ kind: 'broken', file, why: whyNot(read.error) }]

  const cases = read.data.oracles.map((one) => ListedCase.safeParse(one))
  const list = cases.flatMap((one) => (one.success ? [one.data] : []))
  return cases.map((one, index) => {
    if (!one.success) return { kind: 'broken', file: `${file} oracles[${index}]`, why: whyNot(one.error) }
    const { id, function: asks, inputs: input, expected, gate } = one.data
    return {
      kind: 'oracle',
      oracle: { name: id, asks, input, expected, tolerance: byKey(one.data.tolerance), gate, list }
    }
  })
}

/** In the lists, `abs_KEY` is the absolute tolerance of that key; the relative one stays. */
function byKey(tolerance: ListedOracle['tolerance']): Tolerance {
  const { abs, rel } = tolerance
  const named = Object.entries(tolerance).filter(([key]) => key.startsWith('abs_'))
  const overrides = named.map(([key, value]) => [key.slice('abs_'.length), { abs: z.number().parse(value), rel }])
  return { abs, rel, overrides: Object.fromEntries(overrides) as Tolerance['overrides'] } // fromEntries forgets its types
}

function has(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
}

function whyNot(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
}
