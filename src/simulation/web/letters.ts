import { listRecorded } from '../../platform/mail/recorded.js'

/** A mail as its reader finds it. */
export interface ReceivedMail {
  readonly to: string // the address alone
  readonly subject: string
  readonly text: string
  readonly link: string // to the survey
}

/** Gives what has come since it was asked last, the oldest first. */
export function openLetterBox(folder: string): () => Promise<readonly ReceivedMail[]> {
  let seen = 0
  return async () => {
    const { total } = await listRecorded(folder, 0, 0)
    const { mails } = await listRecorded(folder, 0, total - seen)
    seen = total
    return [...mails]
      .reverse()
      .map(({ to, subject, text }) => ({ to: addressIn(to), subject, text, link: linkIn(text) }))
  }
}

function addressIn(mailbox: string): string {
  return /<([^>]+)>/.exec(mailbox)?.[1] ?? mailbox
}

/** The first address with the path of a survey. */
function linkIn(text: string): string {
  return /https?:\/\/\S+\/s\/[A-Za-z0-9_-]{43}/.exec(text)?.[0] ?? ''
}
