import { onEveryEngine } from '../../harness.js'
import {
  deleteDraft,
  findDraft,
  insertResponse,
  insertScores,
  putDraft
} from '../../../src/features/responses/store.js'
import { putDocument } from '../../../src/features/instruments/store.js'

const tenantId = 'north'
const of = { tenantId, responseKey: 'key' }

onEveryEngine('a draft is kept under its key: the newest save, and the day it was begun', async (t, { db, write }) => {
  const draft = { ...of, answers: '{}', writtenBy: '{}', version: 0, begunOn: '2027-03-14' }
  await write(async (inAct) => putDraft(inAct, draft))
  await write(async (inAct) => putDraft(inAct, { ...draft, answers: '{"k1a":"4"}', version: 1, begunOn: '2027-03-20' }))
  t.same(await findDraft(db, of), { answers: '{"k1a":"4"}', writtenBy: '{}', version: 1 })
  t.same(await db.selectFrom('draft').select('begunOn').execute(), [{ begunOn: '2027-03-14' }])
  await write(async (inAct) => deleteDraft(inAct, of))
  t.equal(await findDraft(db, of), undefined)
})

onEveryEngine(
  'a response is stored once: the first stands, and scoring it again changes nothing',
  async (t, { db, write }) => {
    const document = {
      tenantId,
      hash: 'a hash',
      kind: 'instrument',
      code: 'T0',
      version: '1',
      status: 'published'
    } as const
    const response = {
      ...of,
      episodeKey: 'episode-amina-liverpool',
      contactKey: null,
      respondent: 'participant',
      wave: 'T0',
      instrumentHash: 'a hash',
      language: 'en',
      answeredOn: '2027-03-14',
      late: 0,
      source: 'survey',
      answers: '{"k1a":"4"}'
    } as const
    const score = {
      ...of,
      frameworkHash: 'a hash',
      respondent: 'participant',
      level: 'item',
      code: 'k1a',
      value: 200 / 3,
      nAsked: 1,
      nAnswered: 1,
      flags: '[]'
    } as const
    const stored = await write(async (inAct) => {
      await putDocument(inAct, { ...document, body: '{}', publishedOn: '2027-03-14' })
      await putDocument(inAct, { ...document, body: 'changed', publishedOn: '2027-03-15' })
      const first = await insertResponse(inAct, response)
      const second = await insertResponse(inAct, { ...response, answers: '{}' })
      await insertScores(inAct, [score])
      await insertScores(inAct, [{ ...score, value: 0 }])
      await insertScores(inAct, [])
      return { first, second }
    })
    t.same(stored, { first: true, second: false })
    t.same(await db.selectFrom('response').select('answers').execute(), [{ answers: '{"k1a":"4"}' }])
    t.same(await db.selectFrom('score').select('value').execute(), [{ value: 200 / 3 }], 'to the last bit')
    t.same(await db.selectFrom('document').select('body').execute(), [{ body: '{}' }])
  }
)
