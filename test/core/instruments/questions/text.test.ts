import t from 'tap'
import { longText, readText, shortText } from '../../../../src/core/instruments/questions/text.js'
import { entry } from './entry.js'

const read = (text: string, maxLength = 10, shape: 'one line' | 'lines' = 'lines'): object =>
  readText({ form: { q: text }, name: 'q' }, maxLength, shape)

t.test('what was typed is kept, but for blanks around it', async (t) => {
  t.same(read('  Ring\tup '), { kind: 'answer', answer: 'Ring\tup' })
  t.same(read('   '), { kind: 'blank' })
  t.same(read('na'), { kind: 'answer', answer: 'na' })
})

t.test('a line break of a browser counts as one character; one line has none', async (t) => {
  t.same(read('1234\r\n6789'), { kind: 'answer', answer: '1234\n6789' })
  t.same(read('1234\r\n\r\n6789', 10, 'one line'), { kind: 'answer', answer: '1234 6789' })
})

t.test('length is counted in characters, not in bytes or halves of characters', async (t) => {
  t.same(read('ŵŷéüñ'.repeat(2)), { kind: 'answer', answer: 'ŵŷéüñ'.repeat(2) })
  t.same(read('👩'.repeat(10)), { kind: 'answer', answer: '👩'.repeat(10) })
  t.same(read('👩'.repeat(11)), { kind: 'fault', message: 'Shorten this to 10 characters or fewer: it has 11' })
})

t.test('a megabyte is too long', async (t) => {
  t.match(shortText.read(entry({ type: 'short-text', maxLength: 200 }, { q: 'x'.repeat(2 ** 20) })), {
    message: 'Shorten this to 200 characters or fewer: it has 1048576'
  })
})

t.test('NUL and half a character are refused, not dropped', async (t) => {
  for (const text of ['a\0b', 'a\ud83d', '\udc69a']) {
    t.same(read(text), { kind: 'fault', message: 'Remove the character that cannot be shown' })
  }
})

t.test('the same box twice is refused', async (t) => {
  t.same(readText({ form: { q: ['a', 'b'] }, name: 'q' }, 10, 'lines'), {
    kind: 'fault',
    message: 'Write one answer only'
  })
})

t.test('without a length of its own a line has 200 characters and a text 2,000', async (t) => {
  t.match(shortText.read(entry({ type: 'short-text' }, { q: 'x'.repeat(201) })), { kind: 'fault' })
  t.match(longText.read(entry({ type: 'long-text' }, { q: 'x'.repeat(2000) })), { kind: 'answer' })
  t.match(longText.read(entry({ type: 'long-text' }, { q: 'x'.repeat(2001) })), { kind: 'fault' })
})

t.test('a text is read back line by line', async (t) => {
  t.same(longText.words('a\nb', { options: [] }, 'en'), ['a', 'b'])
  t.same(shortText.words('a', { options: [] }, 'en'), ['a'])
})
