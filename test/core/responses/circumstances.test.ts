import t from 'tap'
import { circumstancesOf, type EarlierResponse, type Person } from '../../../src/core/responses/circumstances.js'
import type { Answers } from '../../../src/core/responses/answers.js'
import type { Wave } from '../../../src/core/schedule/waves.js'

const tom: Person = {
  respondent: 'participant',
  episodeKey: 'whitehall',
  wave: 'T3',
  register: { ownSector: null, profession: null, careerStage: null },
  earlier: [],
  held: true
}

t.test('tom at 6 months: goals of T0, plans of T1, the newest word on each; nothing of later waves', async (t) => {
  const earlier = [
    said('T4', { w3: '2' }),
    said('T2', { ctc1_status: 'done', k5: '2' }),
    said('T0', { goal_1: 'Know the beds', k5: '1' }),
    said('T1', { ctc1_text: 'Ring the ward' })
  ]
  t.same(circumstancesOf({ ...tom, earlier }).earlier, {
    goal_1: 'Know the beds',
    k5: '2',
    ctc1_text: 'Ring the ward',
    ctc1_status: 'done'
  })
})

t.test(
  'tom in two cohorts: goals and plans stay with their exchange; who he is, and why he takes part, carries over',
  async (t) => {
    const elsewhere = said(
      'T0',
      { goal_1: 'Secret', a_function: 'policy', m1_motives: ['care'], m_timing: 'settled', k1a: '6' },
      'kampala'
    )
    const { earlier, known } = circumstancesOf({ ...tom, earlier: [elsewhere] })
    t.same(earlier, {})
    t.same(known, { a_function: 'policy', m1_motives: ['care'], m_timing: 'settled' })
  }
)

t.test('of two other exchanges the newer word counts, and over both what the register says of this one', async (t) => {
  const older = { ...said('T0', { a_stage: 'early', a_sector: 'gp' }, 'a'), answeredOn: '2026-01-01' }
  const newer = { ...said('T0', { a_stage: 'mid' }, 'b'), answeredOn: '2026-09-01' }
  const register = { ownSector: 'hospital', profession: 'nurse', careerStage: null }
  const { known } = circumstancesOf({ ...tom, register, earlier: [newer, older] })
  t.same(known, { a_stage: 'mid', a_sector: 'hospital', a_profession: 'nurse' })
})

t.test(
  'owen is not asked twice how long he has known a host; the register of the participant is not his',
  async (t) => {
    const register = { ownSector: 'hospital', profession: 'nurse', careerStage: 'mid' }
    const elsewhere = said('S0', { s_relation: 'gt3', so1_text: 'Fewer complaints', a_team: 'yes' }, 'somebody else')
    const { known } = circumstancesOf({ ...tom, respondent: 'sponsor', wave: 'S0', register, earlier: [elsewhere] })
    t.same(known, { s_relation: 'gt3' })
  }
)

t.test('an exchange that was called off was not held', async (t) => {
  t.equal(circumstancesOf({ ...tom, held: false }).held, false)
})

function said(wave: Wave, answers: Answers, episodeKey = 'whitehall'): EarlierResponse {
  return { wave, answers, episodeKey, answeredOn: '2027-01-01' }
}
