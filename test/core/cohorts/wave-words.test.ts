import t from 'tap'
import { wavePairs } from '../../../src/core/cohorts/wave-pairs.js'
import { pairName, pairOpening, waveWords } from '../../../src/core/cohorts/wave-words.js'
import { waves } from '../../../src/core/framework/wave.js'

t.test('comparisons by name, and how a sentence about them begins', async (t) => {
  t.same(
    wavePairs.map((pair) => [pairName(pair), pairOpening(pair)]),
    [
      ['Before to 6 months', 'Six months on, '],
      ['Before to after', 'After the exchange, '],
      ['Before to 12 months', 'A year on, '],
      ['Before, looking back to after', 'Looking back, ']
    ]
  )
})

t.test('every wave has a name of its own', async (t) => {
  t.equal(new Set(waves.map((wave) => waveWords[wave].name)).size, waves.length)
})
