import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import fastifyStatic from '@fastify/static'
import Fastify, { LogController, type FastifyInstance } from 'fastify'
import { fileURLToPath } from 'node:url'
import type { Config } from './config.js'
import type { Register } from './core/economics/assumptions/assumptions.js'
import type { Library } from './core/instruments/library.js'
import { accountRoutes } from './features/accounts/routes.js'
import { findAccountBySession } from './features/accounts/store.js'
import { businessCaseRoutes } from './features/business-cases/routes.js'
import { costRoutes } from './features/costs/routes.js'
import { deliveryRoutes } from './features/deliveries/routes.js'
import { exchangeRoutes } from './features/exchanges/routes.js'
import { instrumentRoutes } from './features/instruments/routes.js'
import { outcomeRoutes } from './features/outcomes/routes.js'
import { privacyRoutes } from './features/privacy/routes.js'
import { programmeRoutes } from './features/programmes/routes.js'
import { surveyRoutes } from './features/surveys/routes.js'
import type { Database } from './platform/db/open.js'
import { errorPage } from './platform/http/error-pages.js'
import { headers } from './platform/http/headers.js'
import { accessLog } from './platform/http/log.js'
import { Problem } from './platform/http/problems.js'
import { requireSameOrigin } from './platform/http/same-origin.js'
import { session } from './platform/http/session.js'
import type { Render } from './platform/views/render.js'

/** Everything the service needs from outside. Each routes.ts names the part it uses. */
export interface World extends Pick<Database, 'db' | 'write'> {
  readonly config: Config
  readonly library: Library
  readonly register: Register
  readonly render: Render
  readonly logLevel: 'info' | 'error' | 'silent'
  readonly now: () => Date
  readonly newKey: () => string // ids and the random keys that join who and what
  readonly newToken: () => string // secrets that open something
}

export async function buildApp(world: World): Promise<FastifyInstance> {
  const { config, db, logLevel, now, render } = world
  const showError = errorPage(render, config.SUPPORT_EMAIL)
  const app = Fastify({
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    bodyLimit: 64 * 1024,
    exposeHeadRoutes: false,
    trustProxy: config.TRUSTED_PROXIES ?? false,
    frameworkErrors: showError,
    logger: { level: logLevel },
    logController: new LogController({ disableRequestLogging: true })
  })
  app.setErrorHandler(showError)
  app.setNotFoundHandler(() => {
    throw new Problem('unknown-page')
  })
  await app.register(accessLog)
  await app.register(headers, { secure: config.PUBLIC_URL.startsWith('https:') })
  await app.register(fastifyStatic, {
    root: publicFolder,
    prefix: '/public/',
    preCompressed: true,
    cacheControl: false
  })
  await app.register(formbody, { bodyLimit: 64 * 1024 })
  await app.register(multipart, { limits: { fileSize: 5_000_000, files: 1, fields: 10 } })
  await app.register(session, {
    publicUrl: config.PUBLIC_URL,
    findAccount: async (tokenHash) => findAccountBySession(db, tokenHash, now().toISOString())
  })
  app.addHook('preValidation', requireSameOrigin(config.PUBLIC_URL))

  await app.register(privacyRoutes, world)
  await app.register(accountRoutes, world)
  await app.register(surveyRoutes, world)
  await app.register(instrumentRoutes, world)
  await app.register(programmeRoutes, world)
  await app.register(exchangeRoutes, world)
  await app.register(deliveryRoutes, world)
  await app.register(outcomeRoutes, world)
  await app.register(costRoutes, world)
  await app.register(businessCaseRoutes, world)
  return app
}

const publicFolder = fileURLToPath(new URL('.', import.meta.resolve('#public/style.css')))
