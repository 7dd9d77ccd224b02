import type { SendMailOptions } from 'nodemailer'

/** One mail to one person. Both parts say the same; the text alone is enough. */
export interface Message {
  readonly messageId: string // <…@…>, the same at every attempt: a repeat can be recognised
  readonly writtenAt: string // instant; the Date of the mail, the same at every attempt
  readonly from: Mailbox
  readonly to: Mailbox
  readonly replyTo: Mailbox // a person
  readonly unsubscribeUrl: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

export interface Mailbox {
  readonly name: string
  readonly address: string
}

/** `sent`: a server took it. `later`: try again. `refused`: never try this again; the recipient's address is no good, or the mail is not wanted there. */
export type Sending =
  | Readonly<{ kind: 'sent' }>
  | Readonly<{ kind: 'later'; why: MailFault }>
  | Readonly<{ kind: 'refused'; whose: 'recipient' | 'message'; why: MailFault }>

export type MailFault =
  | 'no-such-address'
  | 'mailbox-full'
  | 'refused-by-policy'
  | 'refused'
  | 'not-now'
  | 'unreachable'
  | 'no-secure-connection'
  | 'sign-in-refused'
  | 'not-kept'
  | 'unusable'

/** Never throws for what a server, a network or a disk does. */
export type SendMail = (message: Message) => Promise<Sending>

/** `Name <address>`, or an address alone, as a setting has it. */
export function mailboxOf(text: string): Mailbox {
  const [, name = '', address = ''] = /^([^<]*)<([^>]*)>$/.exec(text) ?? ['', '', text]
  return { name: name.trim(), address: address.trim() }
}

/** A line break in a header would begin a header of somebody else's choice. Such a mail is not sent at all. */
export function hasUnusableHeader({ messageId, from, to, replyTo, unsubscribeUrl, subject }: Message): boolean {
  const boxes = [from, to, replyTo].flatMap(({ name, address }) => [name, address])
  return [messageId, unsubscribeUrl, subject, ...boxes].some((text) => /[\0-\x1f\x7f\u2028\u2029]/.test(text))
}

/** The same mail for the wire and for the local mailbox. Nothing is ever read from a file or an address named in it. */
export function composed(message: Message): SendMailOptions {
  const { messageId, writtenAt, from, to, replyTo, unsubscribeUrl, subject, text, html } = message
  return {
    ...{ messageId, from, to, replyTo, subject, text, html },
    date: new Date(writtenAt),
    envelope: { from: from.address, to: to.address },
    list: { unsubscribe: { url: unsubscribeUrl } },
    headers: { 'Auto-Submitted': 'auto-generated' }, // RFC 3834: no out-of-office answers to the person who is replied to
    textEncoding: 'quoted-printable',
    disableFileAccess: true,
    disableUrlAccess: true
  }
}
