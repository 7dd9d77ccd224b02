import t from 'tap'
import { flowLines, type WaveFlow } from '../../../src/core/cohorts/response-flow.js'

const none = { invited: 0, begun: 0, answered: 0, unsent: 0, declined: 0, missed: 0, late: 0, opensOn: null }
const line = (wave: WaveFlow['wave'], more: Partial<WaveFlow>): WaveFlow => ({
  respondent: 'participant',
  wave,
  ...none,
  ...more
})

t.test('in the order of time, participants first', async (t) => {
  const flow = [line('S0', { respondent: 'sponsor' }), line('T3', {}), line('T1r', {}), line('T0', {})]
  const names = flowLines(flow).map(({ wave }) => wave)
  t.same(names, ['Before', 'Before, looking back', '6 months', 'Sponsor, before'])
})

t.test('a share of those invited, with its numbers', async (t) => {
  const [first] = flowLines([line('T0', { invited: 88, begun: 86, answered: 84, late: 2, unsent: 2, declined: 1 })])
  t.match(first, {
    opens: null,
    invited: '88',
    begun: '86',
    answered: '95%',
    outOf: '84 of 88',
    late: '2',
    unsent: '2',
    declined: '1',
    missed: '0'
  })
})

t.test('what is not yet known is a date', async (t) => {
  const opens = (more: Partial<WaveFlow>) => flowLines([line('T4', more)])[0]?.opens
  t.equal(opens({ opensOn: '2028-03-08' }), 'opens 8\u00a0March 2028')
  t.equal(opens({ opensOn: '2028-03-08', missed: 3 }), '3 missed')
  t.equal(opens({}), 'no dates yet')
  t.equal(opens({ invited: 1, opensOn: '2028-03-08' }), null)
})

t.test('a past evaluation knows who answered, and not who was asked', async (t) => {
  t.match(flowLines([line('T0', { answered: 16 })]), [{ opens: null, invited: 'not known', answered: '16', outOf: '' }])
})
