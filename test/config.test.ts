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

t.test('a file that is not there is said with the name of its setting', async (t) => {
  const { LINK_SECRET, ...others } = enough
  t.throws(
    () => readConfig({}, { ...others, LINK_SECRET_FILE: '/nowhere/secret' }),
    /does not start: LINK_SECRET_FILE names a file that cannot be read\. .*'\/nowhere\/secret'/
  )
  t.equal(LINK_SECRET, enough.LINK_SECRET)
})

for (const url of [
  'sqlite:wkep.sqlite',
  'sqlite:///var/wkep.sqlite',
  'postgres://db/wkep',
  'postgresql://db/wkep',
  'wkep.sqlite',
  'C:\\wkep.sqlite',
  './wkep'
]) {
  t.test(`DATABASE_URL=${url} is a database`, async (t) => {
    t.equal(readConfig({}, { ...enough, DATABASE_URL: url }).DATABASE_URL, url)
  })
}

t.test('what is wrong is said in words', async (t) => {
  const said = {
    PORT: 'eighty',
    DATABASE_URL: 'mysql://db/wkep',
    PUBLIC_URL: 'here',
    SUPPORT_EMAIL: 'help',
    SMTP_URL: 'mail'
  }
  t.throws(
    () => readConfig({}, { ...enough, ...said }),
    new RegExp(
      [
        'PORT is wrong. Choose a number from 0 to 65535.',
        'DATABASE_URL is wrong. Write sqlite: and a file, or postgres://….',
        'PUBLIC_URL is wrong. Write an address such as https://outcomes.example.org.',
        'SUPPORT_EMAIL is wrong. Write an address such as help@example.org.',
        'SMTP_URL is wrong. Write a mail server'
      ].join('\\s+')
    )
  )
})

const wrong = [
  ['PORT', '70000'],
  ['PORT', '80.5'],
  ['PORT', 'eighty'],
  ['DATABASE_URL', 'mysql://db/wkep'],
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
