import t from 'tap'
import {
  compoundSymmetry,
  covarianceOf,
  unstructured
} from '../../../../src/core/statistics/mixed-models/covariance-structure.js'

t.test('unstructured: each variance and each covariance is a number of its own', async (t) => {
  const structure = unstructured(3)
  t.equal(structure.cells.length, 6)
  t.same(covarianceOf(structure, [1, 2, 3, 4, 5, 6]), [
    [1, 2, 4],
    [2, 3, 5],
    [4, 5, 6]
  ])
  t.same(covarianceOf(structure, structure.start([4, 9, 16])), [
    [4, 3, 4],
    [3, 9, 6],
    [4, 6, 16]
  ])
})

t.test('compound symmetry: one variance, one covariance', async (t) => {
  const structure = compoundSymmetry(3)
  t.equal(structure.cells.length, 2)
  t.same(covarianceOf(structure, [5, 2]), [
    [5, 2, 2],
    [2, 5, 2],
    [2, 2, 5]
  ])
  t.same(structure.start([4, 9, 17]), [10, 5])
})
