import { parentPort, workerData } from 'node:worker_threads'
import { openClockwork } from './clockwork.js'
import { crewOfOne, type ThreadAnswer, type ThreadOptions } from './crew.js'
import type { Errand } from './errands.js'
import { openStage } from './stage.js'

/** A thread of crew.ts: it serves the database with an application of its own, and runs the errands it is sent. */
const { seed, ...options } = workerData as ThreadOptions
const clockwork = openClockwork(seed)
const stage = await openStage({ ...options, config: { ...options.config, PORT: 0 }, ...clockwork })
const crew = crewOfOne(stage, clockwork, seed)

parentPort?.on('message', (errands: readonly Errand[]) => {
  crew.run(errands).then(
    (progress) => {
      say({ kind: 'done', progress })
    },
    (error: unknown) => {
      say({ kind: 'failed', why: error instanceof Error ? error.message : String(error) })
    }
  )
})
say({ kind: 'done', progress: { answered: 0, pages: 0 } })

function say(answer: ThreadAnswer): void {
  parentPort?.postMessage(answer)
}
