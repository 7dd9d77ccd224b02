import { dispatchOne, type DispatchWorld } from './features/deliveries/dispatch.js'
import { inviteDue, type InvitingWorld } from './features/deliveries/invite-due.js'
import { remindDue } from './features/deliveries/remind-due.js'
import { runUntilQuiet } from './platform/jobs/run-until-quiet.js'
import type { Job } from './platform/jobs/workers.js'

/**
 * Every recurring job and when it runs. Each may be run twice, by several processes, and after weeks of standing still: it
 * asks what is due now, and does that once.
 */
export function timetable(world: DispatchWorld & InvitingWorld): readonly Job[] {
  return [
    { name: 'invite', everyMinutes: 1, run: async () => inviteDue(world) },
    { name: 'remind', everyMinutes: 1, run: async () => remindDue(world) },
    {
      name: 'dispatch',
      everyMinutes: 1,
      run: async (stopping) => runUntilQuiet(async () => dispatchOne(world), stopping)
    }
  ]
}
