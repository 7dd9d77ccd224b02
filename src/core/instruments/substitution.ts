/** What stands for [host] and the like in the texts of one exchange, frozen when its first survey is submitted. */
export interface Substitutions {
  readonly host: string
  readonly organisation: string
  readonly participant: string
  readonly hostSector: string
}

export const placeholders = ['host', 'organisation', 'participant', 'host sector', 'goal', 'commitment'] as const

const longestQuote = 200

/**
 * A text as one person reads it. `quote`: their own words for [goal] or [commitment], at most 200 characters. What is filled
 * in is not looked at again, so a host called "[goal]" stays one.
 */
export function substituted(text: string, values: Substitutions, quote = ''): string {
  return text.replace(/\[(host sector|host|organisation|participant|goal|commitment)\]/g, (_, name: string) => {
    if (name === 'host sector') return values.hostSector
    if (name === 'goal' || name === 'commitment') return Array.from(quote).slice(0, longestQuote).join('')
    return values[name as 'host' | 'organisation' | 'participant']
  })
}

/** `code`: that of the SECTOR list. `typed`: what the coordinator wrote where the sector is "other". */
export interface HostSector {
  readonly host: string
  readonly code?: string | undefined
  readonly typed?: string | undefined
  readonly ownCode?: string | undefined
}

const sectorWords: Readonly<Record<string, string>> = {
  hospital: 'hospitals and community health services',
  gp: 'general practice',
  social: 'social care',
  university: 'universities and research',
  national: 'government and national bodies',
  regional: 'regional and local health bodies',
  council: 'local councils',
  charity: 'charities and community groups',
  business: 'private companies'
}

/** Where "other" alone in front of the words would not read as English. */
const otherSectorWords: Readonly<Record<string, string>> = {
  gp: 'other general practices',
  social: 'other social care services'
}

/**
 * The words for [host sector]. "other" stands in front when host and own sector are the same, not when the own sector is
 * unknown. A sector that nobody gave is "places like" the host.
 */
export function hostSectorWords({ host, code, typed, ownCode }: HostSector): string {
  if (code === 'other' && typed !== undefined && typed !== '') return typed
  const words = code !== undefined && Object.hasOwn(sectorWords, code) ? sectorWords[code] : undefined
  if (words === undefined || code === undefined) return `places like ${host}`
  if (code !== ownCode) return words
  return (Object.hasOwn(otherSectorWords, code) ? otherSectorWords[code] : undefined) ?? `other ${words}`
}
