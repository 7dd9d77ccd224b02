import type { Database } from '../../platform/db/open.js'
import { recordAct } from '../audit/store.js'
import type { CaseGroup } from '../costs/store.js'
import { putCaseDetails } from './store.js'

interface World extends Pick<Database, 'write'> {
  readonly now: () => Date
  readonly newKey: () => string
}

/** An author says what is asked of whom. The figures are not theirs to type. */
export async function writeCase(
  { write, now, newKey }: World,
  group: CaseGroup,
  typed: Readonly<Record<string, string>>,
  actor: string
): Promise<void> {
  const at = now().toISOString()
  const { tenantId, programmeId } = group
  const id = newKey()
  const subject =
    'cohortId' in group
      ? { cohortId: group.cohortId, organisationId: null }
      : { cohortId: null, organisationId: group.sponsorOrganisationId }
  await write(async (db) => {
    const row = {
      tenantId,
      id,
      programmeId,
      ...subject,
      details: JSON.stringify(typed),
      writtenAt: at,
      writtenBy: actor
    }
    await putCaseDetails(db, row)
    await recordAct(db, {
      tenantId,
      id: newKey(),
      at,
      act: 'case-written',
      subject: subject.cohortId ?? subject.organisationId,
      actor
    })
  })
}
