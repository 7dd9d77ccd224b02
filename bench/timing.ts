import { median } from '../src/core/statistics/description/quantile.js'

/** Milliseconds on the clock, and of the processor: on a machine that does other things too, the second tells more. */
export interface Spent {
  readonly clockMs: number
  readonly processorMs: number
}

/** The first run, when nothing is warm yet, as a page would see it; and the others. */
export interface Timing {
  readonly first: Spent
  readonly later: readonly Spent[]
}

export function timed<Result>(runs: number, act: () => Result): Readonly<{ result: Result; timing: Timing }> {
  const [once, first] = spentOn(act)
  let result = once
  const later: Spent[] = []
  for (let run = 1; run < runs; run++) {
    const [again, spent] = spentOn(act)
    result = again
    later.push(spent)
  }
  return { result, timing: { first, later } }
}

function spentOn<Result>(act: () => Result): readonly [Result, Spent] {
  const [clock, processor] = [performance.now(), process.cpuUsage()]
  const result = act()
  const { user, system } = process.cpuUsage(processor)
  return [result, { clockMs: performance.now() - clock, processorMs: (user + system) / 1000 }]
}

/** The median of all runs but the first. */
export function medianSpent({ first, later }: Timing): Spent {
  const of = (unit: keyof Spent) => median(later.map((spent) => spent[unit])) ?? first[unit]
  return { clockMs: of('clockMs'), processorMs: of('processorMs') }
}

export function timingWords(timing: Timing, targetMs: number): string {
  const { clockMs, processorMs } = medianSpent(timing)
  const [low, high] = [
    Math.min(...timing.later.map((one) => one.clockMs)),
    Math.max(...timing.later.map((one) => one.clockMs))
  ]
  const verdict = clockMs <= targetMs ? 'within' : processorMs <= targetMs ? 'within, by the processor,' : 'ABOVE'
  return (
    `${inWords(clockMs)} (median of ${timing.later.length} runs, ${inWords(low)} to ${inWords(high)}; first ` +
    `${inWords(timing.first.clockMs)}); processor ${inWords(processorMs)}; ${verdict} the target of ${inWords(targetMs)}`
  )
}

export function inWords(ms: number): string {
  return ms < 10 ? `${ms.toFixed(1)} ms` : ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(2)} s`
}

export function ratioWords(ours: Spent, theirs: Spent): string {
  const [clock, processor] = [theirs.clockMs / ours.clockMs, theirs.processorMs / ours.processorMs]
  return `${clock.toFixed(1)} times as fast by the clock, ${processor.toFixed(1)} times by the processor`
}
