import { type Answer, type Answers, answerTo, codeOf, codesOf, isWithheld, rowsOf } from '../responses/answers.js'
import { type Item, type Module, ModuleSchema } from './instrument-document.js'

type Asking<Kind extends string, Asked> = Kind extends string ? Readonly<{ kind: Kind } & Asked> : never

/** One thing that a condition asks. `n`: a figure in the unit of the question; money in whole pence. */
export type Test =
  | Asking<'is' | 'is-not' | 'has', { id: string; code: string }>
  | Asking<'at-least' | 'at-most' | 'more-than', { id: string; n: number }>
  | Asking<'answered' | 'unanswered' | 'any', { id: string }>
  | Asking<'module', { module: Module }>
  | Asking<'held', object>

/** When a question is shown: if, in one of the lists, every test holds ("and" binds before "or"; there are no brackets). */
export interface Condition {
  readonly anyOf: readonly (readonly Test[])[]
}

export type ParsedCondition =
  Readonly<{ kind: 'condition'; condition: Condition }> | Readonly<{ kind: 'fault'; message: string }>

/**
 * What is so for one person when an instrument is opened. `earlier`: what was last said in earlier waves of the same
 * exchange. `known`: what need not be asked again, by id (leave an id out to let the person change it). `held`: false for an
 * exchange cancelled before it began.
 */
export interface Circumstances {
  readonly earlier: Answers
  readonly known: Answers
  readonly modules: readonly Module[]
  readonly held: boolean
}

/** What a condition looks at. `asked`: the ids this instrument asks, shown or not. `here`: the answers in it that count. */
export interface View extends Circumstances {
  readonly asked: ReadonlySet<string>
  readonly here: Answers
}

/**
 * Reads a condition as it stands in a document:
 *
 * - `id = code`, `id != code`, `id has code` (multiple choice, or any row of a severity list)
 * - `id >= n`, `id <= n`, `id > n`
 * - `answered(id)`, `unanswered(id)`, `any(id)`, `module(network)`, `module(facts)`, `exchange(held)`
 *
 * joined by "and" and "or".
 */
export function parseCondition(text: string): ParsedCondition {
  const anyOf: Test[][] = []
  for (const alternative of text.split(/\sor\s/)) {
    const allOf: Test[] = []
    for (const part of alternative.split(/\sand\s/)) {
      const test = parseTest(part.trim())
      if (test === undefined) return { kind: 'fault', message: `does not understand "${part.trim()}"` }
      allOf.push(test)
    }
    anyOf.push(allOf)
  }
  return { kind: 'condition', condition: { anyOf } }
}

const comparison = /^([a-z][a-z0-9_]*) (=|!=|has|>=|<=|>) ([A-Za-z0-9.-]+)$/
const question = /^(answered|unanswered|any|module|exchange)\(([a-z][a-z0-9_]*)\)$/
const code = /^(-?\d+(-\d+)?|[A-Za-z][A-Za-z0-9-]*)$/
const figure = /^-?\d+(\.\d+)?$/

function parseTest(text: string): Test | undefined {
  const [, id = '', sign = '', value = ''] = comparison.exec(text) ?? []
  if (sign !== '') return parseComparison(id, sign, value)
  const [, name = '', about = ''] = question.exec(text) ?? []
  if (name === 'answered' || name === 'unanswered' || name === 'any') return { kind: name, id: about }
  if (name === 'module') return parseModule(about)
  return name === 'exchange' && about === 'held' ? { kind: 'held' } : undefined
}

function parseComparison(id: string, sign: string, value: string): Test | undefined {
  const byCode = { '=': 'is', '!=': 'is-not', has: 'has' } as const
  const byFigure = { '>=': 'at-least', '<=': 'at-most', '>': 'more-than' } as const
  if (sign in byCode)
    return code.test(value) ? { kind: byCode[sign as keyof typeof byCode], id, code: value } : undefined
  if (!figure.test(value)) return undefined
  return { kind: byFigure[sign as keyof typeof byFigure], id, n: Number(value) }
}

function parseModule(name: string): Test | undefined {
  const module = ModuleSchema.safeParse(name)
  return module.success ? { kind: 'module', module: module.data } : undefined
}

const parsed = new WeakMap<Item, Condition>()

/** When a question is shown. Each condition is read once; a document that was let in has none that cannot be read. */
export function conditionOf(item: Item): Condition | undefined {
  if (item.showIf === undefined) return undefined
  const seen = parsed.get(item)
  if (seen !== undefined) return seen
  const read = parseCondition(item.showIf)
  if (read.kind === 'fault') throw new RangeError(`The condition of ${item.id} ${read.message}.`)
  parsed.set(item, read.condition)
  return read.condition
}

/** The ids whose answers in this instrument the condition may look at: `unanswered` looks at earlier waves only. */
export function idsOf(condition: Condition): readonly string[] {
  const seen = lookedAt.get(condition)
  if (seen !== undefined) return seen
  const tests = condition.anyOf.flat()
  const ids = tests.flatMap((test) => ('id' in test && test.kind !== 'unanswered' ? [test.id] : []))
  lookedAt.set(condition, ids)
  return ids
}

const lookedAt = new WeakMap<Condition, readonly string[]>()

/**
 * Whether the question is shown. A blank id makes every comparison false, also `!=`; "does not apply" and "prefer not to
 * say" make `!=` true and all others false.
 */
export function holds(condition: Condition, view: View): boolean {
  return condition.anyOf.some((allOf) => allOf.every((test) => testHolds(test, view)))
}

/** Whether answers still to come to the `pending` ids may decide it: neither true whatever they say, nor false. */
export function isOpen(condition: Condition, view: View, pending: ReadonlySet<string>): boolean {
  const depends = (test: Test): boolean => 'id' in test && test.kind !== 'unanswered' && pending.has(test.id)
  const certain = condition.anyOf.some((allOf) => allOf.every((test) => !depends(test) && testHolds(test, view)))
  if (certain) return false
  return condition.anyOf.some(
    (allOf) => allOf.some(depends) && allOf.every((test) => depends(test) || testHolds(test, view))
  )
}

function testHolds(test: Test, view: View): boolean {
  switch (test.kind) {
    case 'module':
      return view.modules.includes(test.module)
    case 'held':
      return view.held
    case 'unanswered':
      return answerTo(view.earlier, test.id) === undefined
    case 'answered':
      return saysSomething(answerIn(view, test.id))
    case 'any':
      return choosesSomething(answerIn(view, test.id))
    case 'has':
      return contains(answerIn(view, test.id), test.code)
    case 'is':
      return codeIn(answerIn(view, test.id)) === test.code
    case 'is-not':
      return differs(answerIn(view, test.id), test.code)
    case 'at-least':
      return figureIn(answerIn(view, test.id)) >= test.n
    case 'at-most':
      return figureIn(answerIn(view, test.id)) <= test.n
    case 'more-than':
      return figureIn(answerIn(view, test.id)) > test.n
  }
}

/** The answer in this instrument if it is asked here, else in the newest earlier wave, else what is known of the person. */
export function answerIn(view: View, id: string): Answer | undefined {
  if (view.asked.has(id)) return answerTo(view.here, id)
  return answerTo(view.earlier, id) ?? answerTo(view.known, id)
}

function saysSomething(answer: Answer | undefined): boolean {
  const rows = rowsOf(answer)
  if (rows !== undefined) return Object.values(rows).some(saysSomething)
  return answer !== undefined && !isWithheld(answer)
}

function choosesSomething(answer: Answer | undefined): boolean {
  return (codesOf(answer) ?? [codeOf(answer) ?? 'none']).some((chosen) => chosen !== 'none')
}

function contains(answer: Answer | undefined, wanted: string): boolean {
  if (codesOf(answer)?.includes(wanted) === true) return true
  return Object.values(rowsOf(answer) ?? {}).includes(wanted)
}

function differs(answer: Answer | undefined, unwanted: string): boolean {
  return answer !== undefined && codeIn(answer) !== unwanted
}

function codeIn(answer: Answer | undefined): string | undefined {
  return typeof answer === 'number' ? String(answer) : codeOf(answer)
}

/** NaN, which no comparison accepts, for whatever is not a figure. */
function figureIn(answer: Answer | undefined): number {
  return typeof answer === 'number' || figure.test(codeOf(answer) ?? '') ? Number(answer) : NaN
}
