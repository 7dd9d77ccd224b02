import t from 'tap'
import { releaseLeases, takeLease, takeTurns } from '../../../src/platform/db/leases.js'
import { runUntilQuiet } from '../../../src/platform/jobs/run-until-quiet.js'
import { startWorkers } from '../../../src/platform/jobs/workers.js'
import { onEveryEngine, type Service } from '../../harness.js'

const [nine, tenPast, eleven] = ['2027-03-15T09:00:00.000Z', '2027-03-15T09:10:00.000Z', '2027-03-15T11:00:00.000Z']

onEveryEngine('a lease is held by one, until it ends or is given back', async (t, { write }) => {
  const take = async (heldBy: string, heldUntil: string, at: string): Promise<boolean> =>
    write(async (db) => takeLease(db, { name: 'mail', heldBy, heldUntil }, at))

  t.equal(await take('one', tenPast, nine), true)
  t.equal(await take('two', tenPast, nine), false)
  t.equal(await take('one', tenPast, nine), true, 'the holder goes on')
  t.equal(await take('two', eleven, tenPast), true, 'its end has come')
  t.equal(await take('one', eleven, tenPast), false)
  await write(async (db) => releaseLeases(db, 'two'))
  t.equal(await take('one', eleven, tenPast), true, 'given back')
})

onEveryEngine('ten processes ask at once: one gets the lease', async (t, { write }) => {
  const asked = Array.from({ length: 10 }, async (_, n) =>
    write(async (db) => takeLease(db, { name: 'mail', heldBy: `process ${n}`, heldUntil: tenPast }, nine))
  )
  t.equal((await Promise.all(asked)).filter(Boolean).length, 1)
})

onEveryEngine('acts that take turns see what the one before them wrote', async (t, { write, db }) => {
  await write(async (act) => act.insertInto('installation').values({ name: 'demo', value: '' }).execute())
  const add = async (): Promise<void> =>
    write(async (act) => {
      await takeTurns(act, 'counting')
      const { value } = await act.selectFrom('installation').select('value').executeTakeFirstOrThrow()
      await act
        .updateTable('installation')
        .set({ value: `${value}x` })
        .execute()
    })
  await Promise.all(Array.from({ length: 8 }, add))
  t.same(await db.selectFrom('installation').select('value').execute(), [{ value: 'xxxxxxxx' }])
})

onEveryEngine(
  'two processes, one job: it runs in one of them, and in the other when that one has stopped',
  async (t, service) => {
    const ran: string[] = []
    const first = start(service, 'first', async () => void ran.push('first'))
    await until(() => ran.length === 1)
    const second = start(service, 'second', async () => void ran.push('second'))
    await pause(50)
    await second.stop()
    t.same(ran, ['first'])

    await first.stop()
    t.same(await service.db.selectFrom('lease').select('name').execute(), [])
    const third = start(service, 'third', async () => void ran.push('third'))
    await until(() => ran.length === 2)
    await third.stop()
    t.same(ran, ['first', 'third'])
  }
)

onEveryEngine('stopping waits for what is under way, and a job that fails is told of', async (t, service) => {
  let finish = (): void => undefined
  const begun = new Promise<void>((resolve) => (finish = resolve))
  const told: unknown[] = []
  let ended = false
  const workers = startWorkers({ ...service.world, report: (job, error) => told.push(job, String(error)) }, [
    { name: 'fails', everyMinutes: 1, run: async () => Promise.reject(new Error('no disk')) },
    {
      name: 'slow',
      everyMinutes: 1,
      run: async (stopping) => {
        finish()
        await runUntilQuiet(async () => pause(1).then(() => true), stopping) // for ever, were it not stopped
        ended = true
      }
    }
  ])
  await begun
  await until(() => told.length > 0)
  await workers.stop()
  t.equal(ended, true)
  t.same(told, ['fails', 'Error: no disk'])
})

t.test('a step is called until there is nothing left to do', async (t) => {
  let left = 3
  await runUntilQuiet(async () => {
    await pause(0)
    left -= 1
    return left > 0
  })
  t.equal(left, 0)
})

function start({ world }: Service, name: string, run: () => Promise<void>) {
  const report = (_job: string, error: unknown): void => {
    throw error
  }
  return startWorkers({ ...world, newKey: () => name, report }, [{ name: 'mail', everyMinutes: 60, run }])
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(5)
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
}
