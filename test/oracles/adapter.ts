import { z } from 'zod'
import type { ListedOracle } from './oracle-files.js'

/** What a case may look at beside its own input: the oracles of its list (`"case": "E2E-01"` refers to one of them). */
export interface Context {
  readonly list: readonly ListedOracle[]
}

/** One shape of input, and how our engine answers it. */
export interface Shape {
  readonly keys: readonly string[]
  readonly answer: (input: unknown, context: Context) => Answer
}

export type Answer = Readonly<{ kind: 'refused'; why: string }> | Readonly<{ kind: 'answered'; got: unknown }>

/** All shapes of input that one topic, or one function, is asked with. */
export type Adapter = readonly Shape[]

/**
 * `shape(z.object({ flows: z.array(z.number()) }), ({ flows }) => ({ irr: irr(flows) }))`
 *
 * One name may be asked with several shapes: list one `shape` for each. A shape is recognised by its required keys, and
 * only then read: an input with other keys is a shape not built yet, an input with these keys and odd values is a fault.
 */
export function shape<Fields extends z.ZodRawShape>(
  schema: z.ZodObject<Fields>,
  compute: (input: z.output<z.ZodObject<Fields>>, context: Context) => unknown
): Shape {
  return {
    keys: Object.keys(schema.shape).filter((key) => !z.safeParse(schema.shape[key] ?? z.never(), undefined).success),
    answer: (input, context) => {
      const read = schema.safeParse(input)
      if (!read.success) return { kind: 'refused', why: read.error.issues.map(issueText).join('; ') }
      return { kind: 'answered', got: compute(read.data, context) }
    }
  }
}

/**
 * Of the shapes that have the input's keys the first that takes its values and answers every key that is asked for: one input
 * may be asked different things. Otherwise the first that takes them; the first fault where each refuses.
 */
export function answerOf(
  adapter: Adapter,
  input: unknown,
  context: Context,
  asked: readonly string[] = []
): Answer | { readonly kind: 'unknown-shape' } {
  const answers: Answer[] = []
  for (const one of adapter) {
    if (!one.keys.every((key) => hasKey(input, key))) continue
    const answer = one.answer(input, context)
    if (answer.kind === 'answered' && asked.every((key) => hasKey(answer.got, key))) return answer
    answers.push(answer)
  }
  return answers.find(({ kind }) => kind === 'answered') ?? answers[0] ?? { kind: 'unknown-shape' }
}

function hasKey(input: unknown, key: string): boolean {
  return typeof input === 'object' && input !== null && Object.hasOwn(input, key)
}

function issueText(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.') || 'input'}: ${issue.message}`
}
