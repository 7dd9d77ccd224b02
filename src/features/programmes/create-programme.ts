import type { Library } from '../../core/instruments/library.js'
import { londonDate } from '../../core/schedule/london.js'
import type { Database } from '../../platform/db/open.js'
import { recordAct } from '../audit/store.js'
import { keepPublished } from '../instruments/store.js'
import type { NewProgramme } from './forms.js'
import { insertProgramme } from './store.js'

interface World extends Pick<Database, 'write'> {
  readonly library: Pick<Library, 'framework'>
  readonly now: () => Date
  readonly newKey: () => string
}

interface By {
  readonly tenantId: string
  readonly actor: string | null
}

/**
 * A programme begins with the framework that ships with the service, and with the first privacy notice. Gives its id; or
 * nothing if there is one of that name, as two would be confused.
 */
export async function createProgramme(
  { write, library, now, newKey }: World,
  programme: NewProgramme,
  { tenantId, actor }: By
): Promise<string | undefined> {
  const at = now().toISOString()
  const id = newKey()
  const versions = { frameworkHash: library.framework.hash, noticeVersion: '1' }
  return write(async (db) => {
    const created = await insertProgramme(db, { tenantId, id, ...programme, ...versions, createdAt: at })
    if (!created) return undefined
    await keepPublished(db, tenantId, 'framework', library.framework, londonDate(at))
    await recordAct(db, { tenantId, id: newKey(), at, act: 'programme-created', subject: id, actor })
    return id
  })
}
