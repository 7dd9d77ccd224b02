import t from 'tap'
import type { Asking } from '../../../../src/core/instruments/fields/asking.js'
import { choiceField, tickField } from '../../../../src/core/instruments/fields/choice-field.js'
import { shownItem } from '../shipped.js'

const substitutions = { host: 'Whitehall', organisation: 'Brackenhall', participant: 'Amina', hostSector: 'government' }
const asking: Asking = { filled: {}, errors: [], wording: { language: 'en', substitutions }, alone: true }

t.test('eleven stacked answers, and what is asked of a person who is not sure', async (t) => {
  const { view, options } = choiceField(
    shownItem('T0', 'r1'),
    { name: 'r1', title: { heading: 'How likely?' } },
    asking
  )
  t.equal(view, 'components/radios')
  t.match(options, { name: 'r1', idPrefix: 'r1', items: { length: 14 } })
})

t.test('a row has a name and ids of its own', async (t) => {
  const shown = shownItem('T0', 'b1_arrange_sev', { b1_arrange: ['cover'] })
  const name = 'b1_arrange_sev.cover'
  const { options } = choiceField(shown, { name, title: { text: 'Cover' } }, { ...asking, filled: { [name]: '2' } })
  t.match(options, { name, items: [{ id: name, checked: false }, {}, { id: `${name}-3`, checked: true }] })
})

t.test('a box that was ticked is ticked again, and its hint belongs to the box', async (t) => {
  const wanted = { name: 'perm_quote', title: { text: 'You may quote me.' }, hint: 'Optional.' }
  const { options } = tickField(shownItem('T1', 'perm_quote'), wanted, { ...asking, filled: { perm_quote: 'yes' } })
  t.match(options, {
    fieldset: null,
    items: [{ text: 'You may quote me.', checked: true, hint: { text: 'Optional.' } }]
  })
})
