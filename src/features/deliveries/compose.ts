import type { Render } from '../../platform/views/render.js'
import { mailboxOf, type Message } from '../../platform/mail/mail.js'
import { linkToken } from '../../platform/secrets/link-token.js'
import { mailPage, MailFieldsSchema } from './mails.js'
import type { WaitingMail } from './outbox/store.js'

interface World {
  readonly config: { readonly PUBLIC_URL: string; readonly MAIL_FROM: string; readonly LINK_SECRET: string }
  readonly render: Render
}

/**
 * The mail as it is sent. The link begins with the address that the operator has set, never with one that a request named.
 * It comes from the programme, and answers go to the person who runs it.
 */
export function compose({ config, render }: World, mail: WaitingMail): Message {
  const fields = MailFieldsSchema.parse(JSON.parse(mail.fields))
  const token = linkToken(config.LINK_SECRET, mail.invitationId, mail.issue)
  const page = mailPage(fields, {
    closesOn: mail.closesOn,
    begun: mail.startedAt !== null,
    link: `${config.PUBLIC_URL}/s/${token}`
  })
  const subject = render(`mail/${mail.template}.subject`, page).trim()
  return {
    messageId: mail.messageId,
    writtenAt: mail.createdAt,
    from: { name: fields.programme, address: mailboxOf(config.MAIL_FROM).address },
    to: { name: fields.person, address: mail.email },
    replyTo: { name: fields.contactName, address: fields.contactEmail },
    unsubscribeUrl: page.stopLink,
    subject,
    text: render(`mail/${mail.template}.text`, page),
    html: render(`mail/${mail.template}.html`, { ...page, subject })
  }
}
