import { inLanguage } from '../../framework/local-text.js'
import type { Option } from '../../framework/scale.js'
import { otherId } from '../counted-answers.js'
import { valuesOf } from '../form.js'
import { wayOutLabels } from '../questions/question.js'
import { opensOther, otherLength } from '../read-page.js'
import type { ShownItem } from '../shown-item.js'
import { type Asking, errorOption, hintOption, type Wanted } from './asking.js'
import { type ChoiceItem, type Field, type InputOptions, numbered } from './field.js'

/**
 * Stacked radios, or boxes to tick. The ways out stand last and apart, after "or"; with boxes also what excludes all others.
 * Nothing is chosen unless `filled` says so. "Other" opens a box for a few words, which is there without a script too.
 */
export function choiceField(shown: ShownItem, { name, title, hint }: Wanted, asking: Asking): Field {
  const multiple = shown.item.type === 'multiple'
  const items = multiple ? boxItems(shown, asking) : radioItems(shown, asking)
  return {
    view: multiple ? 'components/checkboxes' : 'components/radios',
    options: {
      fieldset: { legend: title },
      ...hintOption(hint),
      ...errorOption(asking, name),
      idPrefix: name,
      name,
      items: numbered(name, items, valuesOf(asking.filled, name))
    }
  }
}

/** One box of permission, empty for no: the words beside it are the question. */
export function tickField({ item }: ShownItem, { name, title, hint }: Wanted, asking: Asking): Field {
  const box = { value: 'yes', text: title.text ?? title.heading ?? '', ...hintOption(hint) }
  return {
    view: 'components/checkboxes',
    options: {
      fieldset: null,
      ...errorOption(asking, name),
      idPrefix: name,
      name,
      items: numbered(item.id, [box], valuesOf(asking.filled, name))
    }
  }
}

function radioItems(shown: ShownItem, asking: Asking): readonly ChoiceItem[] {
  return [...shown.options.map((option) => choiceItem(shown, option, asking)), ...apart(waysOut(shown, asking))]
}

function boxItems(shown: ShownItem, asking: Asking): readonly ChoiceItem[] {
  const [alone, together] = [shown.options.filter(isExclusive), shown.options.filter((one) => !isExclusive(one))]
  const last = [...alone.map((option) => choiceItem(shown, option, asking)), ...waysOut(shown, asking)]
  return [
    ...together.map((option) => choiceItem(shown, option, asking)),
    ...apart(last.map((item) => ({ ...item, behaviour: 'exclusive' as const })))
  ]
}

function isExclusive({ exclusive }: Option): boolean {
  return exclusive === true
}

function choiceItem(shown: ShownItem, { code, label }: Option, asking: Asking) {
  const item = { value: code, text: inLanguage(label, asking.wording.language) }
  return code === 'other' && opensOther(shown) ? { ...item, conditional: otherBox(shown, asking) } : item
}

function otherBox({ item }: ShownItem, asking: Asking): InputOptions {
  const id = otherId(item.id)
  const value = valuesOf(asking.filled, id)[0]
  return {
    label: { text: 'In a few words (optional)' },
    hint: { text: `Up to ${otherLength} characters.` },
    ...errorOption(asking, id),
    id,
    name: id,
    ...(value !== undefined && { value }),
    autocomplete: 'off'
  }
}

function waysOut({ item }: ShownItem, { wording }: Asking) {
  return item.waysOut.map((way) => ({ value: way, text: inLanguage(wayOutLabels[way], wording.language) }))
}

function apart(items: readonly ChoiceItem[]): readonly ChoiceItem[] {
  return items.length === 0 ? [] : [{ divider: 'or' }, ...items]
}
