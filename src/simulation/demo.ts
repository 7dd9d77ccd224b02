import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readConfig, type Config } from '../config.js'
import { londonDate } from '../core/schedule/london.js'
import { startWorkers } from '../platform/jobs/workers.js'
import { randomKey, randomToken } from '../platform/secrets/random-key.js'
import { demoLinks } from './demo-links.js'
import { simulateInto, usefulThreads } from './simulate-into.js'
import type { Simulated } from './simulate.js'
import { openStage } from './stage.js'

/** `people`: how many in each of three cohorts. */
export interface DemoOptions {
  readonly port: number
  readonly people: number
  readonly now: () => Date
  readonly say: (line: string) => void
  readonly stopping: AbortSignal
}

type DemoConfig = Config & { readonly MAIL_FOLDER: string }

/**
 * A service full of invented people, in a folder that is thrown away at the end: simulated up to this morning, from then on
 * served with the real clock and the timetable running. Ends when it is told to stop.
 */
export async function runDemo(options: DemoOptions): Promise<void> {
  const { port, people, now, say, stopping } = options
  const folder = await mkdtemp(join(tmpdir(), 'wkep-demo-'))
  try {
    const config = demoConfig(port, folder)
    say('Filling a database with a programme of invented people, up to this morning. It takes about a minute.')
    const asOf = londonDate(now().toISOString())
    const threads = usefulThreads()
    const simulated = await simulateInto({ config, seed: 'demo', asOf, people, say, stopping, isDemo: true, threads })
    if (!stopping.aborted) await serve(options, config, simulated)
  } catch (error) {
    throw inWords(error, port)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function serve({ now, say, stopping }: DemoOptions, config: DemoConfig, simulated: Simulated): Promise<void> {
  const chance = { now, newKey: randomKey, newToken: randomToken }
  const stage = await openStage({ config, ...chance, isDemo: true, waitsForDisk: true })
  const report = (job: string, error: unknown): void => {
    say(`The job ${job} failed, and will be tried again: ${String(error)}`)
  }
  try {
    for (const line of await demoLinks(stage, simulated)) say(line)
    const workers = startWorkers({ ...stage.world, report }, stage.jobs)
    while (!stopping.aborted) await pause(day, undefined, { signal: stopping }).catch(() => undefined)
    await workers.stop()
  } finally {
    await stage.close()
  }
}

const day = 86_400_000

function demoConfig(port: number, folder: string): DemoConfig {
  const mailFolder = join(folder, 'mail')
  const settings = {
    PORT: String(port),
    DATABASE_URL: `sqlite:${join(folder, 'wkep.sqlite')}`,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    LINK_SECRET: randomToken(),
    MAIL_FROM: 'WKEP Outcomes <surveys@example.org>',
    SUPPORT_EMAIL: 'help@example.org',
    MAIL_FOLDER: mailFolder
  }
  return { ...readConfig(settings, {}), MAIL_FOLDER: mailFolder }
}

function inWords(error: unknown, port: number): unknown {
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) return error
  return new Error(
    `Another program is using port ${port}. Stop it, or choose another: npm run demo -- --port ${port + 1}`
  )
}
