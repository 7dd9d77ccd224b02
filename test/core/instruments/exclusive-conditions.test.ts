import t from 'tap'
import { type Condition, parseCondition } from '../../../src/core/instruments/condition.js'
import { areExclusive } from '../../../src/core/instruments/exclusive-conditions.js'

function condition(text: string): Condition {
  const read = parseCondition(text)
  if (read.kind === 'fault') throw new RangeError(read.message)
  return read.condition
}

const pairs = [
  ['job = clinical', 'job = academic', true],
  ['job = clinical', 'job != clinical and job != academic', true],
  ['job = clinical', 'job = clinical', false],
  ['job = clinical', 'job != academic', false],
  ['job != clinical', 'job != academic', false],
  ['job = clinical', 'role = academic', false],
  ['job = clinical and role = a', 'job = academic', true],
  ['job = clinical or role = a', 'job = academic', false],
  ['job = clinical or job = policy', 'job = academic or job = other', true],
  ['score >= 3', 'score <= 2', true],
  ['score > 2', 'score <= 2', true],
  ['score >= 3', 'score <= 3', false],
  ['score >= 3', 'score > 5', false],
  ['module(network)', 'exchange(held)', false]
] as const

for (const [one, other, exclusive] of pairs) {
  t.test(`${one} · ${other}: ${exclusive ? 'nobody sees both' : 'somebody may see both'}`, async (t) => {
    t.equal(areExclusive(condition(one), condition(other)), exclusive)
    t.equal(areExclusive(condition(other), condition(one)), exclusive)
  })
}

t.test('a question without a condition is seen by everybody', async (t) => {
  t.notOk(areExclusive(undefined, condition('job = clinical')))
  t.notOk(areExclusive(condition('job = clinical'), undefined))
})
