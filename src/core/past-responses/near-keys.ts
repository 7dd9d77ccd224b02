/** Two keys that may be one person's, and why one would think so. */
export interface NearKeys {
  readonly keys: readonly [string, string]
  readonly why: 'case' | 'blanks' | 'look-alike' | 'swapped'
}

/**
 * Keys that are not the same, but may be meant to be: differing in the case of letters, in blanks and punctuation, in
 * characters that look alike (O and 0; I, l and 1), or by two neighbours that changed places. To be looked at by a person:
 * nothing is linked by them. Numbers in a row (12, 21) swap easily, so whoever calls asks of a swapped pair whether the two
 * could be one person at all.
 *
 * In the order of the keys given. Each pair comes once, with the plainest reason. About n × length steps for n keys.
 */
export function nearKeys(keys: readonly string[]): readonly NearKeys[] {
  const distinct = [...new Set(keys)]
  return [...foldedAlike(distinct), ...swapped(distinct)]
}

function foldedAlike(keys: readonly string[]): readonly NearKeys[] {
  return groupsBy(keys, (key) => lookAlike(bare(key))).flatMap((group) => pairsOf(group).map((pair) => asNear(pair)))
}

function asNear(keys: readonly [string, string]): NearKeys {
  const [a, b] = keys
  if (cased(a) === cased(b)) return { keys, why: 'case' }
  return { keys, why: bare(a) === bare(b) ? 'blanks' : 'look-alike' }
}

function swapped(keys: readonly string[]): readonly NearKeys[] {
  const byBare = new Map(groupsBy(keys, bare).map((group) => [bare(group[0] ?? ''), group]))
  const places = new Map(keys.map((key, at) => [key, at]))
  return keys.flatMap((key, at) => {
    const others = swapsOf(bare(key)).flatMap((swap) => byBare.get(swap) ?? [])
    const later = [...new Set(others)].filter((other) => (places.get(other) ?? 0) > at)
    return later
      .filter((other) => lookAlike(bare(other)) !== lookAlike(bare(key))) // those are there already
      .map((other): NearKeys => ({ keys: [key, other], why: 'swapped' }))
  })
}

/** Every text that comes of changing the places of two neighbours. */
function swapsOf(text: string): readonly string[] {
  const letters = Array.from(text)
  return letters.flatMap((letter, at) => {
    const next = letters[at + 1]
    return next === undefined || next === letter
      ? []
      : [[...letters.slice(0, at), next, letter, ...letters.slice(at + 2)].join('')]
  })
}

function cased(key: string): string {
  return key.normalize('NFKC').toLowerCase()
}

function bare(key: string): string {
  return cased(key).replace(/[\s\p{P}]/gu, '')
}

function lookAlike(key: string): string {
  return key.replace(/o/g, '0').replace(/[il]/g, '1')
}

function groupsBy(keys: readonly string[], nameOf: (key: string) => string): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>()
  for (const key of keys) {
    const group = groups.get(nameOf(key))
    if (group === undefined) groups.set(nameOf(key), [key])
    else group.push(key)
  }
  return [...groups.values()]
}

function pairsOf(keys: readonly string[]): readonly (readonly [string, string])[] {
  return keys.flatMap((key, at) => keys.slice(at + 1).map((other) => [key, other] as const))
}
