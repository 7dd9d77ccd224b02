import { inLanguage } from '../../framework/local-text.js'
import { valuesOf } from '../form.js'
import { dateFields } from '../questions/date.js'
import { wayOutLabels } from '../questions/question.js'
import { wayOutField } from '../questions/way-out.js'
import type { ShownItem } from '../shown-item.js'
import { type Asking, errorOption, hintOption, type Wanted } from './asking.js'
import { type DateInputOptions, type Field, numbered } from './field.js'

/** A number, an amount or a date, and under it the box to tick for a way out. */
export function figureFields(shown: ShownItem, wanted: Wanted, asking: Asking): readonly Field[] {
  const box = shown.item.type === 'date' ? dateField(wanted, asking) : figureField(shown, wanted, asking)
  return shown.item.waysOut.length === 0 ? [box] : [box, wayOutBoxes(shown, wanted, asking)]
}

/** A text in the person's own words. No suggestions from what was typed into this browser before: it may be shared. */
export function textField({ item }: ShownItem, wanted: Wanted, asking: Asking): Field {
  if (item.type !== 'long-text') return { view: 'components/input', options: inputOptions(wanted, asking) }
  return { view: 'components/textarea', options: { ...inputOptions(wanted, asking), rows: 5 } }
}

export function inputOptions({ name, title, hint }: Wanted, asking: Asking) {
  return {
    label: title,
    ...hintOption(hint),
    ...errorOption(asking, name),
    id: name,
    name,
    ...valueOption(asking, name),
    autocomplete: 'off' as const
  }
}

function figureField({ unit }: ShownItem, wanted: Wanted, asking: Asking): Field {
  const { language } = asking.wording
  const base = inputOptions(wanted, asking)
  if (unit?.kind === 'money') {
    const prefix = { text: inLanguage(unit.prefix, language) }
    return { view: 'components/input', options: { ...base, width: 10, inputmode: 'decimal', prefix } }
  }
  if (unit?.kind !== 'number') throw new RangeError(`${wanted.name} has no unit for its number.`)
  const inputmode = unit.step < 1 ? 'decimal' : 'numeric'
  const suffix = unit.suffix === undefined ? {} : { suffix: { text: inLanguage(unit.suffix, language) } }
  return { view: 'components/input', options: { ...base, width: 5, inputmode, ...suffix } }
}

/** Month and year are enough; a day that was given by other means stays as long as its month does. */
function dateField({ name, title, hint }: Wanted, asking: Asking): Field {
  const [, month, year] = dateFields(name)
  const boxes = [
    { id: month, label: 'Month', width: 2 },
    { id: year, label: 'Year', width: 4 }
  ]
  const options: DateInputOptions = {
    fieldset: { legend: title },
    ...hintOption(hint),
    ...errorOption(asking, name, ...dateFields(name)),
    id: name,
    items: boxes.map((box) => ({
      ...box,
      name: box.id,
      ...valueOption(asking, box.id),
      error: asking.errors.some(({ field }) => field === box.id || field === name)
    }))
  }
  return { view: 'components/date-input', options }
}

function wayOutBoxes({ item }: ShownItem, { name, title }: Wanted, asking: Asking): Field {
  const field = wayOutField(name)
  const { language } = asking.wording
  const boxes = item.waysOut.map((way) => ({
    value: way,
    text: inLanguage(wayOutLabels[way], language),
    ...(asking.alone ? {} : { about: title.text ?? '' })
  }))
  return {
    view: 'components/checkboxes',
    options: {
      fieldset: null,
      formGroup: { classes: 'wkep-way-out' },
      idPrefix: field,
      name: field,
      items: numbered(field, [{ divider: 'or' }, ...boxes], valuesOf(asking.filled, field))
    }
  }
}

function valueOption({ filled }: Asking, name: string): { readonly value?: string } {
  const [value] = valuesOf(filled, name)
  return value === undefined ? {} : { value }
}
