import fc from 'fast-check'
import t from 'tap'
import {
  answersShownTo,
  emptyDraft,
  isOvertaken,
  isWrittenBy,
  type PageAnswers,
  parseDraft,
  wasSeen,
  withSavedPage
} from '../../../src/core/responses/draft.js'
import type { Answers } from '../../../src/core/responses/answers.js'

const goals = page(['goal_1', 'goal_2'], { goal_1: 'Know the beds' }, ['goal_2'])
const k1a = page(['k1a'], { k1a: '4' }, ['k1a_other'])

t.test('a page is saved whole: what was left out on it is forgotten, what stands elsewhere stays', async (t) => {
  const before = withSavedPage(
    withSavedPage(emptyDraft, k1a, 'phone'),
    page(['goal_1', 'goal_2'], { goal_1: 'A', goal_2: 'B' }),
    'phone'
  )
  const draft = withSavedPage(before, goals, 'phone')
  t.same(draft.answers, { k1a: '4', goal_1: 'Know the beds' })
  t.equal(draft.version, 3)
})

t.test('a question that was shown and left blank was seen; one of a page that was never saved was not', async (t) => {
  const draft = withSavedPage(emptyDraft, goals, 'phone')
  t.ok(wasSeen(draft, 'goal_2'))
  t.notOk(wasSeen(draft, 'k1a'))
  t.notOk(wasSeen(draft, 'constructor'))
})

t.test('tom is shown what this browser wrote; whoever else holds his link is shown nothing', async (t) => {
  const other = page(['a_category'], { a_category: 'other', a_category_other: 'A union' })
  const draft = withSavedPage(withSavedPage(emptyDraft, k1a, 'phone'), other, 'desk')
  t.same(answersShownTo('phone', draft), { k1a: '4' })
  t.same(answersShownTo('desk', draft), { a_category: 'other', a_category_other: 'A union' })
  t.same(answersShownTo('mallory', draft), {})
  t.same(answersShownTo(undefined, draft), {})
  t.notOk(isWrittenBy(undefined, draft, 'k1a'))
})

const saved = withSavedPage(emptyDraft, k1a, 'phone')
const overtaking = [
  ['opened before the other window saved another answer', page(['k1a'], { k1a: '2' }), 0, true],
  ['opened before, but left blank now', page(['k1a'], {}, ['k1a', 'k1a_other']), 0, true],
  ['sent twice, with the same answer', k1a, 0, false],
  ['opened after', page(['k1a'], { k1a: '2' }), 1, false],
  ['another page, opened before', goals, 0, false],
  ['a version this draft never had', k1a, 2, true]
] as const
for (const [sentence, sent, openedAt, overtaken] of overtaking) {
  t.test(`${sentence}: ${overtaken ? 'asks first' : 'is saved'}`, async (t) => {
    t.equal(isOvertaken(saved, sent, openedAt), overtaken)
  })
}

t.test('two windows, any order of saving: nobody overwrites an answer they have not seen', async () => {
  const save = fc.record({
    window: fc.nat(1),
    id: fc.constantFrom('k1a', 'k1b'),
    answer: fc.constantFrom('1', '2'),
    reload: fc.boolean()
  })
  fc.assert(
    fc.property(fc.array(save), (saves) => {
      let draft = emptyDraft
      const opened = [emptyDraft, emptyDraft]
      for (const { window, id, answer, reload } of saves) {
        if (reload) opened[window] = draft
        const seen = opened[window] ?? emptyDraft
        const sent = page([id], { [id]: answer })
        const unseen = draft.answers[id] !== seen.answers[id] && draft.answers[id] !== answer
        if (isOvertaken(draft, sent, seen.version)) continue
        if (unseen) return false
        draft = withSavedPage(draft, sent, `window ${window}`)
      }
      return true
    })
  )
})

t.test('a draft reads back as it was stored', async (t) => {
  const { answers, written, version } = withSavedPage(saved, goals, 'desk')
  const row = { answers: JSON.stringify(answers), writtenBy: JSON.stringify(written), version }
  t.same(parseDraft(row), { answers, written, version })
})

function page(ids: readonly string[], answers: Answers, blank: readonly string[] = []): PageAnswers {
  return { ids, answers, blank }
}
