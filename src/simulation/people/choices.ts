import type { Option } from '../web/page.js'

/** Ways out of a question, and answers that stand alone. The values are those of the page. */
const waysOut = new Set(['na', 'pns'])
const alone = new Set(['none', 'nothing', 'dk', 'na', 'pns'])

/** The answers proper, in the order in which they stand. */
export function answersAmong(options: readonly Option[]): readonly string[] {
  return options.map(({ value }) => value).filter((value) => !waysOut.has(value))
}

export function isAlone(value: string): boolean {
  return alone.has(value)
}

export function offers(options: readonly Option[], value: string): boolean {
  return options.some((option) => option.value === value)
}

/** The steps of a scale, lowest first; undefined for a list of things. On a scale every answer is a whole number. */
export function stepsAmong(options: readonly Option[]): readonly string[] | undefined {
  const steps = answersAmong(options).filter((value) => !isAlone(value) && value !== 'not')
  return steps.length > 1 && steps.every((value) => /^-?\d+$/.test(value)) ? steps : undefined
}

/** The step that lies nearest to a level from 0 to 100. */
export function stepAt(steps: readonly string[], level: number): string {
  const place = Math.round((Math.min(100, Math.max(0, level)) / 100) * (steps.length - 1))
  const step = steps[place]
  if (step === undefined) throw new RangeError('Expected a scale with steps.')
  return step
}
