import t from 'tap'
import { standing } from '../../../../src/core/economics/benefits/benefit-status.js'

const cases = [
  ['measured', 1, 'seen'],
  ['sponsor-confirmed', 3, 'seen'],
  ['implemented', 4, 'reported'],
  ['partly-implemented', 6, 'reported'],
  ['committed', 1, 'expected'],
  ['forecast', 6, 'expected'],
  ['no-response', 5, 'not known']
] as const

for (const [status, grade, word] of cases) {
  t.test(`${status}, grade ${grade}: ${word}`, async (t) => {
    t.equal(standing(status, grade), word)
  })
}
