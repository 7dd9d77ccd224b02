import { z } from 'zod'

/** Which page of the mailbox; anything that is no page is the first. */
export const MailboxQuery = z.object({ page: z.coerce.number().int().min(1).max(100_000).catch(1) })
