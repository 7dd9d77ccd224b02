import { type ItemIdentity, itemIdentityText } from '../framework/asked-alike.js'
import { languages } from '../framework/local-text.js'
import { type Instrument, itemsOf } from './instrument-document.js'

/** The name of one wording: its id, and its variant where there are several: `l2#clinical`. */
export function wordingKey({ id, variant }: { readonly id: string; readonly variant?: string }): string {
  return variant === undefined ? id : `${id}#${variant}`
}

/** What each question of an instrument is, to tell whether another instrument asks the same. `hash`: SHA-256. */
export function itemIdentities(
  instrument: Instrument,
  hash: (text: string) => string
): Readonly<Record<string, ItemIdentity>> {
  return Object.fromEntries(
    itemsOf(instrument).map((item) => {
      const scale = item.scale === undefined ? undefined : instrument.scales[item.scale]
      const identity = languages.flatMap((language) => {
        const text = itemIdentityText(item, scale, language)
        return text === undefined ? [] : [[language, hash(text)] as const]
      })
      return [wordingKey(item), Object.fromEntries(identity)]
    })
  )
}
