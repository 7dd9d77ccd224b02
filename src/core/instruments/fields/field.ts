/**
 * One part of a page to fill in, in the words of nhsuk-frontend: `options` are those of its macro of the same name, as far as
 * we use them, and `view` prints the same markup.
 */
export type Field =
  | Readonly<{ view: 'components/radios' | 'components/checkboxes'; options: ChoiceOptions }>
  | Readonly<{ view: 'components/input'; options: InputOptions }>
  | Readonly<{ view: 'components/textarea'; options: TextareaOptions }>
  | Readonly<{ view: 'components/date-input'; options: DateInputOptions }>
  | Readonly<{ view: 'components/inset-text'; options: InsetOptions }>

/** `heading`: the words are the heading of the page as well. `text`: they are not. */
export interface Title {
  readonly heading?: string
  readonly text?: string
  readonly size?: 'm' | 'l'
}

interface Words {
  readonly text: string
}

interface Group {
  readonly fieldset: Readonly<{ legend: Title }> | null
  readonly hint?: Words
  readonly errorMessage?: Words
  readonly formGroup?: { readonly classes: string }
}

/** `divider`: the word "or" before what stands apart. `behaviour`: cannot stand beside others. */
export type ChoiceItem =
  | Readonly<{ divider: string }>
  | Readonly<{
      value: string
      text: string
      about?: string
      hint?: Words
      behaviour?: 'exclusive'
      conditional?: InputOptions
    }>

interface ChoiceOptions extends Group {
  readonly idPrefix: string
  readonly name: string
  readonly items: readonly NumberedItem[]
}

export type NumberedItem = ChoiceItem & Readonly<{ id: string; checked: boolean }>

/**
 * Ids as nhsuk-frontend gives them: the first is the prefix, so that the link of an error leads there, and the others count
 * on from 2, dividers included.
 */
export function numbered(
  idPrefix: string,
  items: readonly ChoiceItem[],
  chosen: readonly string[]
): readonly NumberedItem[] {
  return items.map((item, index) => ({
    ...item,
    id: index === 0 ? idPrefix : `${idPrefix}-${index + 1}`,
    checked: 'value' in item && chosen.includes(item.value)
  }))
}

export interface InputOptions {
  readonly label: Title
  readonly hint?: Words
  readonly errorMessage?: Words
  readonly id: string
  readonly name: string
  readonly value?: string
  readonly width?: number
  readonly inputmode?: 'numeric' | 'decimal'
  readonly prefix?: Words
  readonly suffix?: Words
  readonly autocomplete?: 'off'
}

export interface TextareaOptions {
  readonly label: Title
  readonly hint?: Words
  readonly errorMessage?: Words
  readonly id: string
  readonly name: string
  readonly value?: string
  readonly rows: number
  readonly autocomplete?: 'off'
}

export interface DateInputOptions extends Group {
  readonly id: string
  readonly items: readonly Readonly<{
    id: string
    name: string
    label: string
    width: number
    value?: string
    error: boolean
  }>[]
}

interface InsetOptions extends Words {
  readonly more?: string
}
