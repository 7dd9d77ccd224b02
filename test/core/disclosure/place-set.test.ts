import fc from 'fast-check'
import t from 'tap'
import { has, isSame, placesBeyond, placesIn, placeSet, unitsBeyond } from '../../../src/core/disclosure/place-set.js'

const Places = fc.uniqueArray(fc.nat(200))

t.test('a set holds what was put in, and says what another lacks', async () => {
  fc.assert(
    fc.property(Places, Places, (one, other) => {
      const [a, b] = [placeSet(one), placeSet(other)]
      const lacking = one.filter((place) => !other.includes(place)).sort((x, y) => x - y)
      return (
        isSame(placeSet(placesIn(a)), a) &&
        placesIn(a).length === one.length &&
        one.every((place) => has(a, place)) &&
        String(placesBeyond(a, b)) === String(lacking) &&
        isSame(a, b) === (lacking.length === 0 && one.length === other.length)
      )
    })
  )
})

t.test('the last bit of a word, and sets of unlike length', async (t) => {
  t.same(placesIn(placeSet([31, 63, 64])), [31, 63, 64])
  t.ok(isSame(placeSet([3]), new Uint32Array([8, 0, 0])))
  t.notOk(isSame(placeSet([3]), placeSet([3, 90])))
  t.equal(has(placeSet([3]), 90), false)
  t.equal(placeSet([]).length, 0)
})

t.test('units are counted once, up to enough', async (t) => {
  const units = [0, 0, 2, 3, 3, 5]
  t.equal(unitsBeyond(placeSet([0, 1, 2, 3, 4, 5]), placeSet([]), units, Infinity), 4)
  t.equal(unitsBeyond(placeSet([0, 1, 2, 3, 4, 5]), placeSet([0]), units, Infinity), 4, 'the other of a pair is left')
  t.equal(unitsBeyond(placeSet([0, 1, 2, 3, 4, 5]), placeSet([]), units, 2), 2)
  t.same(placesBeyond(placeSet([0, 1, 2, 3]), placeSet([1]), 2), [0, 2])
})
