import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import t from 'tap'
import { mailboxOf, type Message } from '../../../src/platform/mail/mail.js'
import { listRecorded, openRecorded, readRecorded } from '../../../src/platform/mail/recorded.js'
import { openSmtp } from '../../../src/platform/mail/smtp.js'
import { openSmtpPeer } from '../../smtp-peer.js'

const message: Message = {
  messageId: '<one@example.org>',
  writtenAt: '2027-03-14T09:30:00.000Z',
  from: { name: 'Liverpool–Whitehall exchange', address: 'surveys@example.org' },
  to: { name: 'Siân Pritchard-Whitcombe', address: 'sian@example.org' },
  replyTo: { name: 'Nair, Priya', address: 'exchange@example.org' },
  unsubscribeUrl: 'https://surveys.example.org/s/abc/refusal',
  subject: 'Liverpool–Whitehall exchange: 3-minute survey, closes 14 March',
  text: `Dear Siân,\n\nhttps://surveys.example.org/s/${'x'.repeat(43)}\n\n.\nFrom here on £1 = 1 < 2\n`,
  html: '<p>Dear Siân,</p>'
}

t.test('siân gets both parts, whole, from the programme, and her answer goes to a person', async (t) => {
  const peer = await openSmtpPeer(t)
  t.same(await openSmtp(peer.url)(message), { kind: 'sent' })
  const [mail] = peer.taken
  t.equal(mail?.text, message.text)
  t.match(mail, {
    messageId: message.messageId,
    date: new Date(message.writtenAt),
    subject: message.subject,
    html: message.html,
    from: { value: [message.from] },
    to: { value: [message.to] },
    replyTo: { value: [message.replyTo] }
  })
  t.match(mail?.headers.get('list'), { unsubscribe: { url: message.unsubscribeUrl } })
  t.equal(mail?.headers.get('auto-submitted'), 'auto-generated')
})

t.test('a line break in a name or a subject makes no header of its own: such a mail is not sent', async (t) => {
  const peer = await openSmtpPeer(t)
  const folder = t.testdir()
  for (const bad of ['\r\nBcc: mallory@example.org', '\nX: 1', '\rX: 1', '\0', '\u2028']) {
    const forged: Message[] = [
      { ...message, subject: `Survey${bad}` },
      { ...message, to: { name: `Siân${bad}`, address: 'sian@example.org' } },
      { ...message, to: { name: 'Siân', address: `sian@example.org${bad}` } },
      { ...message, from: { name: `Exchange${bad}`, address: 'surveys@example.org' } },
      { ...message, replyTo: { name: `Priya${bad}`, address: 'exchange@example.org' } }
    ]
    for (const mail of forged) {
      for (const sendMail of [openSmtp(peer.url), openRecorded(folder)])
        t.same(await sendMail(mail), { kind: 'refused', whose: 'message', why: 'unusable' })
    }
  }
  t.same(peer.taken, [])
  t.same(readdirSync(folder), [])
})

const answers = [
  [
    'no such address',
    'rcpt',
    550,
    '5.1.1 No such user',
    { kind: 'refused', whose: 'recipient', why: 'no-such-address' }
  ],
  ['refused without a reason', 'rcpt', 550, 'Go away', { kind: 'refused', whose: 'recipient', why: 'no-such-address' }],
  ['refused as bulk', 'rcpt', 550, '5.7.1 Policy', { kind: 'refused', whose: 'message', why: 'refused-by-policy' }],
  ['full for good', 'rcpt', 552, '5.2.2 Full', { kind: 'refused', whose: 'message', why: 'mailbox-full' }],
  ['the text is refused', 'data', 554, '5.6.0 Bad content', { kind: 'refused', whose: 'message', why: 'refused' }],
  [
    'unknown, found out late',
    'data',
    550,
    '5.1.1 Who',
    { kind: 'refused', whose: 'recipient', why: 'no-such-address' }
  ],
  ['come back later', 'rcpt', 451, '4.7.1 Greylisted', { kind: 'later', why: 'not-now' }],
  ['mailbox full', 'rcpt', 452, '4.2.2 Over quota', { kind: 'later', why: 'mailbox-full' }],
  ['busy after the mail', 'data', 451, '4.3.0 Try again', { kind: 'later', why: 'not-now' }]
] as const
for (const [sentence, after, code, text, sending] of answers) {
  t.test(`${sentence}: ${code} ${text}`, async (t) => {
    const peer = await openSmtpPeer(t, [{ after, code, text }])
    t.same(await openSmtp(peer.url)(message), sending)
  })
}

t.test('the server is gone, hangs up on the greeting, or after the final dot: the mail waits', async (t) => {
  const peer = await openSmtpPeer(t, ['drop'])
  t.same(await openSmtp(peer.url)(message), { kind: 'later', why: 'unreachable' })
  await peer.close()
  t.same(await openSmtp(peer.url)(message), { kind: 'later', why: 'unreachable' })

  const rude = createServer((socket) => socket.destroy())
  t.teardown(() => rude.close())
  const port = await new Promise<number>((resolve) => {
    rude.listen(0, '127.0.0.1', () => {
      resolve((rude.address() as { port: number }).port)
    })
  })
  t.same(await openSmtp(`smtp://127.0.0.1:${port}?plain`)(message), { kind: 'later', why: 'unreachable' })
})

t.test('without TLS nothing is said, unless the setting says plain', async (t) => {
  const clear = await openSmtpPeer(t)
  t.same(await openSmtp(`smtp://127.0.0.1:${clear.port}`)(message), { kind: 'later', why: 'no-secure-connection' })
  const stranger = await openSmtpPeer(t, [], { disabledCommands: [] }) // its certificate is signed by nobody
  t.match(await openSmtp(`smtp://127.0.0.1:${stranger.port}`)(message), { kind: 'later' })
  t.match(await openSmtp(`smtps://127.0.0.1:${stranger.port}`)(message), { kind: 'later' })
  t.same([...clear.taken, ...stranger.taken], [])
})

t.test('a wrong password can be mended here: the mail waits', async (t) => {
  const peer = await openSmtpPeer(t, [], {
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, answer) => {
      if (username === 'us@here' && password === 'p:w/d') answer(null, { user: 'us' })
      else answer(new Error('No'))
    }
  })
  const as = (user: string): string => peer.url.replace('//', `//${user}@`)
  t.same(await openSmtp(as('us%40here:wrong'))(message), { kind: 'later', why: 'sign-in-refused' })
  t.same(await openSmtp(as('us%40here:p%3Aw%2Fd'))(message), { kind: 'sent' })
})

t.test('the local mailbox: files that any mail program reads, newest first, each mail once', async (t) => {
  const folder = join(t.testdir(), 'mail')
  const sendMail = openRecorded(folder)
  t.same(await listRecorded(folder, 0, 10), { total: 0, mails: [] })
  const later = { ...message, messageId: '<two@example.org>', writtenAt: '2027-03-15T09:30:00.000Z' }
  for (const mail of [later, message, message]) t.same(await sendMail(mail), { kind: 'sent' })
  writeFileSync(join(folder, '20270316093000000-0123456789abcdef.eml.part'), 'half a mail')

  const { total, mails } = await listRecorded(folder, 0, 10)
  t.equal(total, 2)
  t.same(
    mails.map(({ messageId }) => messageId),
    ['<two@example.org>', '<one@example.org>']
  )
  t.same((await listRecorded(folder, 1, 1)).mails, mails.slice(1))
  t.same(await readRecorded(folder, mails[1]?.name ?? ''), {
    name: mails[1]?.name,
    messageId: '<one@example.org>',
    sentAt: message.writtenAt,
    from: 'Liverpool–Whitehall exchange <surveys@example.org>',
    to: 'Siân Pritchard-Whitcombe <sian@example.org>',
    replyTo: 'Nair, Priya <exchange@example.org>',
    subject: message.subject,
    text: message.text
  })
  const other = await simpleParser(readFileSync(join(folder, mails[1]?.name ?? '')))
  t.match(other, { subject: message.subject, text: message.text, html: message.html })
})

t.test('mallory asks the mailbox for other files', async (t) => {
  const folder = t.testdir({ 'secret.txt': 'secret', mail: {} })
  for (const name of ['../secret.txt', '..', '', '20270314093000000-0123456789abcdef.eml', '\0'])
    t.equal(await readRecorded(join(folder, 'mail'), name), undefined)
})

t.test(
  'a mailbox that cannot be written to: the mail waits',
  { skip: process.getuid?.() === 0 && 'root may' },
  async (t) => {
    const folder = t.testdir()
    chmodSync(folder, 0o500)
    t.same(await openRecorded(folder)(message), { kind: 'later', why: 'not-kept' })
  }
)

t.test('a mailbox that is a file: the mail waits', async (t) => {
  const folder = t.testdir({ mail: 'no folder' })
  t.same(await openRecorded(join(folder, 'mail'))(message), { kind: 'later', why: 'not-kept' })
})

t.test('the sender may be set with a name or without', async (t) => {
  t.same(mailboxOf('WKEP Outcomes <surveys@example.org>'), { name: 'WKEP Outcomes', address: 'surveys@example.org' })
  t.same(mailboxOf('surveys@example.org'), { name: '', address: 'surveys@example.org' })
})
