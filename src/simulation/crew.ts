import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Clockwork } from './clockwork.js'
import type { Errand } from './errands.js'
import { runErrand, type Progress } from './run-errand.js'
import type { Stage, StageOptions } from './stage.js'

/** Who runs the errands of a day: whatever the number of hands, the same comes of it. */
export interface Crew {
  readonly run: (errands: readonly Errand[]) => Promise<Progress>
  readonly close: () => Promise<void>
}

/** One after another, in this thread. */
export function crewOfOne(stage: Stage, clockwork: Clockwork, seed: string): Crew {
  return {
    run: async (errands) => {
      let done: Progress = { answered: 0, pages: 0 }
      for (const errand of errands) done = sum(done, await runErrand(stage, clockwork, seed, errand))
      return done
    },
    close: async () => undefined
  }
}

/** What a thread is given when it starts. */
export interface ThreadOptions extends Pick<StageOptions, 'config' | 'isDemo' | 'waitsForDisk'> {
  readonly seed: string
}

/** What it answers to the errands of some people. */
export type ThreadAnswer = Readonly<{ kind: 'done'; progress: Progress } | { kind: 'failed'; why: string }>

/**
 * Side by side, in threads that each serve the same database file with an application of their own. What depends on one
 * another goes to the same thread in its order: whoever is free takes the next such group.
 */
export async function crewOfThreads(count: number, options: ThreadOptions): Promise<Crew> {
  const threads = await Promise.all(Array.from({ length: count }, async () => openThread(options)))
  return {
    run: async (errands) => {
      const groups = dependentGroups(errands)
      let next = 0
      const shares = threads.map(async (thread) => {
        let done: Progress = { answered: 0, pages: 0 }
        for (let group = groups[next++]; group !== undefined; group = groups[next++])
          done = sum(done, await thread.run(group))
        return done
      })
      return (await Promise.all(shares)).reduce(sum)
    },
    close: async () => {
      await Promise.all(threads.map(async ({ close }) => close()))
    }
  }
}

/**
 * Errands that touch the same rows, the largest group first. A contact knows their earlier answers about a host, and who
 * answers first about an exchange settles the words in which both are asked.
 */
export function dependentGroups(errands: readonly Errand[]): readonly (readonly Errand[])[] {
  const asked = new Set(errands.flatMap(({ matter }) => (matter.role === 'sponsor' ? [matter.exchange.ref] : [])))
  const groups = new Map<string, Errand[]>()
  for (const errand of errands) {
    const { role, exchange } = errand.matter
    const isShared = role === 'sponsor' || asked.has(exchange.ref)
    const person = isShared ? (exchange.sponsor ?? exchange.person) : exchange.person
    const group = groups.get(person.email)
    if (group === undefined) groups.set(person.email, [errand])
    else group.push(errand)
  }
  return [...groups.values()].sort((a, b) => b.length - a.length)
}

async function openThread(workerData: ThreadOptions): Promise<Crew> {
  const worker = new Worker(new URL('./answering-thread.js', import.meta.url), { workerData })
  const ask = async (errands: readonly Errand[]): Promise<Progress> => {
    worker.postMessage(errands)
    return progressOf(await answerOf(worker))
  }
  await answerOf(worker) // it listens
  return {
    run: ask,
    close: async () => {
      await worker.terminate()
    }
  }
}

/** A thread that breaks rejects. */
async function answerOf(worker: Worker): Promise<ThreadAnswer> {
  const [answer] = (await once(worker, 'message')) as [ThreadAnswer]
  return answer
}

function progressOf(answer: ThreadAnswer): Progress {
  if (answer.kind === 'failed') throw new Error(answer.why)
  return answer.progress
}

function sum(a: Progress, b: Progress): Progress {
  return { answered: a.answered + b.answered, pages: a.pages + b.pages }
}
