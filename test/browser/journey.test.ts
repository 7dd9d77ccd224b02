import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { startDemo } from './demo-service.js'

// Debian's Chromium. A fresh profile for each run; nothing asks another host.
const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags.split(' ') })
t.teardown(async () => browser.close())
const { origin, links } = await startDemo(t, 12)

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  t.test(`${how}, on a phone: from the mail to the receipt, and the same receipt again`, async (t) => {
    const coordinator = await open(browser, { javaScriptEnabled, width: 1280 })
    await signIn(coordinator, 'Sign in as coordinator')
    const link = await findOpenSurvey(coordinator)
    await check(t, coordinator, 'the captured mail')

    const phone = await open(browser, { javaScriptEnabled, width: 390 })
    await phone.goto(link)
    await check(t, phone, 'the start page')
    const button = phone.getByRole('button', { name: 'Start now' })
    const { y = Infinity, height = 0 } = (await button.boundingBox()) ?? {}
    t.ok(y + height <= 844, `the button is seen without scrolling, it ends at ${y + height} of 844`)
    await button.click()
    await answerEveryPage(t, phone)
    await check(t, phone, 'the page to check the answers')
    await phone.getByRole('button', { name: 'Send your answers' }).click()
    await check(t, phone, 'the receipt')
    t.match(phone.url(), /\/receipt$/)
    const receipt = await phone.locator('main').innerText()
    t.match(receipt, /We have your answers[^]*Your reference is/)
    await phone.goBack()
    await phone.goto(link)
    t.equal(await phone.locator('main').innerText(), receipt, 'whoever opens the link again sees the receipt')
  })

  t.test(`${how}: an evaluator reads outcomes and a business case, a sponsor the case of the trust`, async (t) => {
    const evaluator = await open(browser, { javaScriptEnabled, width: 1280 })
    await signIn(evaluator, 'Sign in as evaluator')
    await check(t, evaluator, 'the list of outcomes')
    await evaluator.locator('main a[href$="/outcomes"]').first().click()
    t.match(await evaluator.locator('main').innerText(), /self-reported/i)
    await check(t, evaluator, 'the outcomes of a cohort')
    await evaluator.getByRole('link', { name: 'Business cases' }).first().click()
    await evaluator.locator('main a[href$="/business-case"]').first().click()
    await check(t, evaluator, 'the business case that an evaluator sees')

    const sponsor = await open(browser, { javaScriptEnabled, width: 390 })
    await signIn(sponsor, 'Sign in as sponsor')
    await sponsor.locator('main a[href$="/business-case"]').first().click()
    t.match(await sponsor.locator('.wkep-case__one').innerText(), /£/)
    await check(t, sponsor, 'the business case on a phone')
    t.equal((await sponsor.goto(`${origin}/outcomes`))?.status(), 403, 'a sponsor sees no outcomes')
  })
}

t.test('page one of a business case prints on one sheet', async (t) => {
  const page = await open(browser, { javaScriptEnabled: true, width: 1280 })
  await signIn(page, 'Sign in as coordinator')
  await page.goto(`${origin}/business-cases`)
  const cases = await addressesOf(page, 'main a[href$="/business-case"]')
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 688, height: 1054 }) // A4 at 96 to the inch, less the margins of the style sheet
  let written = 0
  for (const one of cases) {
    await page.goto(`${origin}${one}`)
    const sheet = page.locator('.wkep-case__one')
    if ((await sheet.count()) === 0) continue
    written += 1
    t.ok(((await sheet.boundingBox())?.height ?? Infinity) <= 1054, one)
  }
  t.ok(written >= 2, 'a cohort and a sponsor have a case')
})

async function open(
  browser: Browser,
  { javaScriptEnabled, width }: { javaScriptEnabled: boolean; width: number }
): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 844 } })
  const page = await context.newPage()
  if (!javaScriptEnabled) scriptless.add(page)
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
      t.fail(`a request to another host: ${request.url()}`)
  })
  return page
}

const scriptless = new WeakSet<Page>()

async function signIn(page: Page, who: string): Promise<void> {
  await page.goto(links.get(who) ?? '')
  await page.getByRole('button', { name: /^Continue as/ }).click()
}

/** The newest mail to a participant whose survey nobody has begun: read it, and take the link that it shows. */
async function findOpenSurvey(page: Page): Promise<string> {
  await page.goto(`${origin}/mail`)
  const mails = await addressesOf(page, 'main td a')
  for (const mail of mails) {
    await page.goto(`${origin}${mail}`)
    const link = new URL((await page.locator('main a[href*="/s/"]').first().getAttribute('href')) ?? '', origin).href
    const start = await fetch(link)
    const words = await start.text()
    if (start.ok && words.includes('Start now') && words.includes('Your employer never sees your answers')) return link
  }
  throw new Error('No open survey among the newest mails.')
}

/** Tries to go on without an answer once, then answers each page by what it shows, and checks the first of each kind. */
async function answerEveryPage(t: Test, page: Page): Promise<void> {
  const seen = new Set<string>()
  for (let n = 0; n < 120 && !page.url().endsWith('/check'); n++) {
    const kind = await kindOfPage(page)
    if (!seen.has(kind)) {
      seen.add(kind)
      await check(t, page, `a page with ${kind}`)
      if (kind === 'radio') await passWithoutAnswer(t, page)
    }
    await fill(page)
    await page.getByRole('button', { name: 'Continue' }).click()
  }
  t.match(page.url(), /\/check$/)
}

async function passWithoutAnswer(t: Test, page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click()
  t.match(await page.title(), /^Error: /)
  await check(t, page, 'a page with an error')
}

async function kindOfPage(page: Page): Promise<string> {
  const kinds = ['radio', 'checkbox', 'text']
    .map((type) => [type, `main input[type=${type}]`])
    .concat([['textarea', 'main textarea']])
  const shown: string[] = []
  for (const [kind = '', selector = ''] of kinds) if ((await page.locator(selector).count()) > 0) shown.push(kind)
  return shown.length === 0 ? 'words alone' : shown.join(' and ')
}

async function addressesOf(page: Page, links: string): Promise<readonly string[]> {
  const found = await page.locator(links).all()
  return Promise.all(found.map(async (link) => (await link.getAttribute('href')) ?? ''))
}

async function fill(page: Page): Promise<void> {
  for (const group of await page.locator('main fieldset:has(input[type=radio])').all())
    await group.locator('input[type=radio]').nth(1).check()
  for (const group of await page.locator('main fieldset:has(input[type=checkbox])').all())
    await group.locator('input[type=checkbox]').first().check()
  for (const field of await page.locator('main textarea').all()) await field.fill('Know how bed numbers are planned')
  const boxes = 'main input[type=text]:not([name$="_other"])' // words under an answer that is not chosen are asked about
  for (const field of await page.locator(boxes).all()) {
    const name = (await field.getAttribute('name')) ?? ''
    await field.fill(name.endsWith('-year') ? '2028' : name.endsWith('-day') ? '' : '3')
  }
}

/** axe finds nothing, and the page does not scroll sideways at the narrowest width that WCAG asks for. */
async function check(t: Test, page: Page, what: string): Promise<void> {
  const readable = scriptless.has(page) ? await copyWithScript(page) : page
  const { violations } = await new AxeBuilder({ page: readable })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  t.same(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    [],
    what
  )
  if (readable !== page) await readable.context().close()
  const { width } = page.viewportSize() ?? { width: 0 }
  await page.setViewportSize({ width: 320, height: 844 })
  const wider = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  t.equal(wider, 0, `${what}: no sideways scroll at 320 pixels`)
  await page.setViewportSize({ width, height: 844 })
}

/** axe is a script itself, and waits for ever where none may run: it reads what this page shows, at its address. */
async function copyWithScript(page: Page): Promise<Page> {
  const { width } = page.viewportSize() ?? { width: 1280 }
  const copy = await open(browser, { javaScriptEnabled: true, width })
  const shown = await page.content()
  await copy.route(page.url(), async (route) => route.fulfill({ body: shown, contentType: 'text/html; charset=utf-8' }))
  await copy.goto(page.url())
  return copy
}
