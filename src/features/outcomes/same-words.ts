import type { AskedAlike, AskedQuestion } from '../../core/cohorts/match-indicator.js'
import { askedAlike, itemIdentityText, type ItemIdentity } from '../../core/framework/asked-alike.js'
import type { Framework } from '../../core/framework/framework-document.js'
import { languages } from '../../core/framework/local-text.js'
import { type Instrument, itemsOf } from '../../core/instruments/instrument-document.js'
import { contentHash } from '../../platform/secrets/content-hash.js'

/** Two questions ask the same if they stand in one version of an instrument, or are the same by words and scale. */
export function sameWords({ bridges }: Framework, instruments: ReadonlyMap<string, Instrument>): AskedAlike {
  const identities = new Map<string, ItemIdentity | undefined>()
  const identityOf = (question: AskedQuestion): ItemIdentity | undefined => {
    const key = `${question.instrument} ${question.id} ${question.variant ?? ''}`
    if (!identities.has(key)) identities.set(key, identityIn(instruments.get(question.instrument), question))
    return identities.get(key)
  }
  return (before, after) => {
    if (before.id === after.id && before.variant !== after.variant) return false
    if (before.id === after.id && before.instrument === after.instrument) return true
    const [earlier, later] = [identityOf(before), identityOf(after)]
    return earlier !== undefined && later !== undefined && askedAlike(earlier, later, bridges)
  }
}

function identityIn(instrument: Instrument | undefined, { id, variant }: AskedQuestion): ItemIdentity | undefined {
  const item = instrument && itemsOf(instrument).find((one) => one.id === id && one.variant === variant)
  if (instrument === undefined || item === undefined) return undefined
  const scale = item.scale === undefined ? undefined : instrument.scales[item.scale]
  const hashed = languages.flatMap((language) => {
    const text = itemIdentityText(item, scale, language)
    return text === undefined ? [] : [[language, contentHash(text)] as const]
  })
  return Object.fromEntries(hashed)
}
