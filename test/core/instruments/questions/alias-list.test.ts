import t from 'tap'
import { aliasList, boxNames } from '../../../../src/core/instruments/questions/alias-list.js'
import { entry } from './entry.js'

const question = { type: 'alias-list', maxRows: 3, maxLength: 10 }

t.test('nicknames keep the number of their box, so that clearing one moves no other', async (t) => {
  t.same(aliasList.read(entry(question, { 'q.1': 'Robin', 'q.2': ' ', 'q.3': 'Kit' })), {
    kind: 'answer',
    answer: { rows: { '1': 'Robin', '3': 'Kit' } }
  })
  t.same(aliasList.read(entry(question, {})), { kind: 'blank' })
  t.same(boxNames('q', 2), ['q.1', 'q.2'])
})

t.test('a nickname called like a property of every object is a nickname', async (t) => {
  t.same(aliasList.read(entry(question, { 'q.1': '__proto__' })), {
    kind: 'answer',
    answer: { rows: { '1': '__proto__' } }
  })
})

t.test('two people cannot share a nickname, and a long one is refused at its box', async (t) => {
  t.same(aliasList.read(entry(question, { 'q.1': 'Kit', 'q.3': 'Kit' })), {
    kind: 'fault',
    message: 'Use ‘Kit’ for one person only',
    field: 'q.3'
  })
  t.match(aliasList.read(entry(question, { 'q.2': 'x'.repeat(11) })), { kind: 'fault', field: 'q.2' })
})

t.test('nicknames are read back', async (t) => {
  t.same(aliasList.words({ rows: { '1': 'Robin', '3': 'Kit' } }, { options: [] }, 'en'), ['Robin', 'Kit'])
})
