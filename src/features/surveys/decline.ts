import type { Write } from '../../platform/db/group-commit.js'
import type { Schema } from '../../platform/db/schema.js'
import { recordAct } from '../audit/store.js'
import { stopMail } from '../deliveries/store.js'
import { markDeclined, type Refusal, type SurveyRow } from './store.js'

interface World {
  readonly write: Write<Schema>
  readonly newKey: () => string
}

/**
 * A person says no, or has had enough mail. The first time counts; pressing again changes nothing, and is no mistake of
 * theirs. What they answered before stays.
 */
export async function decline({ write, newKey }: World, survey: SurveyRow, refusal: Refusal): Promise<void> {
  const { tenantId, id } = survey
  await write(async (db) => {
    if (!(await markDeclined(db, survey, refusal))) return
    await stopMail(db, survey, refusal.at)
    await recordAct(db, { tenantId, id: newKey(), at: refusal.at, act: 'declined', subject: id, actor: null })
  })
}
