import fc from 'fast-check'
import t from 'tap'
import { diceFor } from '../../../src/platform/chance/dice.js'
import { seededChance } from '../../../src/platform/chance/seeded-chance.js'

const first = (count: number, seed: number): readonly number[] => {
  const { next } = seededChance(seed)
  return Array.from({ length: count }, next)
}

t.test('a seed gives the same numbers on every machine', async (t) => {
  t.same(first(4, 1), [0.3081664853860775, 0.5187102496590177, 0.6319739534963973, 0.1927554365728792])
  t.same(first(4, 1), first(4, 1))
})

t.test('dice fall for the simulation as they always fell', async (t) => {
  const dice = diceFor('a', 'b')
  t.same([dice.share(), dice.whole(1, 6), dice.share()], [0.8473518269648347, 6, 0.9117337618281431])
})

t.test('a result can say the generator and the seed', async (t) => {
  t.match(seededChance(7), { generator: /^xoroshiro128\+/, seed: 7 })
})

t.test('two seeds beside each other have nothing in common', async (t) => {
  const [one, two] = [first(1000, 1), first(1000, 2)]
  const meanProduct = one.reduce((total, value, at) => total + (value - 0.5) * ((two[at] ?? 0) - 0.5), 0) / 1000
  t.ok(Math.abs(meanProduct) < 4 / 12 / Math.sqrt(1000))
})

t.test('all shares from 0 to below 1 are equally likely', async (t) => {
  const counts = new Array<number>(20).fill(0)
  for (const value of first(20_000, 3)) counts[Math.floor(value * 20)] = (counts[Math.floor(value * 20)] ?? 0) + 1
  const chiSquare = counts.reduce((total, count) => total + (count - 1000) ** 2 / 1000, 0)
  t.equal(counts.length, 20)
  t.ok(chiSquare < 43.8, 'below the 99.9% quantile of chi-square with 19 degrees of freedom')
})

t.test('no share is below 0 or reaches 1, whatever the seed', async () => {
  fc.assert(fc.property(fc.maxSafeNat(), (seed) => first(10, seed).every((value) => value >= 0 && value < 1)))
})

t.test('a seed that is no whole number from 0 is a mistake of the caller', async (t) => {
  for (const seed of [-1, 0.5, NaN, 2 ** 53]) t.throws(() => seededChance(seed), RangeError)
})
