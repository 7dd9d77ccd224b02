import t from 'tap'
import { emailAddress } from '../../../src/core/exchanges/email-address.js'

const read = [
  ['amina@example.org', 'amina@example.org'],
  [' Amina.Khan@NHS.net ', 'amina.khan@nhs.net'],
  ["o'brien+work@sub.example.org", "o'brien+work@sub.example.org"],
  ['siân@bücher.example', 'siân@xn--bcher-kva.example'],
  ['sia\u0302n@bücher.example', 'siân@xn--bcher-kva.example'],
  ['a@xn--bcher-kva.example', 'a@xn--bcher-kva.example']
] as const
for (const [typed, key] of read) {
  t.test(`${typed} is kept as typed and compared as ${key}`, async (t) => {
    t.same(emailAddress(typed), { kind: 'address', email: typed.trim(), key })
  })
}

const refused = [
  'amina',
  'amina@',
  '@example.org',
  'amina@example',
  'amina@@example.org',
  'amina@example.org, tom@example.org',
  'Amina Khan <amina@example.org>',
  'mailto:amina@example.org',
  'amina khan@example.org',
  'amina@example.org\nBcc: all@example.org',
  '.amina@example.org',
  'amina.@example.org',
  'a..b@example.org',
  'amina@-example.org',
  'amina@example..org',
  'amina@127.0.0.1',
  'amina@[127.0.0.1]',
  `${'a'.repeat(65)}@example.org`,
  `amina@${'a'.repeat(64)}.org`,
  `a@${'abcdefghi.'.repeat(26)}org`
]
for (const typed of refused) {
  t.test(`${JSON.stringify(typed).slice(0, 50)} is not an address`, async (t) => {
    t.match(emailAddress(typed), { kind: 'fault', message: 'is not an email address' })
  })
}

t.test('a very long text is refused at once', async (t) => {
  const since = performance.now()
  for (const typed of ['a.'.repeat(100_000), `a@${'a-'.repeat(100_000)}`, '@'.repeat(100_000)]) emailAddress(typed)
  t.ok(performance.now() - since < 1000)
})
