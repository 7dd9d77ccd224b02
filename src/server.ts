import { buildApp } from './app.js'
import { readConfig, type Config } from './config.js'
import { loadRegister } from './features/business-cases/load-register.js'
import { loadLibrary } from './features/instruments/load.js'
import { refuseDemo } from './platform/db/installation.js'
import { migrate } from './platform/db/migrate.js'
import { openDatabase } from './platform/db/open.js'
import { startWorkers } from './platform/jobs/workers.js'
import type { SendMail } from './platform/mail/mail.js'
import { openRecorded } from './platform/mail/recorded.js'
import { openSmtp } from './platform/mail/smtp.js'
import { randomKey, randomToken } from './platform/secrets/random-key.js'
import { openViews } from './platform/views/render.js'
import { timetable } from './timetable.js'

try {
  await serve(readConfig())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

/** Production. Refuses a demo: its links open for anybody. Asked to stop, it finishes what is under way, within ten seconds. */
async function serve(config: Config): Promise<void> {
  const database = await openDatabase(config.DATABASE_URL)
  await refuseDemo(database.db)
  await migrate(database)

  const chance = { now: () => new Date(), newKey: randomKey, newToken: randomToken }
  const library = await loadLibrary()
  const world = {
    ...database,
    ...chance,
    config,
    library,
    register: loadRegister(),
    logLevel: 'info' as const,
    render: openViews({ demo: false })
  }
  const app = await buildApp(world)
  const report = (job: string, error: unknown): void => {
    console.error(
      `The job ${job} failed, and will be tried again: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
    )
  }
  const workers = startWorkers({ ...world, report }, timetable({ ...world, sendMail: mailDoor(config) }))
  console.log(`Listening on ${await app.listen({ host: config.HOST, port: config.PORT })}`)

  const stop = async (): Promise<void> => {
    setTimeout(() => process.exit(1), 10_000).unref()
    await app.close()
    await workers.stop()
    await database.close()
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
}

function mailDoor({ SMTP_URL, MAIL_FOLDER }: Config): SendMail {
  if (SMTP_URL !== undefined) return openSmtp(SMTP_URL)
  if (MAIL_FOLDER !== undefined) return openRecorded(MAIL_FOLDER)
  throw new RangeError('readConfig asks for one of the two.')
}
