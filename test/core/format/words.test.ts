import t from 'tap'
import { absent, count, duration, list, tooFewToShow, workHours } from '../../../src/core/format/words.js'

t.test('one person, two people', async (t) => {
  const texts = [1, 2, 0, 1200].map((n) => count(n, 'person', 'people'))
  t.same(texts, ['1 person', '2 people', '0 people', '1,200 people'])
})

t.test('lists are read aloud', async (t) => {
  const texts = [[], ['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']].map(list)
  t.same(texts, ['', 'a', 'a and b', 'a, b and c', 'a, b, c and d'])
})

t.test('time saved is hours and minutes', async (t) => {
  const texts = [100, 40, 120, 0, 59.5, 99.4, 60 * 1560].map(duration)
  t.same(texts, ['1 h 40 min', '40 min', '2 h', '0 min', '1 h', '1 h 39 min', '1,560 h'])
  t.same([22.5, 15, 1.255].map(workHours), ['22.5 h', '15 h', '1.26 h'])
  for (const minutes of [-1, NaN, Infinity]) t.throws(() => duration(minutes), RangeError)
})

t.test('what is absent says why', async (t) => {
  const words = ['not asked', 'not answered', 'does not apply', 'too few to show', 'not defined']
  t.same(Object.values(absent), words)
  t.equal(tooFewToShow(11), 'too few to show (fewer than 11)')
})
