import t from 'tap'
import { waves as scheduled } from '../../../src/core/schedule/waves.js'
import { waves, WaveSchema } from '../../../src/core/framework/wave.js'

t.test('documents and schedule know the same waves', async (t) => {
  t.same([...waves].sort(), [...scheduled].sort())
})

t.test('a wave nobody knows is refused, also a light form, which is no wave', async (t) => {
  for (const name of ['T5', 'LT0', 't0', '']) t.notOk(WaveSchema.safeParse(name).success, name)
})
