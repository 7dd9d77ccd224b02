import t from 'tap'
import { mayStand, origins } from '../../../../src/core/economics/assumptions/provenance.js'

t.test('only a participant’s own figure has to be released', async (t) => {
  const standing = origins.map((origin) => [
    mayStand({ origin, released: false }),
    mayStand({ origin, released: true })
  ])
  t.same(standing, [
    [false, true],
    [true, true],
    [true, true],
    [true, true],
    [true, true]
  ])
})
