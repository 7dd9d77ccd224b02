import type { Config } from '../config.js'
import { markDemo } from '../platform/db/installation.js'
import { seededKeys } from '../platform/secrets/random-key.js'
import { openClock } from './clock.js'
import { simulate, type Simulated, type SimulationOptions } from './simulate.js'
import { openStage } from './stage.js'

/** `isDemo`: the database is marked as one, and since it is thrown away afterwards nobody waits for the disk. */
export interface RunOptions extends Omit<SimulationOptions, 'clock'> {
  readonly config: Config & { readonly MAIL_FOLDER: string }
  readonly isDemo: boolean
}

/** Opens a service with a simulated clock and seeded keys on the database of the settings, and runs a programme in it. */
export async function simulateInto({ config, isDemo, ...options }: RunOptions): Promise<Simulated> {
  const clock = openClock('2000-01-01T00:00:00Z')
  const newKey = seededKeys(options.seed)
  const newToken = (): string => `${newKey()}${newKey()}`.slice(0, 43)
  const stage = await openStage({ config, now: clock.now, newKey, newToken, isDemo, waitsForDisk: !isDemo })
  try {
    if (isDemo) await stage.world.write(markDemo)
    return await simulate(stage, { ...options, clock })
  } finally {
    await stage.close()
  }
}
