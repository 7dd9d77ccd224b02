import t from 'tap'
import { isScored, scalesFaults } from '../../../src/core/framework/scale-faults.js'
import type { Option } from '../../../src/core/framework/scale.js'

const label = { en: 'Words' }
const option = (code: string, more: Partial<Option> = {}): Option => ({ code, label, ...more })

t.test('a scale without a slip has no fault', async (t) => {
  t.same(scalesFaults({ A: { topCode: 2, options: [option('0'), option('1'), option('2')] } }), [])
})

t.test('every slip in a scale is named by its place', async (t) => {
  const scales = {
    A: { options: [option('na'), option('yes'), option('yes'), option('half', { range: [60, 40] })] },
    B: { topCode: 2, options: [option('0'), option('3'), option('few'), option('1', { points: 50 })] },
    C: { figures: { low: 5, high: 1, step: 1 }, options: [option('1')] },
    D: { figures: { low: 1, high: 5, step: 9 }, options: [] }
  }
  t.same(scalesFaults(scales), [
    'scales.A.options[0].code: "na" stands for a way out',
    'scales.A.options[2].code: "yes" is there twice',
    'scales.A.options[3].range: has its low end above its high end',
    'scales.B.options[1].code: "3" is not from 0 to 2, as an evenly scored scale needs',
    'scales.B.options[2].code: "few" is not from 0 to 2, as an evenly scored scale needs',
    'scales.B.options[3].points: stands beside topCode: keep one of them',
    'scales.C.options: stand beside figures: keep one of them',
    'scales.C.figures.low: is not below high',
    'scales.D.figures.step: is longer than the way from low to high'
  ])
})

t.test('a scale can be scored when every answer is worth something', async (t) => {
  t.ok(isScored({ topCode: 1, options: [option('0'), option('1')] }))
  t.ok(isScored({ options: [option('yes', { points: 100 }), option('no', { points: 0 })] }))
  t.ok(isScored({ figures: { low: 0, high: 10, step: 1 }, options: [] }))
  t.notOk(isScored({ options: [option('yes', { points: 100 }), option('no')] }))
})
