import { buildApp } from './app.js'
import { readConfig } from './config.js'
import { loadRegister } from './features/business-cases/load-register.js'
import { loadLibrary } from './features/instruments/load.js'
import { migrate } from './platform/db/migrate.js'
import { openDatabase } from './platform/db/open.js'
import { randomKey, randomToken } from './platform/secrets/random-key.js'
import { openViews } from './platform/views/render.js'

const config = readConfig()
const database = await openDatabase(config.DATABASE_URL)
await migrate(database)

const world = {
  ...database,
  config,
  library: await loadLibrary(),
  register: loadRegister(),
  render: openViews({ demo: false }),
  now: () => new Date(),
  newKey: randomKey,
  newToken: randomToken
}
const app = await buildApp(world)
console.log(`Listening on ${await app.listen({ host: config.HOST, port: config.PORT })}`)
