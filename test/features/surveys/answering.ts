import type { LightMyRequestResponse } from 'fastify'
import type { Service } from '../../harness.js'

export type Fields = Readonly<Record<string, string | readonly string[]>>

/** A person at a browser: keeps the cookie it is given, and presses what is on the page. */
export interface Browser {
  readonly get: (url: string) => Promise<LightMyRequestResponse>
  readonly post: (url: string, form: Fields) => Promise<LightMyRequestResponse>
}

export function openBrowser({ get, post }: Pick<Service, 'get' | 'post'>): Browser {
  const jar = new Map<string, string>()
  const keep = (answer: LightMyRequestResponse): LightMyRequestResponse => {
    for (const { name, value } of answer.cookies) jar.set(name, value)
    return answer
  }
  return {
    get: async (url) => keep(await get(url, Object.fromEntries(jar))),
    post: async (url, form) => keep(await post(url, form, Object.fromEntries(jar)))
  }
}

/** Presses Start now, then answers page after page as they stand on the screen, until the page to check. Gives the pages seen. */
export async function answerAll(browser: Browser, address: string, answers: Fields = {}): Promise<readonly string[]> {
  const seen: string[] = []
  let at = locationOf(await browser.post(address, {}))
  while (!at.endsWith('/check')) {
    if (seen.length > 150) throw new Error(`Went round in circles: ${seen.slice(-5).join(' ')}`)
    const page = await browser.get(at)
    if (page.statusCode !== 200) throw new Error(`${at} answered ${page.statusCode}`)
    const answer = await browser.post(at, filled(page.body, answers))
    if (answer.statusCode !== 303) throw new Error(`${at} was not taken: ${errorsOn(answer.body).join('; ')}`)
    seen.push(at.slice(address.length + 1))
    at = locationOf(answer)
  }
  return seen
}

export function locationOf({ statusCode, headers, body }: LightMyRequestResponse): string {
  if (statusCode !== 303) throw new Error(`Expected a redirect, got ${statusCode}: ${errorsOn(body).join('; ')}`)
  return String(headers.location)
}

/** The messages of the error summary. */
export function errorsOn(html: string): readonly string[] {
  const summary = /<ul class="nhsuk-list nhsuk-error-summary__list">([\s\S]*?)<\/ul>/.exec(html)?.[1] ?? ''
  return [...summary.matchAll(/<a href="[^"]*">([^<]*)<\/a>/g)].map(([, text = '']) => unescaped(text))
}

/**
 * The form of a page, filled in: with what is given for a field, else the first radio, the first box of a group and something
 * that fits a text box. What is hidden is sent along.
 */
export function filled(html: string, given: Fields = {}): Fields {
  const form = new Map<string, string | readonly string[]>()
  for (const [tag] of html.matchAll(/<(input|textarea)[^>]*>/g)) {
    const name = attribute(tag, 'name')
    if (name === undefined) continue
    const wanted = given[name]
    if (wanted !== undefined) form.set(name, wanted)
    else if (!form.has(name)) {
      const value = valueFor(tag, name)
      if (value !== undefined) form.set(name, value)
    }
  }
  return Object.fromEntries([...form].filter(([, value]) => value !== ''))
}

function valueFor(tag: string, name: string): string | undefined {
  const type = attribute(tag, 'type')
  const value = attribute(tag, 'value') ?? ''
  if (type === 'hidden' || type === 'radio') return value
  if (type === 'checkbox') return name.endsWith('-way') || value === 'yes' ? undefined : value
  if (name.endsWith('-month')) return '3'
  if (name.endsWith('-year')) return '2027'
  if (tag.includes('inputmode')) return '2'
  return name.endsWith('_other') ? undefined : `What I say to ${name}`
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? undefined : unescaped(value)
}

function unescaped(text: string): string {
  return text
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&#x3D;/g, '=')
    .replace(/&amp;/g, '&')
}
