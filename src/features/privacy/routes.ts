import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../../config.js'
import { show } from '../../platform/http/show.js'
import type { Render } from '../../platform/views/render.js'

interface World {
  readonly config: Pick<Config, 'SUPPORT_EMAIL'>
  readonly render: Render
}

/** The pages that anybody may read: who sees what, how accessible it is. */
export async function privacyRoutes(app: FastifyInstance, { config, render }: World): Promise<void> {
  app.get('/who-sees-what', showPage('privacy/who-sees-what'))
  app.get('/accessibility', showPage('privacy/accessibility'))

  function showPage(view: string) {
    return async (_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
      show(reply, render, view, { supportEmail: config.SUPPORT_EMAIL })
  }
}
