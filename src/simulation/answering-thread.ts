import { parentPort, workerData } from 'node:worker_threads'
import { openClockwork } from './clockwork.js'
import type { Errand } from './errands.js'
import { ownHand, type ThreadAnswer, type ThreadOptions } from './hands.js'
import { openStage } from './stage.js'

/** A thread of hands.ts: it serves the database with an application of its own, and runs the errands it is sent. */
const { seed, ...options } = workerData as ThreadOptions
const clockwork = openClockwork(seed)
const stage = await openStage({ ...options, config: { ...options.config, PORT: 0 }, ...clockwork })
const hand = ownHand(stage, clockwork, seed)

parentPort?.on('message', (errand: Errand) => {
  hand.run(errand).then(
    (progress) => {
      say({ kind: 'done', progress })
    },
    (error: unknown) => {
      say({ kind: 'failed', why: error instanceof Error ? error.message : String(error) })
    }
  )
})
say({ kind: 'ready' })

function say(answer: ThreadAnswer): void {
  parentPort?.postMessage(answer)
}
