import type { Answerer } from '../people/answer.js'
import type { Browser, Pair } from './browser.js'
import type { Field, Form, Page } from './page.js'

/** How far somebody goes: to the receipt, or only some pages. */
export interface Visit {
  readonly browser: Browser
  readonly answerer: Answerer
  readonly today: string
  readonly pages: number
}

export interface Visited {
  readonly last: Page
  readonly pages: number // that were sent
}

/**
 * Opens the link and goes on to the end: fills in each form as this person would, presses its main button, and puts right
 * what a page sends back once. A page without a form is the end: a receipt, or a survey that is closed.
 */
export async function answerSurvey(visit: Visit, link: string): Promise<Visited> {
  const { browser, pages } = visit
  let page = await browser.open(link)
  let sent = 0
  for (let form = mainForm(page); form !== undefined && sent < pages; form = mainForm(page)) {
    page = await sendForm(visit, page, form)
    sent += 1
  }
  if (page.status >= 500 || (mainForm(page) !== undefined && sent >= mostPages))
    throw new Error(`It went no further at ${page.address} (${page.status}, ${page.heading}).`)
  return { last: page, pages: sent }
}

/** More than any survey has. */
export const mostPages = 250

async function sendForm(visit: Visit, page: Page, form: Form): Promise<Page> {
  const { browser } = visit
  const next = await browser.send(page, form, filledIn(visit, form, false))
  const again = mainForm(next)
  if (next.faults.length === 0 || again === undefined) return next
  const last = await browser.send(next, again, filledIn(visit, again, true))
  if (last.faults.length > 0) throw new Error(`${last.address} asked again: ${last.faults.join('; ')}`)
  return last
}

/** The first form that sends something. */
function mainForm({ forms }: Page): Form | undefined {
  return forms[0]
}

/** What "other" stands for is written only where it was chosen. */
function filledIn({ answerer, today }: Visit, { fields }: Form, mustAnswer: boolean): readonly Pair[] {
  const chosen = new Map<string, readonly string[]>()
  for (const field of fields) {
    if (opensWithOther(field, fields) && chosen.get(stemOf(field))?.includes('other') !== true)
      chosen.set(field.name, [''])
    else chosen.set(field.name, answerer({ field, today, mustAnswer }))
  }
  return fields.flatMap((field) => pairs(field, chosen.get(field.name) ?? []))
}

/** A browser sends a box that was left empty; it does not send a choice that was not made. */
function pairs(field: Field, values: readonly string[]): readonly Pair[] {
  if (values.length === 0 && (field.kind === 'line' || field.kind === 'lines')) return [[field.name, '']]
  return values.map((value) => [field.name, value])
}

function opensWithOther(field: Field, fields: readonly Field[]): boolean {
  return field.name.endsWith('_other') && fields.some(({ name }) => name === stemOf(field))
}

function stemOf({ name }: Field): string {
  return name.slice(0, -'_other'.length)
}
