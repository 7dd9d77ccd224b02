import t from 'tap'
import fc from 'fast-check'
import { bracketedRoot } from '../../../../src/core/statistics/roots/bracketed-root.js'
import { near } from '../near.js'

const cases: readonly (readonly [string, (x: number) => number, number, number, number])[] = [
  ['a line', (x) => 3 * x - 1, -5, 8, 1 / 3],
  ['a parabola', (x) => x * x - 2, 0, 9, Math.SQRT2],
  ['the other way round', (x) => x * x - 2, 9, 0, Math.SQRT2],
  ['a falling function', (x) => Math.cos(x) - x, 0, 1, 0.7390851332151607],
  ['a flat triple root', (x) => (x - 0.3) ** 3, -2, 5, 0.3],
  ['a very flat root', (x) => (x - 1) ** 9, 0, 100, 1],
  ['a steep wall', (x) => Math.exp(x) - 1e-3, -800, 700, Math.log(1e-3)],
  ['an end that is infinite', (x) => Math.log(x) + 700, 0, 1, Math.exp(-700)],
  ['a pole on the far side', (x) => 1 / x - 1e-8, 0, 1e12, 1e8],
  ['a jump over 0', (x) => (x < 0.7 ? -1 : 2), 0, 1, 0.7],
  ['a root very far off', (x) => x - 1e250, 0, 1e300, 1e250],
  ['a root at the first end', (x) => x, 0, 4, 0],
  ['a root at the second end', (x) => x - 4, 0, 4, 4],
  ['a wave with one change of sign', (x) => x + 0.9 * Math.sin(x), -1, 7, 0]
]

for (const [name, at, from, to, root] of cases) {
  t.test(`finds the root of ${name}`, async (t) => {
    const found = bracketedRoot(at, from, to)
    t.ok(near(found, root, 1e-15) || Math.abs(found - root) < 1e-300, `${found} for ${root}`)
  })
}

t.test('soon closes in on a smooth function, and is never much slower than halving', async (t) => {
  const count = (at: (x: number) => number, from: number, to: number) => {
    let calls = 0
    bracketedRoot((x) => ((calls += 1), at(x)), from, to)
    return calls
  }
  t.ok(count((x) => Math.exp(x) - 5, 0, 4) <= 14)
  t.ok(count((x) => (x - 1) ** 9, 0, 100) <= 4 * 60)
  t.ok(count((x) => (x < 0.7 ? -1e-9 : 1e9), 0, 1) <= 4 * 55)
})

t.test('stops as near as it was asked to', async (t) => {
  let calls = 0
  const found = bracketedRoot((x) => ((calls += 1), Math.sign(x - 0.123)), 0, 1, 0.01)
  t.ok(Math.abs(found - 0.123) <= 0.01)
  t.ok(calls < 12)
})

t.test('any cubic with one enclosed root is solved', async () => {
  const number = fc.double({ min: -50, max: 50, noNaN: true })
  fc.assert(
    fc.property(
      number,
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (root, width, share) => {
        const found = bracketedRoot(
          (x) => (x - root) * ((x - root) ** 2 + 1),
          root - share * width - 1e-3,
          root + width
        )
        return Math.abs(found - root) <= 1e-15 * Math.max(1, Math.abs(root))
      }
    )
  )
})

t.test('points that enclose nothing and a function that is no number are refused', async (t) => {
  t.throws(() => bracketedRoot((x) => x * x + 1, -1, 1), /No root enclosed: 2 at -1 and 2 at 1/)
  t.throws(() => bracketedRoot(() => NaN, -1, 1), RangeError)
  t.throws(() => bracketedRoot((x) => (Math.abs(x) < 1 ? NaN : x), -1, 1), RangeError)
  t.throws(() => bracketedRoot((x) => x, NaN, 1), RangeError)
})
