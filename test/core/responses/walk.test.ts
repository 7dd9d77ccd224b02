import t from 'tap'
import {
  firstUnseen,
  pageOf,
  pageShownTo,
  questionsToCheck,
  sourceToRepeat,
  type Walk,
  walkOf
} from '../../../src/core/responses/walk.js'
import type { ShownPage } from '../../../src/core/instruments/journey.js'
import { emptyDraft, withSavedPage } from '../../../src/core/responses/draft.js'
import type { Answers } from '../../../src/core/responses/answers.js'
import { afresh, shipped } from '../instruments/shipped.js'

t.test('amina goes on at the first page she never saved, whatever she left blank before', async (t) => {
  const walk = walked({ a_category: 'provider' }, { a_sector: undefined })
  t.equal(firstUnseen(walk)?.key, 'a_function')
  t.equal(firstUnseen(walkOf(shipped('T0'), emptyDraft, afresh))?.key, 'a_category')
})

t.test('what is known is not asked, is there to check, and can be changed by whoever asks for it', async (t) => {
  const walk = walkOf(shipped('T0'), emptyDraft, { ...afresh, known: { a_sector: 'hospital' } })
  t.equal(
    walk.journey.pages.some(({ key }) => key === 'a_sector'),
    false
  )
  t.equal(pageOf(walk, 'a_sector')?.key, 'a_sector')
  const sector = questionsToCheck(walk).find(({ shown }) => shown.item.id === 'a_sector')
  t.match(sector, { isKnown: true, answers: { a_sector: 'hospital' } })
  t.equal(questionsToCheck(walk)[1]?.shown.item.id, 'a_sector', 'in its place in the document')
})

t.test('once changed it is an answer like any other', async (t) => {
  const draft = withSavedPage(emptyDraft, { ids: ['a_sector'], answers: { a_sector: 'gp' }, blank: [] }, 'phone')
  const walk = walkOf(shipped('T0'), draft, { ...afresh, known: { a_sector: 'hospital' } })
  t.equal(walk.journey.answers['a_sector'], 'gp')
  t.match(questionsToCheck(walk)[1], { isKnown: false })
})

t.test('an unknown question is on no page, known or not', async (t) => {
  t.equal(pageOf(walked({}), 'nobody'), undefined)
  t.equal(pageOf(walked({}), 'constructor'), undefined)
  t.equal(pageOf(walked({}), 'n3a'), undefined)
})

t.test('a goal typed elsewhere does not come back in words here', async (t) => {
  const walk = walked({ goal_1: 'Know the beds' })
  const page = shownIn(walk, 'k4_1')
  t.equal(pageShownTo(walk, page, 'phone').items[0]?.quote, 'Know the beds')
  t.equal(pageShownTo(walk, page, 'desk').items[0]?.quote, 'what you wrote elsewhere')
})

t.test('a goal of an earlier wave does: it was sent, and the link is the key to it', async (t) => {
  const walk = walkOf(shipped('T1'), emptyDraft, { ...afresh, earlier: { goal_1: 'Know the beds' } })
  const page = shownIn(walk, 'k4_1')
  t.equal(pageShownTo(walk, page, 'desk').items[0]?.quote, 'Know the beds')
})

t.test('rows chosen elsewhere would tell what was chosen: that question comes first again', async (t) => {
  const walk = walked({ b1_arrange: ['cover'] })
  const page = shownIn(walk, 'b1_arrange_sev')
  t.equal(sourceToRepeat(walk, page, 'phone'), undefined)
  t.equal(sourceToRepeat(walk, page, 'desk'), 'b1_arrange')
})

function shownIn(walk: Walk, id: string): ShownPage {
  const page = pageOf(walk, id)
  if (page === undefined) throw new Error(`${id} is not shown.`)
  return page
}

function walked(answers: Answers, blank: Readonly<Record<string, undefined>> = {}) {
  const ids = [...Object.keys(answers), ...Object.keys(blank)]
  return walkOf(shipped('T0'), withSavedPage(emptyDraft, { ids, answers, blank: [] }, 'phone'), afresh)
}
