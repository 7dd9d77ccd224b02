import { decimal } from '../../format/numbers.js'
import { inLanguage, type Language, type LocalText } from '../../framework/local-text.js'
import type { Form } from '../form.js'
import type { ShownItem } from '../shown-item.js'
import { substituted, type Substitutions } from '../substitution.js'
import type { Title } from './field.js'

/** In whose words a page is written. */
export interface Wording {
  readonly language: Language
  readonly substitutions: Substitutions
}

/** `field`: where the link in the summary leads. */
export interface FieldError {
  readonly field: string
  readonly message: string
}

/** What stands in the fields, as typed or as answered before, and what is wrong with it. `alone`: no other question beside. */
export interface Asking {
  readonly filled: Form
  readonly errors: readonly FieldError[]
  readonly wording: Wording
  readonly alone: boolean
}

/** A field to be made: its name, its label or legend, and what helps to answer. */
export interface Wanted {
  readonly name: string
  readonly title: Title
  readonly hint?: string | undefined
}

export function questionText({ item, quote }: ShownItem, wording: Wording): string {
  return inWords(item.text, wording, quote)
}

/** The words of the document; with "Optional." where nothing else says that the question may be left, and with how much fits. */
export function hintOf({ item, scale, quote }: ShownItem, wording: Wording): string | undefined {
  const words = item.hint === undefined ? '' : inWords(item.hint, wording, quote)
  const saysSo = item.required || scale?.tick === true || /optional|leave .*blank|if you do not answer/i.test(words)
  const parts = [
    saysSo ? '' : 'Optional.',
    words,
    item.type === 'date' ? 'For example, 11 2027.' : '',
    item.maxLength === undefined ? '' : `Up to ${decimal(item.maxLength, 0)} characters.`
  ]
  const hint = parts.filter((part) => part !== '').join(' ')
  return hint === '' ? undefined : hint
}

export function inWords(text: LocalText, { language, substitutions }: Wording, quote?: string): string {
  return substituted(inLanguage(text, language), substitutions, quote)
}

/** As a macro of nhsuk-frontend takes them; absent is absent, since the views distinguish. */
export function hintOption(hint: string | undefined): { readonly hint?: { readonly text: string } } {
  return hint === undefined ? {} : { hint: { text: hint } }
}

export function errorOption(
  { errors }: Asking,
  ...names: readonly string[]
): { readonly errorMessage?: { readonly text: string } } {
  const error = errors.find(({ field }) => names.includes(field))
  return error === undefined ? {} : { errorMessage: { text: error.message } }
}
