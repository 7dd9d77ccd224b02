import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Clockwork } from './clockwork.js'
import type { Errand } from './errands.js'
import { runErrand, type Progress } from './run-errand.js'
import type { Stage, StageOptions } from './stage.js'

/** Does one errand at a time. `isApart`: it has a clock of its own, and can work while other things go on. */
export interface Hand {
  readonly isApart: boolean
  readonly run: (errand: Errand) => Promise<Progress>
  readonly close: () => Promise<void>
}

/** With the clockwork that the rest of the simulation uses. */
export function ownHand({ line }: Pick<Stage, 'line'>, clockwork: Clockwork, seed: string): Hand {
  return {
    isApart: false,
    run: async (errand) => runErrand({ line }, clockwork, seed, errand),
    close: async () => undefined
  }
}

/** What a thread is given when it starts. */
export interface ThreadOptions extends Pick<StageOptions, 'config' | 'isDemo' | 'waitsForDisk'> {
  readonly seed: string
}

/** What a thread says: that it is ready, and what came of an errand. */
export type ThreadAnswer =
  | Readonly<{ kind: 'ready' }>
  | Readonly<{ kind: 'done'; progress: Progress }>
  | Readonly<{ kind: 'failed'; why: string }>

/** Threads that each serve the same database file with an application of their own. */
export async function openThreads(count: number, options: ThreadOptions): Promise<readonly Hand[]> {
  return Promise.all(Array.from({ length: count }, async () => openThread(options)))
}

async function openThread(workerData: ThreadOptions): Promise<Hand> {
  const worker = new Worker(new URL('./answering-thread.js', import.meta.url), { workerData })
  await answerOf(worker)
  return {
    isApart: true,
    run: async (errand) => {
      worker.postMessage(errand)
      const answer = await answerOf(worker)
      if (answer.kind === 'done') return answer.progress
      throw new Error(answer.kind === 'failed' ? answer.why : 'A thread began anew.')
    },
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
