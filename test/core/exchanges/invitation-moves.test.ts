import t from 'tap'
import {
  invitationMoves,
  plannedInvitations,
  type StandingInvitation
} from '../../../src/core/exchanges/invitation-moves.js'

const stay = { arm: 'exchange', length: 'full', sponsorKnown: true } as const
const dates = {
  arm: 'exchange',
  importedOn: '2027-02-01',
  approvedOn: null,
  startsOn: '2027-03-01',
  endsOn: '2027-05-28',
  anchorOn: null,
  withdrawnOn: null
} as const
const no = { invitedAt: null, startedAt: null, completedAt: null, declinedAt: null, stoppedAt: null }
const at = '2027-02-02T09:00:00.000Z'

function standing(...instruments: readonly string[]): readonly StandingInvitation[] {
  return instruments.map((instrument) => ({ id: instrument.toLowerCase(), instrument, ...no }))
}

t.test('what is sent: T1r is made when T1 is submitted, and without a contact nobody asks a sponsor', async (t) => {
  const names = (all: ReturnType<typeof plannedInvitations>): readonly string[] =>
    all.map(({ instrument }) => instrument)
  t.same(names(plannedInvitations(stay, dates)).toSorted(), ['S0', 'S2', 'S3', 'S4', 'T0', 'T1', 'T2', 'T3', 'T4'])
  t.same(names(plannedInvitations({ ...stay, sponsorKnown: false }, dates)).toSorted(), ['T0', 'T1', 'T2', 'T3', 'T4'])
  t.notOk(names(plannedInvitations({ ...stay, length: 'light' }, dates)).includes('T1'))
  t.same(plannedInvitations({ ...stay, arm: 'waiting' }, { ...dates, arm: 'waiting', anchorOn: '2027-05-28' }), [])
})

t.test('an exchange that is extended takes its unfinished surveys with it', async (t) => {
  const [t0, t1, ...rest] = standing('T0', 'T1', 'T2', 'T3', 'T4', 'S0', 'S2', 'S3', 'S4')
  if (t0 === undefined || t1 === undefined) throw new Error('there are two')
  const there = [{ ...t0, completedAt: at }, { ...t1, startedAt: at }, ...rest]
  const { add, move, resume, stop, miss } = invitationMoves(
    there,
    plannedInvitations(stay, { ...dates, endsOn: '2027-08-31' })
  )
  t.same(move.map(({ instrument }) => instrument).toSorted(), ['S0', 'S2', 'S3', 'S4', 'T2', 'T3', 'T4'])
  t.match(move.find(({ instrument }) => instrument === 'T3')?.window, { opensOn: '2028-02-22' })
  t.same([add, resume, stop, miss], [[], [], [], []])
})

t.test('who withdraws gets nothing more; what they declined or answered stays', async (t) => {
  const [t0, t1, t2] = standing('T0', 'T1', 'T2')
  if (t0 === undefined || t1 === undefined || t2 === undefined) throw new Error('there are three')
  const there = [{ ...t0, completedAt: at }, { ...t1, declinedAt: at }, t2, ...standing('T3', 'T4')]
  const planned = plannedInvitations({ ...stay, sponsorKnown: false }, { ...dates, withdrawnOn: '2027-04-01' })
  t.same(invitationMoves(there, planned).stop, ['t2', 't3', 't4'])
  const stopped = there.map((invitation) => ({ ...invitation, stoppedAt: invitation.id === 't2' ? at : null }))
  t.same(invitationMoves(stopped, planned).stop, ['t3', 't4'], 'what is stopped is not stopped again')
  t.same(invitationMoves(stopped, plannedInvitations({ ...stay, sponsorKnown: false }, dates)).resume, ['t2'])
})

t.test(
  'a contact who becomes known late is asked what can still be asked, and the rest is recorded as missed',
  async (t) => {
    const planned = plannedInvitations(stay, { ...dates, importedOn: '2027-09-15' })
    const { add } = invitationMoves(standing('T0', 'T1', 'T2', 'T3', 'T4'), planned)
    t.same(add.map(({ instrument, window }) => `${instrument} ${window.kind}`).toSorted(), [
      'S0 missed',
      'S2 window',
      'S3 window',
      'S4 window'
    ])
  }
)

t.test('what can no longer be sent is missed, unless it went out already', async (t) => {
  const planned = plannedInvitations(stay, { ...dates, startsOn: '2027-01-15' })
  t.match(invitationMoves(standing('T0'), planned).miss, [{ id: 't0', why: /had begun/ }])
  t.same(
    invitationMoves(
      standing('T0').map((one) => ({ ...one, invitedAt: at })),
      planned
    ).miss,
    []
  )
})
