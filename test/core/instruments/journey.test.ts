import fc from 'fast-check'
import t from 'tap'
import {
  findPage,
  type Journey,
  journey,
  pageAfter,
  pageBefore,
  progressText,
  unfinishedPages
} from '../../../src/core/instruments/journey.js'
import type { Answers } from '../../../src/core/responses/answers.js'
import { afresh, shipped } from './shipped.js'
import { item, small } from './small.js'

const keysOf = ({ pages }: Journey): readonly string[] => pages.map(({ key }) => key)
const idsOf = ({ pages }: Journey): readonly string[] => pages.flatMap(({ items }) => items.map(({ item }) => item.id))

t.test('amina sees a branch when she opens it, and not before', async (t) => {
  const closed = journey(shipped('T3'), {}, afresh)
  t.notOk(idsOf(closed).includes('kl_what'))
  const open = journey(shipped('T3'), { kl_any: 'yes' }, afresh)
  t.ok(idsOf(open).includes('kl_what'))
  t.equal(findPage(open, 'kl_area')?.key, 'kl_what')
})

t.test(
  'amina changes her mind: what she said on the page that closes does not count, and comes back with it',
  async (t) => {
    const said: Answers = { kl_any: 'yes', kl_what: 'Bed numbers', kl_area: ['K'] }
    t.same(journey(shipped('T3'), said, afresh).answers, said)
    t.same(journey(shipped('T3'), { ...said, kl_any: 'no' }, afresh).answers, { kl_any: 'no' })
  }
)

t.test('a branch of a branch closes with it', async (t) => {
  const said: Answers = {
    pb1_kind: 'time',
    pb1_anyway: '25',
    pb1_share: '50',
    pb_more: 'yes',
    pb2_kind: 'events',
    pb2_events: 4
  }
  t.same(journey(shipped('T3'), said, afresh).answers, said)
  t.same(journey(shipped('T3'), { ...said, pb1_kind: 'none' }, afresh).answers, { pb1_kind: 'none' })
})

t.test('answers to questions that this survey does not ask never count', async (t) => {
  t.same(journey(shipped('SC0'), { s_role: 'head', k1a: '3', constructor: 'x' }, afresh).answers, { s_role: 'head' })
})

t.test('what the register knows is not asked; said again, it counts and the page is there', async (t) => {
  const known = { a_sector: 'gp', k1a: '3' }
  const skipping = journey(shipped('T0'), {}, { ...afresh, known })
  t.notOk(idsOf(skipping).includes('a_sector'))
  t.ok(idsOf(skipping).includes('k1a'), 'only what may be skipped is')
  t.same(skipping.answers, {})
  const changed = journey(shipped('T0'), { a_sector: 'council' }, { ...afresh, known })
  t.ok(idsOf(changed).includes('a_sector'))
  t.same(changed.answers, { a_sector: 'council' })
})

t.test('a known job decides which question follows', async (t) => {
  const wording = (known: Answers): string | undefined =>
    findPage(journey(shipped('T0'), {}, { ...afresh, known }), 'l2')?.items[0]?.item.variant
  t.equal(wording({ a_function: 'academic' }), 'academic')
  t.equal(wording({ a_function: 'policy' }), 'manager')
  t.equal(wording({ a_function: { withheld: 'pns' } }), 'manager')
  t.equal(wording({}), undefined)
})

t.test('the job of the first wave decides in later ones, where it is not asked', async (t) => {
  const earlier = { a_function: 'clinical' }
  t.equal(findPage(journey(shipped('T1'), {}, { ...afresh, earlier }), 'l2')?.items[0]?.item.variant, 'clinical')
})

t.test('commitments come back by their own words, those never made are not asked about', async (t) => {
  const earlier = { ctc1_text: 'Ring the ward before discharge' }
  const walk = journey(shipped('T2'), {}, { ...afresh, earlier })
  t.equal(findPage(walk, 'ctc1_status')?.items[0]?.quote, 'Ring the ward before discharge')
  t.equal(findPage(walk, 'ctc2_status'), undefined)
})

t.test('questions left to the programme are never shown as they stand', async (t) => {
  t.notOk(idsOf(journey(shipped('T0'), {}, { ...afresh, modules: ['facts'] })).some((id) => id.startsWith('ko_')))
})

t.test('the chosen barriers come back, one row each; without one the question is not there', async (t) => {
  const walk = journey(shipped('T0'), { b1_arrange: ['forms', 'cover'] }, afresh)
  const rows = findPage(walk, 'b1_arrange_sev')?.items[0]?.rows
  t.same(
    rows?.map(({ key }) => key),
    ['forms', 'cover']
  )
  t.equal(findPage(journey(shipped('T0'), { b1_arrange: ['none'] }, afresh), 'b1_arrange_sev'), undefined)
})

t.test('the reason that mattered most is one of those chosen', async (t) => {
  const offered = (sd_reasons: readonly string[]): readonly string[] | undefined =>
    findPage(journey(shipped('SD'), { sd_reasons }, afresh), 'sd_main')?.items[0]?.options.map(({ code }) => code)
  t.same(offered(['time', 'cover', 'cost']), ['cover', 'cost'])
  t.equal(findPage(journey(shipped('SD'), { sd_reasons: { withheld: 'pns' } }, afresh), 'sd_main'), undefined)
  const stale = journey(shipped('SD'), { sd_reasons: ['cost'], sd_main: 'cover' }, afresh)
  t.same(stale.answers, { sd_reasons: ['cost'] })
})

t.test('a cancelled exchange asks its sponsor for costs alone', async (t) => {
  const sections = journey(shipped('S2'), {}, { ...afresh, held: false }).pages.map(({ section }) => section.en)
  t.same([...new Set(sections)], ['Effects on the team', 'What it cost'])
})

t.test('the next page and the one before, also from a page that has closed', async (t) => {
  const walk = journey(small([item('a')], [item('b', { showIf: 'a = yes' })], [item('c')]), { a: 'no' }, afresh)
  t.same(keysOf(walk), ['a', 'c'])
  t.equal(pageAfter(walk, 1)?.key, 'c')
  t.equal(pageAfter(walk, 2)?.key, 'c')
  t.equal(pageAfter(walk, 3), undefined)
  t.equal(pageBefore(walk, 3)?.key, 'a')
  t.equal(pageBefore(walk, 1), undefined)
})

t.test('nothing can be sent while a question that must be answered is not', async (t) => {
  const instrument = small([item('a', { required: true, waysOut: ['pns'] })], [item('b')])
  t.same(
    unfinishedPages(journey(instrument, {}, afresh)).map(({ key }) => key),
    ['a']
  )
  t.same(unfinishedPages(journey(instrument, { a: { withheld: 'pns' } }, afresh)), [])
})

t.test('a list with a row left out is not finished', async (t) => {
  const said = (rows: Readonly<Record<string, string>>): Answers => ({ b1_now: ['time', 'job'], b1_now_sev: { rows } })
  const unfinished = (rows: Readonly<Record<string, string>>): boolean =>
    unfinishedPages(journey(shipped('TM'), said(rows), afresh)).some(({ key }) => key === 'b1_now_sev')
  t.ok(unfinished({ time: '1' }))
  t.notOk(unfinished({ time: '1', job: '0' }))
})

t.test('progress names the questions of the page, and their number once no branch is open', async (t) => {
  const instrument = small(
    [item('hello', { type: 'information' })],
    [item('a'), item('b')],
    [item('c', { showIf: 'a = yes' })],
    [item('d')]
  )
  const progress = (answers: Answers): readonly (string | undefined)[] => {
    const walk = journey(instrument, answers, afresh)
    return walk.pages.map((page) => progressText(walk, page))
  }
  t.same(progress({}), [undefined, 'Questions 1 to 2', 'Question 3 of 3'])
  t.same(progress({ a: 'yes' }), [undefined, 'Questions 1 to 2 of 4', 'Question 3 of 4', 'Question 4 of 4'])
})

t.test(
  'whatever was said, only shown questions count, and walking again with what counts changes nothing',
  async () => {
    const t3 = shipped('T3')
    const ids = [
      'kl_any',
      'pb1_kind',
      'pb1_anyway',
      'pb_more',
      'pb2_kind',
      'p5',
      'p8_harm',
      'ctc1_status',
      'n3_has',
      'n3a',
      'kl_what'
    ]
    const code = fc.constantFrom('yes', 'no', 'none', 'time', 'events', '100', '3', 'minor', 'done')
    const said = fc.dictionary(fc.constantFrom(...ids), code)
    fc.assert(
      fc.property(said, (answers) => {
        const walk = journey(t3, answers, { ...afresh, earlier: { ctc1_text: 'Ring' } })
        const again = journey(t3, walk.answers, { ...afresh, earlier: { ctc1_text: 'Ring' } })
        const shown = idsOf(walk)
        return (
          Object.keys(walk.answers).every((id) => shown.includes(id)) &&
          JSON.stringify(again.pages) === JSON.stringify(walk.pages) &&
          walk.questions === (walk.pages.findLast(({ questions }) => questions !== undefined)?.questions?.last ?? 0)
        )
      })
    )
  }
)
