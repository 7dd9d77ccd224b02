import type { PlannedInvitation } from '../../core/exchanges/invitation-moves.js'
import { respondentOf, waveOf } from '../../core/schedule/waves.js'
import type { ExchangeTable } from '../../platform/db/schema.js'
import { linkToken, linkTokenHash } from '../../platform/secrets/link-token.js'
import type { NewInvitation } from '../deliveries/store.js'
import type { Act } from './act.js'

interface Fresh {
  readonly invitation: NewInvitation
  readonly missed: readonly { readonly id: string; readonly why: string }[]
}

/** A survey each that is due or was missed, with its link, of which a hash is kept, and the key its answers will go by. */
export function newInvitations(
  { config, newKey, tenantId, programmeId }: Pick<Act, 'config' | 'newKey' | 'tenantId' | 'programmeId'>,
  { id: exchangeId, sponsorPersonId }: Pick<ExchangeTable, 'id' | 'sponsorPersonId'>,
  planned: readonly PlannedInvitation[],
  participantId: string
): readonly Fresh[] {
  return planned.flatMap(({ instrument, window }): readonly Fresh[] => {
    const respondent = respondentOf(instrument)
    const personId = respondent === 'participant' ? participantId : sponsorPersonId
    if (window.kind === 'not-due' || personId === null) return []

    const id = newKey()
    const link = { issue: 1, tokenHash: linkTokenHash(linkToken(config.LINK_SECRET, id, 1)) }
    const of = { tenantId, id, programmeId, exchangeId, personId, respondent, instrument, wave: waveOf(instrument) }
    const days = { opensOn: null, closesOn: null, lateUntil: null }
    if (window.kind === 'missed')
      return [{ invitation: { ...of, ...days, responseKey: newKey(), ...link }, missed: [{ id, why: window.why }] }]
    const { opensOn, closesOn, lateUntil } = window
    return [{ invitation: { ...of, opensOn, closesOn, lateUntil, responseKey: newKey(), ...link }, missed: [] }]
  })
}
