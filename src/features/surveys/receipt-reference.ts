import { contentHash } from '../../platform/secrets/content-hash.js'

/** What somebody can quote who writes to the organisers: of the invitation, and so the same on every repeat. 4F2A-91C7 */
export function receiptReference(invitationId: string): string {
  const digits = contentHash(`receipt of ${invitationId}`).slice(0, 8).toUpperCase()
  return `${digits.slice(0, 4)}-${digits.slice(4)}`
}
