import t from 'tap'
import { findOption, pointsOf, type Scale, ScalesSchema } from '../../../src/core/framework/scale.js'

const label = { en: 'Words' }
const ladder: Scale = { topCode: 6, options: ['0', '1', '3', '6'].map((code) => ({ code, label })) }
const status: Scale = {
  options: [
    { code: 'done', label, points: 100 },
    { code: 'partly', label, points: 50 }
  ]
}

const rating: Scale = { figures: { low: 1, high: 5, step: 1 }, options: [] }
const hours: Scale = { figures: { low: -2, high: 6, step: 0.5, raw: true }, options: [] }

const worth = [
  ['the first answer of seven', ladder, '0', false, 0],
  ['the second of seven', ladder, '1', false, 100 / 6],
  ['the middle', ladder, '3', false, 50],
  ['the last', ladder, '6', false, 100],
  ['the last, reversed', ladder, '6', true, 0],
  ['the second, reversed', ladder, '1', true, 100 - 100 / 6],
  ['an answer with points of its own', status, 'partly', false, 50],
  ['a code that the scale does not have', ladder, '4', false, undefined],
  ['a code that the scale does not have, reversed', ladder, '4', true, undefined],
  ['a figure on its way from low to high', rating, '2', false, 25],
  ['a figure, reversed', rating, '2', true, 75],
  ['a figure outside', rating, '6', false, undefined],
  ['no figure', rating, '', false, undefined],
  ['a word where figures are', rating, 'two', false, undefined],
  ['a raw figure', hours, '3.5', false, 3.5],
  ['a raw figure below zero, reversed', hours, '-2', true, 6],
  ['an answer of a list that is not scored', { options: [{ code: 'yes', label }] }, 'yes', false, undefined]
] as const

for (const [sentence, scale, code, reversed, points] of worth) {
  t.test(`${sentence} is worth ${points ?? 'nothing that could be said'}`, async (t) => {
    t.equal(pointsOf(scale, code, reversed), points)
  })
}

t.test('an option is found by its code, and no other way', async (t) => {
  t.equal(findOption(status, 'done')?.points, 100)
  t.equal(findOption(status, 'constructor'), undefined)
})

t.test('codes are numbers or words without blanks; a scale has at least one answer', async (t) => {
  const scales = (code: string): object => ({ A: { options: [{ code, label }] } })
  for (const code of ['0', '-3', '10', '0-2', 'afc8d-9', 'K']) t.ok(ScalesSchema.safeParse(scales(code)).success, code)
  for (const code of ['', 'a b', '1.5', '__proto__', '-']) t.notOk(ScalesSchema.safeParse(scales(code)).success, code)
  t.notOk(ScalesSchema.safeParse({ A: { options: [] } }).success)
  t.ok(ScalesSchema.safeParse({ A: rating }).success, 'but figures need none')
})
