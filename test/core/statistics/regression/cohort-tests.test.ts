import t from 'tap'
import { cohortTest, slopeHomogeneity } from '../../../../src/core/statistics/regression/cohort-tests.js'
import { parallelLines, type ParallelLines } from '../../../../src/core/statistics/regression/parallel-lines.js'
import { near } from '../near.js'

t.test('lines that lie on each other explain nothing', async (t) => {
  const got = cohortTest(
    fitted([
      [
        [0, 1, 2],
        [1, 3, 2]
      ],
      [
        [0, 1, 2],
        [1, 3, 2]
      ]
    ])
  )
  t.match(got, { f: 0, df1: 1, df2: 3, p: 1, partialEtaSquared: 0 })
})

t.test('with equal baselines the test of adjusted means is that of means, less the slope', async (t) => {
  const got = cohortTest(
    fitted([
      [
        [-1, 0, 1],
        [0, 3, 0]
      ],
      [
        [-1, 0, 1],
        [6, 7, 11]
      ]
    ])
  )
  // Between: 2 × 3 × 3.5². Within: (6 + 14) − (5² / 4).
  t.ok(near(got?.f ?? null, 73.5 / (13.75 / 3)) && near(got?.partialEtaSquared ?? null, 73.5 / 87.25))
})

t.test('slopes of their own against one for all', async (t) => {
  const got = slopeHomogeneity(
    fitted([
      [
        [-1, 0, 1],
        [0, 3, 0]
      ],
      [
        [-1, 0, 1],
        [6, 7, 11]
      ]
    ])
  )
  // Slopes 0 and 2.5 around 1.25: 2 × 2 × 1.25² of 13.75 squares.
  t.match(got, { df1: 1, df2: 2 })
  t.ok(near(got?.f ?? null, 6.25 / (7.5 / 2)))
})

t.test('a cohort that started alike has no slope and takes no part', async (t) => {
  const got = slopeHomogeneity(
    fitted([
      [
        [-1, 0, 1],
        [0, 3, 0]
      ],
      [
        [-1, 0, 1],
        [6, 7, 11]
      ],
      [
        [70, 70],
        [3, 5]
      ]
    ])
  )
  t.match(got, { df1: 1, df2: 3 })
  t.ok(near(got?.f ?? null, 6.25 / (9.5 / 3)))
})

t.test('one slope, no degrees of freedom, or a perfect fit: nothing to test', async (t) => {
  const oneSlope = [
    [
      [1, 2, 3],
      [1, 5, 2]
    ],
    [
      [4, 4],
      [1, 2]
    ]
  ]
  const noneLeft = [
    [
      [1, 2],
      [1, 5]
    ],
    [
      [4, 6],
      [1, 2]
    ]
  ]
  const perfect = [
    [
      [0.1, 0.2, 0.7],
      [1.1, 1.2, 1.7]
    ],
    [
      [0.3, 0.9, 0.4],
      [0.3, 0.9, 0.4]
    ]
  ]
  t.equal(slopeHomogeneity(fitted(oneSlope)), null)
  t.equal(slopeHomogeneity(fitted(noneLeft)), null)
  t.equal(slopeHomogeneity(fitted(perfect)), null)
  t.equal(cohortTest(fitted(perfect)), null)
})

function fitted(cohorts: readonly (readonly (readonly number[])[])[]): ParallelLines {
  const fit = parallelLines(cohorts.map(([pre = [], post = []], index) => ({ cohort: `${index}`, pre, post })))
  if (fit.status !== 'ok') throw new Error(fit.status)
  return fit
}
