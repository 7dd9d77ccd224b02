import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { Test } from 'tap'

/** What a server does with a mail: takes it, refuses it after RCPT or after the final dot, or is gone before it answers. */
export type Verdict =
  'take' | 'drop' | { readonly after: 'rcpt' | 'data'; readonly code: number; readonly text: string }

export interface SmtpPeer {
  readonly port: number
  readonly url: string // in clear text, as on one machine
  readonly taken: ParsedMail[] // what arrived whole, also when it was not acknowledged
  readonly close: () => Promise<void>
}

/** A real mail server on loopback. Verdicts are used up in order, one a mail; when they run out, everything is taken. */
export async function openSmtpPeer(
  t: Test,
  verdicts: Verdict[] = [],
  options: SMTPServerOptions = {}
): Promise<SmtpPeer> {
  const taken: ParsedMail[] = []
  const sockets = new Set<{ destroy: () => void }>()
  let verdict: Verdict = 'take'
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    ...options,
    onRcptTo: (_address, _session, answer) => {
      verdict = verdicts.shift() ?? 'take'
      answer(typeof verdict === 'object' && verdict.after === 'rcpt' ? refusal(verdict) : null)
    },
    onData: (stream, _session, answer) => {
      const current = verdict
      simpleParser(stream).then(
        (mail) => {
          if (current === 'take' || current === 'drop') taken.push(mail)
          if (current === 'drop') for (const socket of sockets) socket.destroy()
          else answer(current === 'take' ? null : refusal(current))
        },
        (error: unknown) => {
          answer(error instanceof Error ? error : new Error('unreadable'))
        }
      )
    }
  })
  server.server.on('connection', (socket) => sockets.add(socket))
  server.on('error', () => undefined) // a client that hangs up on bad TLS
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = async (): Promise<void> =>
    new Promise((resolve) => {
      server.close(resolve)
    })
  t.teardown(close)
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { port, url: `smtp://127.0.0.1:${port}?plain`, taken, close }
}

function refusal({ code, text }: { readonly code: number; readonly text: string }): Error {
  return Object.assign(new Error(text), { responseCode: code })
}
