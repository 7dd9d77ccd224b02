import type { Answers } from '../../../src/core/responses/answers.js'
import { grace, helen, mallory, sam } from '../../cast.js'
import { contents, onEveryEngine, type Service } from '../../harness.js'
import { seedAnswers, seedPast, type Sitter } from './seed.js'

const page = '/programmes/liverpool/cohorts/spring/outcomes'

/** Knowledge at one level of the scale, 0 to 6; each step is 16.7 points. Nobody has a contact at the host yet. */
const knowledge = (level: number): Answers => ({
  ...Object.fromEntries(['k1a', 'k1b', 'k2', 'k3'].map((id) => [id, String(level)])),
  n3_has: 'no'
})
const lookedBack = (level: number): Answers =>
  Object.fromEntries(['k1a_then', 'k1b_then', 'k2_then', 'k3_then'].map((id) => [id, String(level)]))

/** Twelve people: six rise by two steps, three by one, two stay, one falls by one. Mean change 14 steps / 12 = 19.4. */
const steps = [2, 2, 2, 2, 2, 2, 1, 1, 1, 0, 0, -1]
const twelve: readonly Sitter[] = steps.map((step, at) => ({
  name: `p${at}`,
  answers: { T0: knowledge(2 + (at % 3)), T3: knowledge(2 + (at % 3) + step) }
}))

onEveryEngine('helen reads what changed, as worked by hand', async (t, service) => {
  const { db, get } = service
  const only = { T0: knowledge(3) }
  await seedAnswers(service, [
    ...twelve,
    { name: 'left', answers: only },
    { name: 'late', answers: { ...only, T3: knowledge(6) }, late: ['T3'] },
    { name: 'waiting', answers: { ...only, T3: knowledge(6) }, arm: 'waiting' }
  ])
  const before = await contents(db)
  const { statusCode, body } = await get(page, helen.cookies)
  t.equal(statusCode, 200)
  t.match(
    body,
    '<h1>Six months on, people rate themselves higher on knowledge and understanding. Too few to say for networks'
  )
  const row = rowOf(body, 'Knowledge and understanding')
  // Levels 2, 3, 4 before: mean 3 steps = 50.0. Changes: sum 14, squares 28, so SD √((28 − 14²/12)/11) = 1.0299 steps,
  // 17.2 points. t(11) at 97.5% is 2.20099: 19.44 ± 2.20099 × 17.164 / √12 = 8.5 to 30.4.
  t.same(row.slice(0, 5), ['12', '50.0', '69.4', '+19.4 (8.5 to 30.4)', '17.2'])
  t.match(
    row.slice(6),
    ['75%9 of 12', '17%*2 of 12', '8%*1 of 12'].map((cell) => cell.replace('75%', '75%*'))
  )
  t.equal(row.at(-1), 'n, change and interval, in whole points')
  t.match(
    body,
    '17 exchanges: 12 compared. Left out: 2 answered neither before nor at 6 months, 1 answered late, 1 in a comparison group, 1 did not answer at 6 months, or not yet.'
  )
  t.match(body, /In no comparison, does not apply \(12\): N3 A working relationship\./)
  t.match(body, '1 person stands in a comparison group')
  t.match(body, '1 person answered after the survey had closed')
  t.notMatch(body, /NaN|undefined|null|N\/A/)
  t.same(await contents(db), before, 'reading changes nothing')
})

onEveryEngine('fewer than eleven are shown to helen, and marked', async (t, service) => {
  const { get } = service
  await seedAnswers(service, twelve.slice(0, 10))
  const { body } = await get(page, helen.cookies)
  t.match(body, '<h1>Too few people to say what changed: 10 people answered both before and at 6 months</h1>')
  t.equal(rowOf(body, 'Knowledge and understanding').at(-1), 'not releasable: fewer than 11')
})

onEveryEngine('twelve people of six two-way exchanges are six', async (t, service) => {
  const { get } = service
  await seedAnswers(
    service,
    twelve.map((sitter, at) => ({ ...sitter, pairKey: `pair-${Math.floor(at / 2)}` }))
  )
  const row = rowOf((await get(page, helen.cookies)).body, 'Knowledge and understanding')
  t.equal(row[0], '126 independent')
  t.equal(row.at(-1), 'not releasable: fewer than 11')
})

onEveryEngine('all who changed alike tell what each of them did: marked', async (t, service) => {
  const { get } = service
  await seedAnswers(
    service,
    twelve.map(({ name }) => ({ name, answers: { T0: knowledge(2), T3: knowledge(4) } }))
  )
  const row = rowOf((await get(page, helen.cookies)).body, 'Knowledge and understanding')
  t.match(row, ['12', '33.3', '66.7', '+33.3', '0.0', 'not defined'])
  t.equal(row.at(-1), 'not releasable: nearly all changed alike')
})

onEveryEngine(
  'what people say looking back stands apart, marked, with what became of their yardstick',
  async (t, service) => {
    const { get } = service
    const looking = twelve.map(({ name }, at): Sitter => {
      const before = 2 + (at % 3)
      return {
        name,
        answers: {
          T0: knowledge(before),
          T1: knowledge(before + 1),
          T1r: lookedBack(Math.max(0, before - 1 - (at % 2)))
        }
      }
    })
    await seedAnswers(service, looking)
    const { body } = await get(page, helen.cookies)
    t.match(body, '<h1>After the exchange, people rate themselves higher on knowledge and understanding.')
    t.match(body, 'Before, looking back to after <span class="wkep-mark">retrospective</span>')
    // Looking back they are 1 or 2 steps lower, in turn: −25.0 on average.
    t.match(body, /The yardstick moved\.<\/strong> [^<]*knowledge and understanding −25\.0/)
    t.match(body, 'The primary outcome, the change at 6 months, cannot be computed yet.')
  }
)

onEveryEngine('short forms have a table of their own', async (t, service) => {
  const { get } = service
  const short: readonly Sitter[] = [1, 2, 3].map((level) => ({
    name: `short${level}`,
    light: 1,
    answers: { LT0: knowledge(level), LT3: knowledge(level + 1) }
  }))
  await seedAnswers(service, [...twelve, ...short])
  const { body } = await get(page, helen.cookies)
  t.equal(rowOf(body, 'Knowledge and understanding')[0], '12')
  t.match(body, 'Before to 6 months, short form')
  t.match(body, / exchanges? had the short form, compared apart\./)
  t.match(body, '3 exchanges: 3 compared, none left out.')
})

onEveryEngine('the whole programme is read as one, by people', async (t, service) => {
  const { db, get } = service
  await db
    .insertInto('cohort')
    .values({ tenantId: 'north', id: 'autumn', programmeId: 'liverpool', name: 'Autumn 2027', position: 2 })
    .execute()
  const again: Sitter = {
    name: 'p0-again',
    subjectKey: 'subject-p0',
    cohortId: 'autumn',
    answers: { T0: knowledge(3), T3: knowledge(4) }
  }
  await seedAnswers(service, [...twelve, again])
  const list = await get('/outcomes', helen.cookies)
  t.match(list.body, /Spring 2027<\/a><\/th><td class="wkep-number">12<\/td><td class="wkep-number">12<\/td>/)
  t.match(
    list.body,
    /href="\/programmes\/liverpool\/outcomes">All cohorts together<\/a><\/th><td class="wkep-number">13</
  )
  const whole = await get('/programmes/liverpool/outcomes', helen.cookies)
  t.equal(rowOf(whole.body, 'Knowledge and understanding')[0], '1312 people')
  const autumn = await get('/programmes/liverpool/cohorts/autumn/outcomes', helen.cookies)
  t.equal(rowOf(autumn.body, 'Knowledge and understanding')[0], '1')
})

onEveryEngine('before anybody has answered, helen reads when that will be', async (t, service) => {
  const { get } = service
  const { body } = await get(page, helen.cookies)
  t.match(body, '<h1>No results yet: nobody has answered both before and after</h1>')
  t.match(rowOf(body, 'Before'), ['1', '0', '0%0 of 1', '0', '0', '0', '0'])
  t.match((await get('/outcomes', helen.cookies)).body, 'Nobody has answered yet.')
})

onEveryEngine('what became of the surveys: begun and never sent, declined, missed', async (t, service) => {
  const { db, get } = service
  const at = '2027-02-10T10:00:00.000Z'
  await db.updateTable('invitation').set({ startedAt: at }).where('id', '=', 'amina-T0').execute()
  await db.updateTable('invitation').set({ declinedAt: at }).where('id', '=', 'tom-T1').execute()
  await db
    .updateTable('invitation')
    .set({ invitedAt: null, sentAt: null, opensOn: '2027-08-01' })
    .where('id', '=', 'owen-S0-amina')
    .execute()
  const { body } = await get(page, helen.cookies)
  t.match(rowOf(body, 'Before'), ['1', '1', '0%0 of 1', '0', '1', '0', '0'])
  t.match(rowOf(body, 'After'), ['1', '0', '0%0 of 1', '0', '0', '1', '0'])
  t.match(rowOf(body, 'Sponsor, before'), ['opens 1\u00a0August 2027'])
})

onEveryEngine('a past evaluation on another scale is read in its own figures', async (t, service) => {
  // Twelve people, changes 1, 2 and 3 by turns: mean 2, SD √(8/11) = 0.853, t(11) = 2 / (0.853 / √12) = 8.124.
  const pairs = Array.from({ length: 12 }, (_, at) => [3, 4 + (at % 3)] as const)
  await seedPast(service, pairs)
  const { body } = await service.get('/programmes/kampala/cohorts/first/outcomes', helen.cookies)
  t.match(body, '<h1>Six months on, people rate themselves higher on hours of practice.</h1>')
  t.match(body, 'points on 0 to 10, with 95% intervals')
  t.same(rowOf(body, 'Hours of practice').slice(0, 5), ['12', '3.000', '5.000', '+2.000 (1.458 to 2.542)', '0.853'])
  t.match(body, /<td class="wkep-number">8\.124<\/td><td class="wkep-number">11<\/td>/)
  t.match(rowOf(body, '6 months'), ['not known', 'not known', '12', '0'])
  t.match(body, 'First. 13 exchanges: 12 answered before and 12 at 6 months.')
})

onEveryEngine('nobody but an evaluator sees outcomes', async (t, service) => {
  const { get } = service
  await seedAnswers(service, twelve)
  for (const { cookies } of [grace, sam, mallory]) {
    for (const address of ['/outcomes', '/programmes/liverpool/outcomes', page]) {
      const { statusCode, body } = await get(address, cookies)
      t.equal(statusCode, cookies === mallory.cookies ? 401 : 403, address)
      t.notMatch(body, '69.4')
    }
  }
})

onEveryEngine('an evaluator of another programme finds nothing here, not even that it exists', async (t, service) => {
  await seedAnswers(service, twelve)
  await onlyKampala(service)
  for (const address of [
    page,
    '/programmes/liverpool/outcomes',
    '/programmes/none/outcomes',
    '/programmes/kampala/cohorts/spring/outcomes'
  ])
    t.equal((await service.get(address, helen.cookies)).statusCode, 404, address)
  t.notMatch((await service.get('/outcomes', helen.cookies)).body, 'Liverpool')
  t.equal((await service.get('/programmes/kampala/cohorts/first/outcomes', helen.cookies)).statusCode, 200)
})

onEveryEngine(
  'helen coordinates here and evaluates elsewhere: the role that counts is the one she has here',
  async (t, service) => {
    await seedAnswers(service, twelve)
    await onlyKampala(service)
    const membership = { tenantId: 'north', accountId: 'helen', role: 'coordinator', scope: 'programme' } as const
    await service.db
      .insertInto('membership')
      .values({ ...membership, id: 'helen-too', scopeId: 'liverpool' })
      .execute()
    t.equal((await service.get(page, helen.cookies)).statusCode, 404)
    t.notMatch((await service.get('/outcomes', helen.cookies)).body, 'Liverpool')
  }
)

async function onlyKampala({ db }: Service): Promise<void> {
  await db
    .updateTable('membership')
    .set({ scope: 'programme', scopeId: 'kampala' })
    .where('accountId', '=', 'helen')
    .execute()
}

/** The cells of the first row of that name, without markup. */
function rowOf(html: string, name: string): readonly string[] {
  const [, cells = ''] = new RegExp(`<th scope="row">${name}</th>(.*?)</tr>`, 's').exec(html) ?? []
  return [...cells.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, ''))
}
