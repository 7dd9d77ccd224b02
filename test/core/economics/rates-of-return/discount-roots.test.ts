import fc from 'fast-check'
import t from 'tap'
import { discountRoots, signChanges } from '../../../../src/core/economics/rates-of-return/discount-roots.js'
import { near } from '../../statistics/near.js'

const polynomial = (...coefficients: readonly number[]) =>
  coefficients.map((coefficient, power) => ({ power, coefficient }))

const cases: readonly (readonly [sentence: string, coefficients: readonly number[], roots: readonly number[]])[] = [
  ['nothing at all', [], []],
  ['a constant', [3], []],
  ['no change of sign', [1, 2, 3], []],
  ['a line that crosses', [-1, 2], [0.5]],
  ['a line that crosses beyond 1', [-2, 1], []],
  ['a root at 1 itself', [-1, 1], [1]],
  ['two roots', [0.12, -0.7, 1], [0.3, 0.4]],
  ['a curve that touches', [0.25, -1, 1], [0.5]],
  ['one that touches, and crosses further on', [-0.2, 1.05, -1.8, 1], [0.5, 0.8]],
  ['a curve that nearly touches', [0.26, -1, 1], []],
  ['three at one place', [-0.125, 0.75, -1.5, 1], [0.5]],
  ['leading and trailing nothings', [0, 0, -1, 2, 0], [0.5]]
]

for (const [sentence, coefficients, roots] of cases) {
  t.test(sentence, async (t) => {
    const found = discountRoots(polynomial(...coefficients))
    t.equal(found.length, roots.length, JSON.stringify(found))
    t.ok(found.every((root, at) => near(root, roots[at] ?? NaN, 1e-9)))
  })
}

t.test('a curve that touches has one root there, whatever rounding leaves of it', async (t) => {
  for (let percent = 1; percent <= 100; percent++) {
    const root = percent / 100
    t.equal(discountRoots(polynomial(root ** 2, -2 * root, 1)).length, 1, `at ${root}`)
  }
})

t.test('powers may be broken, given in any order, and given twice', async (t) => {
  const found = discountRoots([
    { power: 2.5, coefficient: 1 },
    { power: 0.5, coefficient: -0.2 },
    { power: 0.5, coefficient: -0.05 }
  ])
  t.same(
    found.map((root) => Math.round(root * 1e12) / 1e12),
    [0.5]
  )
})

t.test('every root that was built in is found, and nothing else', async () => {
  const places = fc.uniqueArray(fc.integer({ min: 2, max: 19 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(places, (places) => {
      const roots = places.map((place) => place / 20).sort((a, b) => a - b)
      const terms = roots.reduce<readonly number[]>(
        (product, root) => {
          return [0, ...product].map((coefficient, at) => coefficient - root * (product[at] ?? 0))
        },
        [1]
      )
      const found = discountRoots(polynomial(...terms))
      return found.length === roots.length && found.every((root, at) => near(root, roots[at] ?? NaN, 1e-6))
    })
  )
})

t.test('signs are counted in the order of the powers, and what cancels has none', async (t) => {
  t.equal(signChanges(polynomial(-1, 0, 2, -3, 0, 1)), 3)
  t.equal(signChanges([...polynomial(-1, 2, -3), { power: 1, coefficient: -2 }]), 0)
  t.equal(signChanges([]), 0)
})
