import { setTimeout as pause } from 'node:timers/promises'
import { releaseLeases, takeLease } from '../db/leases.js'
import type { Database } from '../db/open.js'

/** Something that is done again and again. It must bear being done twice, and a pause of weeks. */
export interface Job {
  readonly name: string
  readonly everyMinutes: number
  readonly run: (stopping: AbortSignal) => Promise<void>
}

interface World extends Pick<Database, 'write'> {
  readonly now: () => Date
  readonly newKey: () => string
  readonly report: (job: string, error: unknown) => void // a job that failed is told of, and tried again at its next time
}

export interface Workers {
  readonly stop: () => Promise<void> // lets what is under way finish, and gives the leases back
}

/** Starts every job at once, then at its times. Of several processes, the one that holds a job's lease does it. */
export function startWorkers(world: World, jobs: readonly Job[]): Workers {
  const heldBy = world.newKey()
  const stopping = new AbortController()
  const running = jobs.map(async (job) => repeat(world, job, heldBy, stopping.signal))
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(running)
      await world.write(async (db) => releaseLeases(db, heldBy))
    }
  }
}

async function repeat(world: World, job: Job, heldBy: string, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    try {
      if (await isOurs(world, job, heldBy)) await job.run(stopping)
    } catch (error) {
      world.report(job.name, error)
    }
    const wait = job.everyMinutes * minute - (world.now().getTime() % (job.everyMinutes * minute))
    await pause(wait, undefined, { signal: stopping, ref: false }).catch(() => undefined) // stopped while waiting
  }
}

/** The lease outlasts one turn, so that the same process keeps the job and another takes over after one was missed. */
async function isOurs({ write, now }: World, { name, everyMinutes }: Job, heldBy: string): Promise<boolean> {
  const at = now()
  const heldUntil = new Date(at.getTime() + 1.5 * everyMinutes * minute).toISOString()
  return write(async (db) => takeLease(db, { name, heldBy, heldUntil }, at.toISOString()))
}

const minute = 60_000
