import { mailboxOf } from '../../platform/mail/mail.js'
import type { OutboxTable } from '../../platform/db/schema.js'
import type { MailableRow } from './due/store.js'
import { mailFields, templateOf, type SurveyName } from './mails.js'

interface World {
  readonly config: { readonly MAIL_FROM: string }
  readonly newKey: () => string
  readonly nameSurvey: (instrument: string) => SurveyName
}

type Kind = 'invitation' | 'reminder'

/** A row for the outbox, to be tried from now on. */
export function mailTo(world: World, kind: Kind, invitation: MailableRow, at: string): OutboxTable {
  const fields = mailFields(invitation, world.nameSurvey(invitation.instrument))
  return { ...emptyMail(world, kind, invitation, at), fields: JSON.stringify(fields) }
}

/** Its Message-ID is as lasting as the row: whoever gets it twice can see that it is the same. */
export function emptyMail(
  { config, newKey }: Pick<World, 'config' | 'newKey'>,
  kind: Kind,
  invitation: Pick<MailableRow, 'tenantId' | 'id' | 'addressId' | 'respondent'>,
  at: string
): OutboxTable {
  const id = newKey()
  const domain = mailboxOf(config.MAIL_FROM).address.split('@').at(-1) ?? ''
  return {
    tenantId: invitation.tenantId,
    id,
    invitationId: invitation.id,
    addressId: invitation.addressId,
    template: templateOf(kind, invitation),
    fields: '{}',
    messageId: `<${id}@${domain}>`,
    createdAt: at,
    attempts: 0,
    nextAt: at,
    leasedUntil: null,
    sentAt: null,
    failedAt: null,
    failedWhy: null
  }
}
