import { Agent, request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readPage, type Form, type Page } from './page.js'

/** One person at one screen: it keeps cookies, follows where it is sent, and asks for nothing but pages. */
export interface Browser {
  readonly open: (address: string) => Promise<Page>
  readonly send: (page: Page, form: Form, answers: readonly Pair[]) => Promise<Page>
}

export type Pair = readonly [name: string, value: string]

/** Where the service listens. Links begin with the address that it calls itself, `PUBLIC_URL`. */
export interface Line {
  readonly server: Pick<AddressInfo, 'address' | 'port'>
  readonly agent: Agent
}

/** Connections are kept open and shared by all browsers, as those of one network are. */
export function openLine(server: Line['server']): Line {
  return { server, agent: new Agent({ keepAlive: true, maxSockets: 8 }) }
}

/** `beforeEach` is called before every request: reading and typing take time. */
export function openBrowser(line: Line, beforeEach: () => void): Browser {
  const cookies = new Map<string, string>()
  return {
    open: async (address) => follow('GET', address),
    send: async (page, { action }, answers) => {
      const body = new URLSearchParams(answers.map(([name, value]): [string, string] => [name, value])).toString()
      return follow('POST', new URL(action, page.address).href, body)
    }
  }

  async function follow(method: 'GET' | 'POST', address: string, body = ''): Promise<Page> {
    if (method === 'POST') beforeEach()
    const answer = await ask(line, method, new URL(address), headersOf(method, body, cookies), body)
    for (const cookie of answer.headers['set-cookie'] ?? []) keep(cookies, cookie)
    const { location } = answer.headers
    if (location === undefined) return readPage(address, answer.status, answer.html)
    return follow('GET', new URL(location, address).href)
  }
}

/** What a browser says of itself where it matters here: that the form it sends came from a page of the same service. */
function headersOf(method: string, body: string, cookies: ReadonlyMap<string, string>): OutgoingHttpHeaders {
  return {
    accept: 'text/html',
    'sec-fetch-site': 'same-origin',
    'sec-fetch-mode': 'navigate',
    ...(cookies.size > 0 && { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
    ...(method === 'POST' && {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body)
    })
  }
}

/** A cookie that the service takes back comes empty. */
function keep(cookies: Map<string, string>, cookie: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
  if (value === '') cookies.delete(name)
  else cookies.set(name, value)
}

interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly html: string
}

async function ask(
  { server, agent }: Line,
  method: string,
  url: URL,
  headers: OutgoingHttpHeaders,
  body: string
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const path = `${url.pathname}${url.search}`
    const asked = request(
      { host: server.address, port: server.port, agent, method, path, headers: { host: url.host, ...headers } },
      (answer) => {
        let html = ''
        answer.setEncoding('utf8')
        answer.on('data', (chunk: string) => (html += chunk))
        answer.on('error', reject)
        answer.on('end', () => {
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, html })
        })
      }
    )
    asked.on('error', reject)
    asked.end(body)
  })
}
