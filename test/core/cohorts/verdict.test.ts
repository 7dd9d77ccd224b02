import t from 'tap'
import type { ChangeRow } from '../../../src/core/cohorts/change-table.js'
import { verdicts } from '../../../src/core/cohorts/verdict.js'
import { pairedMeanChange } from '../../../src/core/statistics/paired/paired-mean-change.js'
import { standardisedChange } from '../../../src/core/statistics/paired/standardised-change.js'

function row(changes: readonly number[], units = changes.length): ChangeRow {
  const change = pairedMeanChange(
    changes.map(() => 50),
    changes.map((one) => 50 + one)
  )
  const n = changes.length
  const rest = { moves: null, highStart: 0, leftOut: [], release: 'change' } as const
  return {
    domain: 'd',
    measure: 'capability',
    n,
    people: n,
    units,
    change,
    standardised: standardisedChange(change),
    ...rest
  }
}

const many = (change: number, n = 12): readonly number[] =>
  Array.from({ length: n }, (_, at) => change + (at % 2 === 0 ? 5 : -5))

const cases = [
  { what: 'a clear rise', rows: [row(many(10))], verdicts: ['higher'] },
  { what: 'a clear fall', rows: [row(many(-10))], verdicts: ['lower'] },
  { what: 'no clear change', rows: [row(many(1))], verdicts: ['unclear'] },
  { what: 'ten people', rows: [row(many(10, 10))], verdicts: ['too-few'] },
  { what: 'twelve people of six pairs', rows: [row(many(10), 6)], verdicts: ['too-few'] },
  { what: 'nobody', rows: [row([])], verdicts: ['too-few'] },
  { what: 'all changed alike', rows: [row(Array.from({ length: 11 }, () => 10))], verdicts: ['higher'] },
  { what: 'all stayed the same', rows: [row(Array.from({ length: 11 }, () => 0))], verdicts: ['unclear'] }
]
for (const { what, rows, verdicts: expected } of cases) {
  t.test(what, async (t) => {
    t.same(
      verdicts(rows).map(({ verdict }) => verdict),
      expected
    )
  })
}

t.test('a change that is clear alone may not be clear among four', async (t) => {
  const alone = row(many(3.4))
  const [only] = verdicts([alone])
  const [among] = verdicts([alone, row(many(0)), row(many(0)), row(many(0))])
  t.match(only, { verdict: 'higher' })
  t.match(among, { verdict: 'unclear' })
  t.equal(among?.adjustedP, 4 * (only?.adjustedP ?? NaN))
})
