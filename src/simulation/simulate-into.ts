import { availableParallelism } from 'node:os'
import type { Config } from '../config.js'
import { markDemo, refuseInUse } from '../platform/db/installation.js'
import { openDatabase } from '../platform/db/open.js'
import { openClockwork } from './clockwork.js'
import { openThreads, ownHand } from './hands.js'
import { simulate, type Simulated, type SimulationOptions } from './simulate.js'
import { openStage } from './stage.js'

/**
 * `isDemo`: the database is marked as one, and since it is thrown away afterwards nobody waits for the disk. `threads`: how
 * many answer side by side, in a demo on a file; 1 is this one. None of it changes what comes out.
 */
export interface RunOptions extends Omit<SimulationOptions, 'clockwork' | 'hands'> {
  readonly config: Config & { readonly MAIL_FOLDER: string }
  readonly isDemo: boolean
  readonly threads?: number
}

/**
 * Opens a service with a simulated clock and seeded keys on the database of the settings, and runs a programme in it. A
 * database that holds a programme is refused as it is, unless it is that of a demo, which has a folder of its own.
 */
export async function simulateInto({ config, isDemo, threads = 1, ...options }: RunOptions): Promise<Simulated> {
  const { seed } = options
  if (!isDemo) await refuseUsed(config)
  const clockwork = openClockwork(seed)
  const served = { config, isDemo, waitsForDisk: !isDemo }
  const stage = await openStage({ ...served, ...clockwork })
  try {
    if (isDemo) await stage.world.write(markDemo)
    const hands = threads === 1 ? [ownHand(stage, clockwork, seed)] : await openThreads(threads, { ...served, seed })
    try {
      return await simulate(stage, { ...options, clockwork, hands })
    } finally {
      for (const { close } of hands) await close()
    }
  } finally {
    await stage.close()
  }
}

async function refuseUsed({ DATABASE_URL }: Config): Promise<void> {
  const { db, close } = await openDatabase(DATABASE_URL)
  try {
    await refuseInUse(db)
  } finally {
    await close()
  }
}

/**
 * Two, where there are two cores: they take turns to write, and a third would mostly wait. One where the program runs from
 * its TypeScript, which a thread cannot read.
 */
export function usefulThreads(): number {
  return import.meta.url.endsWith('.ts') ? 1 : Math.min(2, availableParallelism())
}
