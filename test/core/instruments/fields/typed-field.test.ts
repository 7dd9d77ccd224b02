import t from 'tap'
import type { Asking } from '../../../../src/core/instruments/fields/asking.js'
import { figureFields, inputOptions, textField } from '../../../../src/core/instruments/fields/typed-field.js'
import { shownItem } from '../shipped.js'

const substitutions = { host: 'Whitehall', organisation: 'Brackenhall', participant: 'Amina', hostSector: 'government' }
const asking: Asking = { filled: {}, errors: [], wording: { language: 'en', substitutions }, alone: true }
const title = { text: 'How many?' }

t.test('whole things ask for digits, parts of them for a point too', async (t) => {
  const whole = figureFields(shownItem('T1', 'cp_nights'), { name: 'cp_nights', title }, asking)
  const parts = figureFields(shownItem('T1', 'cp_days'), { name: 'cp_days', title }, asking)
  t.match(whole, [{ options: { inputmode: 'numeric', suffix: { text: 'nights' } } }])
  t.match(parts, [{ options: { inputmode: 'decimal', suffix: { text: 'days' } } }, {}])
})

t.test('the way out stands under the box, as a box to tick', async (t) => {
  const [, way] = figureFields(
    shownItem('T1', 'cp_days'),
    { name: 'cp_days', title },
    { ...asking, filled: { 'cp_days-way': 'pns' } }
  )
  t.match(way, { options: { name: 'cp_days-way', items: [{ divider: 'or' }, { value: 'pns', checked: true }] } })
})

t.test('a long text has room, and what was typed in it stays as it was', async (t) => {
  const typed = 'One\n<b>Two</b>'
  const field = textField(
    shownItem('T1', 'f2_easier'),
    { name: 'f2_easier', title },
    { ...asking, filled: { f2_easier: typed } }
  )
  t.match(field, { view: 'components/textarea', options: { rows: 5, value: typed } })
})

t.test('a browser that may be shared suggests nothing', async (t) => {
  t.equal(inputOptions({ name: 'goal_1', title }, asking).autocomplete, 'off')
})
