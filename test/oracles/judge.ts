import { answerOf, type Adapter } from './adapter.js'
import { differences, type Difference } from './compare.js'
import { findOracles, type Found, type Oracle } from './oracle-files.js'

/** What became of one case. `listed` stands for what is shown and not counted. */
export type Verdict =
  | Readonly<{ kind: 'passed'; name: string }>
  | Readonly<{ kind: 'failed'; name: string; differences: readonly Difference[] }>
  | Readonly<{ kind: 'failed'; name: string; why: string }>
  | Readonly<{ kind: 'skipped'; name: string; why: string }>
  | Readonly<{ kind: 'listed'; name: string; why: string }>

type Adapters = Readonly<Record<string, Adapter>>

/** Every oracle under `path`, put to the engines. */
export function verdictsUnder(path: string, adapters: Adapters): readonly Verdict[] {
  return findOracles(path).map((found) => verdictOn(found, adapters))
}

function verdictOn(found: Found, adapters: Adapters): Verdict {
  if (found.kind === 'broken') return { kind: 'failed', name: found.file, why: found.why }
  if (found.kind === 'not-a-case') return { kind: 'listed', name: found.file, why: 'not a case' }

  const verdict = judge(found.oracle, adapters)
  if (found.oracle.gate) return verdict
  return { kind: 'listed', name: verdict.name, why: `not counted (gate: false); it ${inWords(verdict)}` }
}

function judge({ name, asks, input, expected, tolerance, list }: Oracle, adapters: Adapters): Verdict {
  const adapter = Object.hasOwn(adapters, asks) ? adapters[asks] : undefined
  if (adapter === undefined) return { kind: 'skipped', name, why: `nothing answers ${asks} yet` }
  try {
    const answer = answerOf(adapter, input, { list }, Object.keys(expected))
    if (answer.kind === 'unknown-shape')
      return { kind: 'skipped', name, why: `nothing answers ${asks} with this input yet` }
    if (answer.kind === 'refused') return { kind: 'failed', name, why: answer.why }
    const wrong = differences(expected, answer.got, tolerance)
    return wrong.length === 0 ? { kind: 'passed', name } : { kind: 'failed', name, differences: wrong }
  } catch (error) {
    return { kind: 'failed', name, why: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
  }
}

function inWords(verdict: Verdict): string {
  if (verdict.kind === 'passed') return 'passes'
  if (verdict.kind !== 'failed') return `is ${verdict.kind}`
  return `fails: ${reasons(verdict).join('; ')}`
}

/** One line a difference: field, expected, got. */
export function reasons(verdict: Verdict): readonly string[] {
  if (verdict.kind === 'passed') return []
  if ('why' in verdict) return [verdict.why]
  return verdict.differences.map(({ field, expected, got }) => `${field}: expected ${expected}, got ${got}`)
}
