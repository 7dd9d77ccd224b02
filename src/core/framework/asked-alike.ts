import { type Json, canonicalJson } from './canonical-json.js'
import type { Bridge } from './framework-document.js'
import { type Language, languages, type LocalText } from './local-text.js'
import type { Scale } from './scale.js'

/** What a question is in each language it is written in: a hash of `itemIdentityText`. */
export type ItemIdentity = Readonly<Partial<Record<Language, string>>>

export interface Wording {
  readonly id: string
  readonly text: LocalText
  readonly hint?: LocalText
}

/**
 * The canonical text of a question in one language: its id, its words and hint before [host] and the like are filled in, and
 * its scale with codes, labels, order and points. Undefined where it is not written in that language.
 */
export function itemIdentityText(
  { id, text, hint }: Wording,
  scale: Scale | undefined,
  language: Language
): string | undefined {
  const words = text[language]
  if (words === undefined) return undefined
  const options = scale?.options.map(({ code, label, points }) => ({
    code,
    label: label[language] ?? label.en,
    ...(points !== undefined && { points })
  }))
  const asked: Json = {
    id,
    text: words,
    ...(hint !== undefined && { hint: hint[language] ?? hint.en }),
    ...(options && { options }),
    ...(scale?.topCode !== undefined && { topCode: scale.topCode })
  }
  return canonicalJson(asked)
}

/**
 * Whether two versions of a question ask the same, so that answers may be subtracted: the same in every language that both
 * are written in, or joined by published bridges.
 */
export function askedAlike(before: ItemIdentity, after: ItemIdentity, bridges: readonly Bridge[]): boolean {
  const shared = languages.filter((language) => before[language] !== undefined && after[language] !== undefined)
  return shared.length > 0 && shared.every((language) => isJoined(before[language], after[language], bridges))
}

function isJoined(before: string | undefined, after: string | undefined, bridges: readonly Bridge[]): boolean {
  const joined = new Set([before])
  for (const here of joined) {
    for (const { from, to } of bridges) {
      if (from === here) joined.add(to)
      if (to === here) joined.add(from)
    }
  }
  return joined.has(after)
}
