import type { Link } from './people.js'
import type { Publication } from './publication.js'

/**
 * The record after a person was erased: another key stands where theirs stood, the same in every publication, so that later
 * figures are still held against the group as it was. Only its name is gone; `tombstone` comes from outside and must not be
 * computed from the key. Numbers that were published stay.
 *
 * If the answers went as well, every later group of the same people has one fewer than the published one, and is withheld:
 * the difference would be the erased person. Answers kept without a name under the tombstone go on counting in both.
 */
export function eraseKey(publication: Publication, key: string, tombstone: string): Publication {
  const groups = publication.groups.map((group) =>
    group.keys.includes(key) ? { ...group, keys: group.keys.map(replaced(key, tombstone)).sort() } : group
  )
  return { ...publication, groups }
}

/** The tombstone stays one unit with whoever the key was one unit with. */
export function eraseKeyFromLinks(links: readonly Link[], key: string, tombstone: string): readonly Link[] {
  const name = replaced(key, tombstone)
  return links.map(([one, other]): Link => [name(one), name(other)])
}

function replaced(key: string, tombstone: string): (one: string) => string {
  return (one) => (one === key ? tombstone : one)
}
