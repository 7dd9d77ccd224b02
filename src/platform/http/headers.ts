import helmet from '@fastify/helmet'
import fp from 'fastify-plugin'

interface Options {
  readonly secure: boolean
}

/**
 * Headers of every answer: nothing from another host, no inline style or script, no referrer (links hold tokens), nothing
 * kept in a cache. On plain http, which is for one machine alone, no upgrade to https is asked for.
 */
export const headers = fp<Options>(async (app, { secure }) => {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"]
      }
    },
    hsts: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' }
  })
  app.addHook('onRequest', async (_request, reply) => {
    void reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex, nofollow')
  })
})
