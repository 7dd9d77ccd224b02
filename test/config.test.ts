import t from 'tap'
import { readConfig } from '../src/config.js'

const enough = {
  PUBLIC_URL: 'https://outcomes.example.org/',
  LINK_SECRET: 'thirty-two letters that nobody knows',
  MAIL_FROM: 'WKEP Outcomes <surveys@example.org>',
  SUPPORT_EMAIL: 'help@example.org',
  SMTP_URL: 'smtps://mail.example.org'
}

t.test('with its settings the service starts, and an address has no slash at its end', async (t) => {
  t.match(readConfig({}, enough), {
    ...enough,
    PUBLIC_URL: 'https://outcomes.example.org',
    PORT: 3000,
    HOST: '127.0.0.1'
  })
})

for (const name of Object.keys(enough)) {
  t.test(`without ${name} it says so, and does not start`, async (t) => {
    t.throws(() => readConfig({}, { ...enough, [name]: '' }), new RegExp(`does not start[^]*${name} is missing`))
  })
}

t.test('everything that is missing is named at once', async (t) => {
  t.throws(
    () => readConfig({}, {}),
    /PUBLIC_URL is missing[^]*LINK_SECRET is missing[^]*MAIL_FROM is missing[^]*SUPPORT_EMAIL is missing/
  )
})

t.test('a secret can stand in a file', async (t) => {
  const folder = t.testdir({ secret: `${enough.LINK_SECRET}\n` })
  const { LINK_SECRET, ...others } = enough
  t.equal(readConfig({}, { ...others, LINK_SECRET_FILE: `${folder}/secret` }).LINK_SECRET, LINK_SECRET)
})

const wrong = [
  ['PORT', '70000'],
  ['PUBLIC_URL', 'http://outcomes.example.org'], // links in mails would cross the network readable
  ['PUBLIC_URL', 'ftp://outcomes.example.org'],
  ['LINK_SECRET', 'short'],
  ['MAIL_FROM', 'no address'],
  ['MAIL_FROM', 'A\r\nBcc: x@example.org <surveys@example.org>'],
  ['SMTP_URL', 'https://mail.example.org']
] as const
for (const [name, value] of wrong) {
  t.test(`${name}=${JSON.stringify(value)} is refused by name`, async (t) => {
    t.throws(() => readConfig({}, { ...enough, [name]: value }), new RegExp(`${name} is wrong`))
  })
}

t.test('on this machine alone, plain http and a folder for mail will do', async (t) => {
  const { SMTP_URL, ...others } = enough
  t.match(readConfig({ PUBLIC_URL: 'http://127.0.0.1:3000', MAIL_FOLDER: 'mail' }, others), { MAIL_FOLDER: 'mail' })
  t.equal(typeof SMTP_URL, 'string')
})
