import { createTransport } from 'nodemailer'
import { composed, hasUnusableHeader, type MailFault, type SendMail, type Sending } from './mail.js'

/**
 * Hands mail to a server. `smtps://` is TLS from the start; `smtp://` begins in clear text and must change to TLS before
 * anything is said, or the mail waits. Only `smtp://…?plain` stays in clear text, for a server on the same machine.
 *
 * A mail takes four minutes at most, so that a lease of five outlasts it. The time for the last answer is long: a server
 * that is given up on after it took the mail gets it twice.
 */
export function openSmtp(url: string): SendMail {
  const transport = createTransport({ ...serverOf(new URL(url)), ...timeouts })
  return async (message) => {
    if (hasUnusableHeader(message)) return { kind: 'refused', whose: 'message', why: 'unusable' }
    try {
      await transport.sendMail({ ...composed(message), signal: AbortSignal.timeout(fourMinutes) })
      return { kind: 'sent' }
    } catch (error) {
      return sendingOf(error)
    }
  }
}

const fourMinutes = 240_000
const timeouts = { dnsTimeout: 10_000, connectionTimeout: 15_000, greetingTimeout: 30_000, socketTimeout: 180_000 }

function serverOf({ protocol, hostname, port, username, password, searchParams }: URL) {
  const secure = protocol === 'smtps:'
  const plain = searchParams.has('plain')
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !plain,
    ignoreTLS: plain,
    tls: { minVersion: 'TLSv1.2' as const },
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) }, forceAuth: true })
  }
}

/** What nodemailer says of a failure: the command that was answered, and the answer. */
interface SmtpFailure {
  readonly code?: unknown
  readonly command?: unknown
  readonly responseCode?: unknown
  readonly response?: unknown
}

/**
 * A 5xx to the mail itself is final (RFC 5321, 4.2.1): asking again is what spammers do. Everything about the connection,
 * our sign-in and TLS can be mended on our side, so it waits. An address is written off only where it is the address that
 * is refused: not for a full mailbox (x.2.2) and not for a policy (x.7.x), RFC 3463.
 */
function sendingOf(error: unknown): Sending {
  const { code, command, responseCode, response } = error as SmtpFailure
  const isAboutMail = command === 'MAIL FROM' || command === 'RCPT TO' || command === 'DATA'
  if (isAboutMail && typeof responseCode === 'number') {
    const why = faultOf(String(response), command)
    if (responseCode < 500) return { kind: 'later', why: why === 'mailbox-full' ? why : 'not-now' }
    return { kind: 'refused', whose: why === 'no-such-address' ? 'recipient' : 'message', why }
  }
  if (code === 'EENVELOPE') return { kind: 'refused', whose: 'recipient', why: 'no-such-address' } // not even an address
  return { kind: 'later', why: connectionFaults.get(code) ?? 'unreachable' }
}

function faultOf(response: string, command: string): MailFault {
  const [, subject, detail] = /^\d{3}[ -][245]\.(\d{1,3})\.(\d{1,3})\b/.exec(response) ?? []
  if (subject === '2' && detail === '2') return 'mailbox-full'
  if (subject === '7') return 'refused-by-policy'
  return subject === '1' || command === 'RCPT TO' ? 'no-such-address' : 'refused'
}

const connectionFaults = new Map<unknown, MailFault>([
  ['EAUTH', 'sign-in-refused'],
  ['ETLS', 'no-secure-connection']
])
