import fp from 'fastify-plugin'

/**
 * One line for each answer: what was asked by the pattern of its route, never by its address, since addresses hold links
 * that open answers. No query, no header, no body.
 */
export const accessLog = fp(async (app) => {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request
    request.log.info({
      method,
      route: routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime)
    })
  })
})
