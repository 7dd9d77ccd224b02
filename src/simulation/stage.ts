import type { AddressInfo } from 'node:net'
import { buildApp, type World } from '../app.js'
import type { Config } from '../config.js'
import { loadRegister } from '../features/business-cases/load-register.js'
import { loadLibrary } from '../features/instruments/load.js'
import { migrate } from '../platform/db/migrate.js'
import { openDatabase } from '../platform/db/open.js'
import { doNotWaitForDisk } from '../platform/db/throw-away.js'
import type { Job } from '../platform/jobs/workers.js'
import { openRecorded } from '../platform/mail/recorded.js'
import { openViews } from '../platform/views/render.js'
import { timetable } from '../timetable.js'
import { openLine, type Line } from './web/browser.js'

/** The service as it runs, with whatever clock and chance it is given. */
export interface Stage {
  readonly world: World
  readonly line: Line // where it listens
  readonly mailFolder: string
  readonly jobs: readonly Job[] // those of the timetable
  readonly close: () => Promise<void>
}

export interface StageOptions extends Pick<World, 'now' | 'newKey' | 'newToken'> {
  readonly config: Config & { readonly MAIL_FOLDER: string }
  readonly isDemo: boolean
  readonly waitsForDisk: boolean // false only for a database that is thrown away
}

/** Opens database, views and mail as the service does, and listens on HOST and PORT of the settings. */
export async function openStage({ config, isDemo, waitsForDisk, ...chance }: StageOptions): Promise<Stage> {
  const database = await openDatabase(config.DATABASE_URL)
  await migrate(database)
  if (!waitsForDisk) await doNotWaitForDisk(database.db)
  const world = {
    ...database,
    ...chance,
    ...{ config, library: await loadLibrary(), register: loadRegister(), logLevel: 'error' as const },
    ...{ render: openViews({ demo: isDemo }), sendMail: openRecorded(config.MAIL_FOLDER) }
  }
  const app = await buildApp(world)
  const close = async (): Promise<void> => {
    await app.close()
    await database.close()
  }
  try {
    await app.listen({ host: config.HOST, port: config.PORT })
  } catch (error) {
    await close()
    throw error
  }
  const line = openLine(app.server.address() as AddressInfo)
  return {
    ...{ world, line, mailFolder: config.MAIL_FOLDER, jobs: timetable(world) },
    close: async () => {
      line.agent.destroy()
      await close()
    }
  }
}
