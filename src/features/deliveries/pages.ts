import { weekdayDateAndTime } from '../../core/format/dates.js'
import { count } from '../../core/format/words.js'

interface CapturedMail {
  readonly name: string
  readonly sentAt: string
  readonly from: string
  readonly to: string
  readonly replyTo: string
  readonly subject: string
  readonly text: string
}

export interface MailboxPage {
  readonly title: string
  readonly mails: readonly {
    readonly href: string
    readonly subject: string
    readonly to: string
    readonly at: string
  }[]
  readonly newerHref: string | null
  readonly olderHref: string | null
}

export const mailsOnPage = 50

export function mailboxPage(
  { total, mails }: { readonly total: number; readonly mails: readonly CapturedMail[] },
  page: number
): MailboxPage {
  return {
    title: total === 0 ? 'No email has been captured yet' : `${count(total, 'email', 'emails')} captured`,
    mails: mails.map(({ name, subject, to, sentAt }) => ({
      href: `/mail/${name}`,
      subject,
      to,
      at: weekdayDateAndTime(sentAt)
    })),
    newerHref: page === 1 ? null : `/mail?page=${page - 1}`,
    olderHref: page * mailsOnPage < total ? `/mail?page=${page + 1}` : null
  }
}

export interface CapturedMailPage {
  readonly title: string
  readonly from: string
  readonly to: string
  readonly replyTo: string
  readonly at: string
  readonly paragraphs: readonly (readonly (readonly Piece[])[])[] // of lines, of pieces
}

interface Piece {
  readonly text: string
  readonly href: string | null
}

/** The text part as it was sent. Of its addresses, those of this service can be followed. */
export function capturedMailPage(
  { subject, from, to, replyTo, sentAt, text }: CapturedMail,
  publicUrl: string
): CapturedMailPage {
  const paragraphs = text.trim().split(/\n{2,}/)
  return {
    title: subject,
    ...{ from, to, replyTo },
    at: weekdayDateAndTime(sentAt),
    paragraphs: paragraphs.map((paragraph) => paragraph.split('\n').map((line) => pieces(line, publicUrl)))
  }
}

function pieces(line: string, publicUrl: string): readonly Piece[] {
  return line
    .split(/(https?:\/\/\S+)/)
    .filter((text) => text !== '')
    .map((text) => ({ text, href: text.startsWith(`${publicUrl}/`) ? text.slice(publicUrl.length) : null }))
}
