import t from 'tap'
import { plainText } from '../../../src/core/business-case/document.js'

t.test('the words of a text, with numbers as they are shown', async (t) => {
  t.equal(
    plainText([{ text: 'It cost ' }, { number: 'A-cost', shown: '£1,307' }, { text: ' in all', strong: true }]),
    'It cost £1,307 in all'
  )
  t.equal(plainText([]), '')
})
