import type { AddressInfo } from 'node:net'
import { buildApp, type World } from '../app.js'
import type { Config } from '../config.js'
import { burdenOf } from '../core/instruments/burden.js'
import { inLanguage } from '../core/framework/local-text.js'
import { loadLibrary } from '../features/instruments/load.js'
import { migrate } from '../platform/db/migrate.js'
import { openDatabase, type Database } from '../platform/db/open.js'
import { openRecorded } from '../platform/mail/recorded.js'
import { openViews } from '../platform/views/render.js'
import { timetable } from '../timetable.js'
import type { Clock } from './clock.js'
import { openLine, type Line } from './web/browser.js'

/** The service as it runs, with a clock that can be turned. */
export interface Stage extends Database {
  readonly world: World
  readonly clock: Clock
  readonly line: Line
  readonly mailFolder: string
  readonly runJobs: () => Promise<void> // those of the timetable, once each
}

export interface StageOptions {
  readonly config: Config
  readonly mailFolder: string
  readonly clock: Clock
  readonly newKey: () => string
  readonly demo: boolean
}

/** Opens database, views and mail as the service does, and listens on HOST and PORT of the settings. */
export async function openStage({ config, mailFolder, clock, newKey, demo }: StageOptions): Promise<Stage> {
  const database = await openDatabase(config.DATABASE_URL)
  await migrate(database)
  const library = await loadLibrary()
  const world = {
    ...database,
    ...{ config, library, newKey, now: clock.now },
    render: openViews({ demo }),
    newToken: () => `${newKey()}${newKey()}`.slice(0, 43),
    sendMail: openRecorded(mailFolder),
    nameSurvey: (code: string) => {
      const document = library.instruments.get(code)?.document
      if (document === undefined) throw new RangeError(`There is no instrument ${code}.`)
      return {
        title: inLanguage(document.title, 'en'),
        minutes: burdenOf(document, library.typicalPerson).seconds / 60
      }
    }
  }
  const app = await buildApp(world)
  await app.listen({ host: config.HOST, port: config.PORT })
  const line = openLine(app.server.address() as AddressInfo)
  const jobs = timetable(world)
  const { signal } = new AbortController()
  return {
    ...database,
    ...{ world, clock, line, mailFolder },
    runJobs: async () => {
      for (const { run } of jobs) await run(signal)
    },
    close: async () => {
      line.agent.destroy()
      await app.close()
      await database.close()
    }
  }
}
